import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { programPaths } from '../../../config/setup/install/programs.mjs';
import { startEgress } from '../../rig/egress/egress.ts';
import { ALICE, startIssuer } from '../../rig/issuer/issuer.ts';
import { askOwner } from '../../rig/openclaw/owner-pick.ts';
import { openClawProgram } from '../../rig/openclaw/program.ts';
import { HOME, HomeAtWork, shortened } from './home-at-work.ts';
import type { Parts } from './row.ts';
import { agentsOf, settingsOf, signInProviderOf } from './settings.ts';

/** Extensions of the package, and packages beside it, whose name has codex in it. */
function shipsCodex(version: string): string[] {
  const { packageDir } = openClawProgram(version);
  const folders = ['dist/extensions', 'extensions', 'node_modules/@openclaw', '../@openclaw'];
  return folders.flatMap((folder) => {
    const at = path.join(packageDir, folder);
    if (!existsSync(at)) return [];
    const named = readdirSync(at).filter((name) => /codex/i.test(name));
    return named.map((name) => `${folder}/${name}`);
  });
}

const MODEL = 'openai/gpt-5.5';

/** A turn's configuration: nothing but the model, or a named codex runtime in each way that releases have known. */
const CONFIGURED: Record<string, object> = {
  'only the model': {},
  'codex named for the model': { models: { [MODEL]: { agentRuntime: { id: 'codex' } } } },
  'codex named for the agents': { agentRuntime: { id: 'codex' } },
  'codex named as harness': { embeddedHarness: { runtime: 'codex' } },
};

/** (e): what the package has of codex, and what a turn does on it. A way that the release refuses as unknown is left out. */
export async function seenCodex(version: string): Promise<Parts['codex']> {
  const issuer = await startIssuer();
  const egress = await startEgress(issuer.url);
  const turns: Parts['codex']['turns'] = {};
  try {
    const env = { ...egress.env(), OPENCLAW_CODEX_APP_SERVER_BIN: programPaths().codex };
    const home = new HomeAtWork(version, env);
    const provider = signInProviderOf(version);
    const { access, refresh, expires, account } = await issuer.mintGrant(ALICE);
    const signIn = {
      ...{ type: 'oauth', provider, access, refresh, expires },
      ...{ accountId: account.accountId, email: account.email },
    };
    const agents = { main: { profiles: { [`${provider}:${account.email}`]: signIn } } };
    home.begin();
    await askOwner(version, { make: [{ name: 'turns', home: HOME, config: settingsOf(), agents }] });
    const kept = '/tmp/for-turns';
    home.keep(kept);
    for (const [what, named] of Object.entries(CONFIGURED)) {
      home.begin(kept);
      const workspace = path.join(HOME, 'workspace');
      home.configure(
        settingsOf({
          agents: {
            ...agentsOf(version, ['main']),
            defaults: { workspace, model: { primary: MODEL }, ...named },
          },
        }),
      );
      const asked = egress.refused.length;
      const before = issuer.ledger.count({ kind: 'model-turn' });
      const words = ['--agent', 'main', '--message', 'Reply exactly: OK', '--timeout', '60'];
      const { code, words: said } = await home.cli(['agent', '--local', ...words], 220_000);
      if (/unrecognized key|invalid config/i.test(said) && what !== 'only the model') continue;
      turns[what] = {
        code,
        words: said,
        seen: issuer.ledger.count({ kind: 'model-turn' }) - before,
        asked: [...new Set(egress.refused.slice(asked).map((host) => shortened(host)))].slice(0, 6),
      };
      if (what === 'codex named for the model') break;
    }
  } finally {
    await egress.stop();
    await issuer.stop();
  }
  return { ships: shipsCodex(version), turns };
}
