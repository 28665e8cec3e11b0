import { said } from '../support/said.ts';
import { spawn } from 'node:child_process';
import { locateOpenClaw } from '../../app/openclaw/discovery/locate.ts';
import { readStore } from '../../app/openclaw/store/read-store.ts';
import type { Ports } from '../../app/platform/ports.ts';
import type { ReloginHome, Version } from '../interop/relogin/home.ts';
import { personsPorts } from '../interop/consumers/person.ts';
import { NO_VAULT } from '../interop/relogin/sign-in.ts';
import { VICTIM, VICTIM_FLAGS, victimScene } from '../interop/relogin/victim-scene.ts';
import type { VictimScene } from '../interop/relogin/victim.ts';
import type { Issuer, RigGrant } from '../rig/issuer/issuer.ts';

/** The real machine without a keyring, as the next start of Clawlamp on this home would see it. */
export function portsOf(home: ReloginHome): Ports {
  return { ...personsPorts({ env: home.env, home: home.dir }), vault: NO_VAULT };
}

/**
 * Runs one sign-in in a process of its own, to its end or to its death.
 * @param before program and arguments to run it under
 * @returns what it said last, and whether it or a program of the owner was killed
 */
export async function signIn(
  home: ReloginHome,
  issuer: Issuer,
  profileId: string,
  more: Pick<VictimScene, 'stop' | 'dieWithOwner'>,
  before: string[] = [],
): Promise<{ said: string; killed: boolean }> {
  const scene = victimScene(home, issuer, profileId, more);
  const line = [...before, home.node, ...VICTIM_FLAGS, VICTIM];
  // One worker, so that the calls of this process are counted in one row.
  const child = spawn(line[0] as string, line.slice(1), { env: { ...home.env, UV_THREADPOOL_SIZE: '1' } });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (said += String(part)));
  child.stdin.on('error', () => undefined);
  child.stdin.end(JSON.stringify(scene));
  const signal = await new Promise<string | null>((done) => child.once('close', (_, name) => done(name)));
  const last = said.split('\n').findLast((text) => text.startsWith('FINISHED')) ?? said.slice(-300);
  return { said: last, killed: signal === 'SIGKILL' || said.includes('OWNER-KILLED') };
}

/** What stands there: whole old, whole new, or something between; and the tokens in it. */
export async function holding(
  home: ReloginHome,
  issuer: Issuer,
  old: RigGrant,
  profileId: string,
): Promise<{ state: 'old' | 'new' | 'between' | 'lost'; tokens: string[]; why: string }> {
  const ports = portsOf(home);
  const place = await locateOpenClaw(ports, { stateDir: home.stateDir, openclawBin: home.program.bin });
  const agent = place?.agents.find((one) => one.id === 'main');
  if (!place || !agent) return { state: 'lost', tokens: [], why: 'no store' };
  let reading = await readStore(ports, place, agent);
  if (reading.state === 'unreadable') {
    // A database whose owner was killed has a log without an index: opening it once, as the owner will, mends that.
    await home.stored('main', profileId);
    reading = await readStore(ports, place, agent);
  }
  const profile = reading.profiles.find((one) => one.profileId === profileId);
  const [access, refresh] = [profile?.access?.open() ?? '', profile?.refresh?.open() ?? ''];
  const grantOf = (token: string) => (token ? issuer.ledger.grantOf(token)?.grantId : undefined);
  const tokens = [access, refresh].filter(Boolean);
  if (access === old.access && refresh === old.refresh) {
    return {
      state: profile?.expiresAt === old.expires - 86_400_000 ? 'old' : 'between',
      tokens,
      why: 'another end',
    };
  }
  const same =
    grantOf(access) !== undefined && grantOf(access) === grantOf(refresh) && refresh !== old.refresh;
  const why = profile
    ? `access ${grantOf(access)}, refresh ${grantOf(refresh)}, ${profile.problem?.kind}`
    : `${reading.state} ${said(reading.note)}`;
  return { state: same ? 'new' : 'between', tokens, why };
}

export type { Version };
