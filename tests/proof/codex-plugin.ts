/**
 * The codex runtime of the newest OpenClaw with its real plugin: `npm run -s prove:codex-plugin`, as root on Linux. The plugin is
 * installed with the very command that Clawlamp prints, from a registry on loopback. Before it the route is judged dead and a
 * real turn fails; after it the route is well and a real turn is answered by the sign-in that was named. Prints a line per
 * step and a sum; exits 1 on a fault. In a network of loopback alone (`npm run` starts it so).
 */
import path from 'node:path';
import { ANY_OPENCLAW, ownerCommand } from '../../app/openclaw/discovery/owner-commands.ts';
import type { Snapshot } from '../../app/model/snapshot.ts';
import { ensureCodexPluginArchives } from '../../config/setup/install/npm-archives.mjs';
import { startEgress } from '../rig/egress/egress.ts';
import { ALICE, startIssuer } from '../rig/issuer/issuer.ts';
import { askOwner } from '../rig/openclaw/owner-pick.ts';
import { openClawProgram } from '../rig/openclaw/program.ts';
import { LoopbackRegistry } from '../rig/registry/loopback-registry.ts';
import { HOME, HomeAtWork } from './releases/home-at-work.ts';
import { judged, nextOf } from './releases/judged.ts';
import { agentsOf, settingsOf } from './releases/settings.ts';

const VERSION = '2026.9.6';
const MODEL = 'openai/gpt-5.5';
const PLUGIN = 'openclaw-codex-2026.9.5.tgz';
const TURN = ['agent', '--local', '--agent', 'main', '--message', 'Reply exactly: OK', '--timeout', '90'];

const registry = await new LoopbackRegistry(await ensureCodexPluginArchives()).start();
const issuer = await startIssuer();
const egress = await startEgress(issuer.url);
let faults = 0;

const missing = ({ causes }: Snapshot): boolean => causes.some(({ code }) => code === 'runtime-missing');

function inWords(found: Snapshot): string {
  return `${found.verdict}, next ${nextOf(found, 'main') ?? 'nobody'}${missing(found) ? ', runtime-missing' : ''}`;
}

function told(step: string, right: boolean, words: string): void {
  if (!right) faults += 1;
  process.stdout.write(`${right ? 'ok  ' : 'BAD '} ${step}: ${words}\n`);
}

const look = (): Promise<Snapshot> => judged(HOME, openClawProgram(VERSION).bin);

async function turn(home: HomeAtWork): Promise<{ answered: boolean; words: string }> {
  const before = issuer.ledger.count({ kind: 'model-turn' });
  const { code, words, stdout } = await home.cli(TURN, 280_000);
  const seen = issuer.ledger.count({ kind: 'model-turn' }) - before;
  const grant = issuer.ledger.requests.findLast((one) => one.kind === 'model-turn')?.grantId;
  const email = seen > 0 && grant ? issuer.ledger.grant(grant).account.email : 'nobody';
  const answered = code === 0 && /^OK$/m.test(stdout) && email === ALICE.email;
  return { answered, words: answered ? `answered for ${email}` : `exit ${code}: ${words}` };
}

const home = new HomeAtWork(VERSION, { ...egress.env(), ...registry.env() });
const { access, refresh, expires, account } = await issuer.mintGrant(ALICE);
const id = `openai:${account.email}`;
const signIn = {
  ...{ type: 'oauth', provider: 'openai', access, refresh, expires },
  ...{ accountId: account.accountId, email: account.email },
};
home.begin();
await askOwner(VERSION, {
  make: [
    { name: 'plugin', home: HOME, config: settingsOf(), agents: { main: { profiles: { [id]: signIn } } } },
  ],
});
home.configure(
  settingsOf({
    agents: {
      ...agentsOf(VERSION, ['main']),
      defaults: {
        workspace: path.join(HOME, 'workspace'),
        model: { primary: MODEL },
        models: { [MODEL]: { agentRuntime: { id: 'codex' } } },
      },
    },
  }),
);

const without = await look();
told('without the plugin', without.verdict === 'act' && missing(without), inWords(without));
const dead = await turn(home);
told('a real turn without it', !dead.answered, dead.words);

const printed = ownerCommand.installCodex({ ...ANY_OPENCLAW, version: VERSION }) ?? '';
const installed = await home.cli(printed.split(' ').slice(1), 280_000);
told(printed, installed.code === 0 && registry.served.includes(PLUGIN), installed.words);

const beside = await look();
told(
  'with it',
  beside.verdict === 'ok' && !missing(beside) && nextOf(beside, 'main') === id,
  inWords(beside),
);
const alive = await turn(home);
told('a real turn with it', alive.answered, alive.words);

await registry.stop();
await egress.stop();
await issuer.stop();
process.stdout.write(`\n${faults === 0 ? 'all as it should be' : `${faults} faults`}\n`);
process.exit(faults === 0 ? 0 : 1);
