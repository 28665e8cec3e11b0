import path from 'node:path';
import { createEngine } from '../../../app/engine/engine.ts';
import type { Engine } from '../../../app/model/engine.ts';
import { quickProcesses } from '../../rig/processes/quick-start.ts';
import { ALICE, type Issuer } from '../../rig/issuer/issuer.ts';
import type { OpenClawHome } from '../../rig/openclaw/openclaw-home.ts';
import { personsPorts } from '../consumers/person.ts';
import { NO_VAULT, personsBrowser } from './sign-in.ts';

/** The real engine over a rig home whose gateway runs, with Alice in the browser and no keyring; read once. */
export async function rigEngine(
  home: OpenClawHome,
  issuer: Issuer,
  processes = quickProcesses(),
): Promise<Engine> {
  const browser = personsBrowser(issuer, { account: ALICE });
  const engine = createEngine(
    { ...personsPorts({ env: home.env, home: home.home, browser }), processes, vault: NO_VAULT },
    {
      stateDir: home.stateDir,
      config: home.configPath,
      codexHome: path.join(home.home, '.codex'),
      openclawBin: home.binPath,
      issuer: issuer.url,
      dataDir: path.join(home.home, 'clawlamp-data'),
    },
  );
  await engine.read();
  return engine;
}
