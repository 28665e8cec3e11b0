import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../app/cli/cli.ts';
import { startEgress, type Egress } from '../rig/egress/egress.ts';
import { ALICE, startIssuer, type Issuer, type RigGrant } from '../rig/issuer/issuer.ts';
import { createOpenClawHome, type OpenClawHome } from '../rig/openclaw/openclaw-home.ts';
import { onlyIn } from '../rig/tier.ts';
import { until } from '../rig/processes/child.ts';
import { profilesFile } from '../rig/openclaw/stored-grant.ts';
import { withCallbackPorts } from '../rig/processes/callback-ports.ts';

/** The terminal program against stores, records and logs that the real OpenClaw wrote, with a real gateway and issuer. */

let issuer: Issuer;
let egress: Egress;
let home: OpenClawHome;
let dataDir: string;
const said: string[] = [];

beforeAll(async () => {
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
  dataDir = await mkdtemp(path.join(tmpdir(), 'clawlamp-data-'));
});
afterEach(() => home.dispose());
afterAll(async () => {
  expect(await egress.strays()).toEqual([]);
  await egress.stop();
  await issuer.stop();
  await rm(dataDir, { recursive: true });
});

interface Status {
  verdict: string;
  profiles: { id: string; health: string; proof: string; causes: string[]; deadline: string | null }[];
  causes: { code: string; evidence: { what: string; where: string }[] }[];
  routes: { next: string | null; runtime: string }[];
}

/** Runs one command as its user would, in the environment of that OpenClaw. Sign-in pages are visited as Alice. */
async function clawlamp(...argv: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const where = [
    '--openclaw-bin',
    home.binPath,
    '--data-dir',
    dataDir,
    '--codex-home',
    path.join(dataDir, 'codex'),
  ];
  const stderr = {
    write(text: string) {
      said.push(text);
      const page = /https?:\/\/\S+\/oauth\/authorize\?\S+/.exec(text)?.[0];
      if (page) void issuer.authorizeAs(page, ALICE);
    },
  };
  const stdout = {
    write(text: string) {
      out += text;
      said.push(text);
    },
  };
  const signal = new AbortController().signal;
  const code = await main([...argv, ...where], home.env, { stdout, stderr, ask: null, line: null, signal });
  return { code, out };
}

async function status(): Promise<Status & { code: number }> {
  const { code, out } = await clawlamp('status', '--json', '--show-accounts');
  return { ...(JSON.parse(out) as Status), code };
}

function neverSaid(grant: RigGrant): void {
  const words = said.join('');
  for (const token of [grant.access, grant.refresh, grant.idToken]) expect(words).not.toContain(token);
}

const onItsOwnRuntime = (version: '2026.5.12' | '2026.9.6') =>
  describe(`OpenClaw ${version} on its own runtime`, () => {
    it('is ok, used, rejected while models status says ok, and well again after one login', async () => {
      home = await createOpenClawHome({ version, egress, runtime: 'own' });
      const grant = await issuer.mintGrant(ALICE);
      const id = await home.seedProfile(grant);

      const fresh = await status();
      expect(fresh.code).toBe(0);
      expect(fresh.profiles).toMatchObject([{ id, health: 'ok', proof: 'untested' }]);
      expect(fresh.routes[0]?.next).toBe(id);

      await home.startGateway();
      expect((await home.turn()).ok).toBe(true);
      // OpenClaw notes a success after it has answered.
      await until('the recorded use', async () => (await status()).profiles[0]?.proof === 'used');
      expect((await status()).profiles).toMatchObject([{ id, health: 'ok' }]);

      issuer.reject(grant.grantId);
      expect((await home.turn()).ok).toBe(false);
      const rejected = await status();
      expect(rejected.code).toBe(1);
      expect(rejected.profiles).toMatchObject([{ id, health: 'act', proof: 'untested' }]);
      expect(rejected.causes[0]?.code).toBe('grant-rejected');
      expect((await home.profileStatus(id))?.status).toBe('ok');

      await home.stopGateway();
      const login = await withCallbackPorts(() =>
        clawlamp('login', id, '--json', '--show-accounts', '--issuer', issuer.url),
      );
      expect(JSON.parse(login.out)).toMatchObject({ kind: 'done', profileId: id });
      expect(login.code).toBe(0);
      const after = await status();
      expect(after.profiles).toMatchObject([{ id, health: 'ok' }]);
      expect(after.profiles[0]?.causes).not.toContain('grant-rejected');
      neverSaid(grant);
    });
  });

// The small tier has that of the older release in the app (tests/e2e/seed-story.test.ts).
onlyIn('rest', () => onItsOwnRuntime('2026.5.12'));
onlyIn('small', () => onItsOwnRuntime('2026.9.6'));

onlyIn('small', () => {
  describe('OpenClaw 2026.5.12 through the Codex harness', () => {
    it('wipes the expiry and records nothing: the log alone tells, and it is enough', async () => {
      home = await createOpenClawHome({ version: '2026.5.12', egress, runtime: 'codex' });
      const grant = await issuer.mintGrant(ALICE);
      const id = await home.seedProfile(grant);
      await home.startGateway();
      issuer.reject(grant.grantId);
      const turn = home.turn();
      await until('the wiped expiry', async () => (await profilesFile(home))[id]?.expires === 0, 120_000);
      expect(await status()).toMatchObject({ code: 3, verdict: 'unknown' });
      // Codex tries for one to two minutes, and then the log tells of a time-out only: of the renewal or of the whole call.
      expect((await turn).ok).toBe(false);
      // The agent command may give up before its gateway does.
      await until('the time-out in the log', async () => (await status()).code === 1, 90_000);
      const masked = await status();
      // Minutes old, never used with success, on a version that is reported for it: the root says to stop signing in.
      expect(masked.causes[0]?.code).toBe('fresh-login-rejected');
      const rejected = masked.causes.find((one) => one.code === 'grant-rejected');
      const witnesses = rejected?.evidence.map((one) => one.what);
      expect(witnesses?.[0]).toMatch(/^The gateway log says .*timed out$/);
      expect(witnesses?.[1]).toBe('OpenClaw threw the stored expiry date away');
      await home.killGateway();

      await home.startGateway();
      expect((await home.turn()).ok).toBe(false);
      const seen = await status();
      expect(seen.code).toBe(1);
      const cause = seen.causes.find((one) => one.code === 'grant-rejected');
      expect(cause?.evidence).toContainEqual(
        expect.objectContaining({
          what: 'The gateway log says token_expired',
          where: expect.stringMatching(/\/gateway\.log$/) as string,
        }),
      );
      neverSaid(grant);
      // Codex alone takes up to two minutes here.
    }, 400_000);
  });
});
