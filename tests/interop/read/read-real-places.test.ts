import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locateOpenClaw } from '../../../app/openclaw/discovery/locate.ts';
import type { Egress } from '../../rig/egress/egress.ts';
import { startEgress } from '../../rig/egress/egress.ts';
import type { Issuer } from '../../rig/issuer/issuer.ts';
import { startIssuer } from '../../rig/issuer/issuer.ts';
import { createOpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import { runToEnd } from '../../rig/processes/child.ts';
import { portsOf } from './read-real-support.ts';

let issuer: Issuer;
let egress: Egress;

beforeAll(async () => {
  issuer = await startIssuer();
  egress = await startEgress(issuer.url);
});
afterAll(async () => {
  await egress?.stop();
  await issuer?.stop();
});

describe('the place of the real programs', () => {
  test.each(['2026.5.12', '2026.9.6'] as const)('follows the variables of %s', async (version) => {
    const home = await createOpenClawHome({ version, egress, runtime: 'own', agents: ['main', 'work'] });
    try {
      const other = path.join(home.home, 'other state');
      await mkdir(path.join(home.home, '.clawdbot'), { recursive: true });
      await mkdir(path.join(home.home, 'house', '.openclaw'), { recursive: true });
      await mkdir(other);
      const solo = version === '2026.5.12' ? { list: [{ id: 'Solo One' }] } : { entries: { 'solo-one': {} } };
      await writeFile(path.join(home.home, 'my.json'), JSON.stringify({ agents: solo }));
      const cases: Record<string, string>[] = [
        {},
        { OPENCLAW_STATE_DIR: other },
        { OPENCLAW_STATE_DIR: '~/other state' },
        { OPENCLAW_HOME: path.join(home.home, 'house') },
        { OPENCLAW_HOME: '~/house' },
        { OPENCLAW_CONFIG_PATH: path.join(home.home, 'my.json') },
        { OPENCLAW_PROFILE: 'work' },
        { OPENCLAW_AGENT_DIR: path.join(home.home, 'elsewhere') },
      ];
      for (const env of cases) {
        const done = await runToEnd(home.nodePath, [home.binPath, 'models', 'status', '--json'], {
          env: { ...home.env, ...env },
          cwd: home.home,
        });
        const place = await locateOpenClaw(portsOf(home, env), { openclawBin: home.binPath });
        const agent = place?.agents.find(({ id }) => id === place.defaultAgent);
        const start = done.stdout.indexOf('{');
        expect(start, `${JSON.stringify(env)} ${done.stderr}`).toBeGreaterThanOrEqual(0);
        const said = JSON.parse(done.stdout.slice(start)) as { configPath: string; agentDir: string };
        expect({ configPath: place?.configPath, agentDir: agent?.agentDir }, JSON.stringify(env)).toEqual({
          configPath: said.configPath,
          agentDir: said.agentDir,
        });
      }
    } finally {
      await home.dispose();
    }
  });
});
