import { join } from 'node:path';
import { Secret } from '../../../model/secret.ts';
import type { Ports } from '../../../platform/ports.ts';
import { isInside } from '../../discovery/home-paths.ts';
import type { OpenClawInstall } from '../../discovery/install.ts';

/** Where the seed of the sidecar key comes from, in the owner's order (2026.5.12 `resolveOAuthProfileSecretKeySeed`). */
export type SidecarSeed =
  | { from: 'environment'; seed: Secret }
  | { from: 'file'; seed: Secret; path: string }
  /** None that may be read: on macOS the owner keeps it in the Keychain, which we never open. */
  | { from: 'nowhere'; path: string };

type KeyPorts = Pick<Ports, 'env' | 'files' | 'platform' | 'home'>;

const KEY_FILE = 'auth-profile-secret-key';
const MAX_KEY_BYTES = 64 * 1024;

/** Candidate key files; the owner takes the first that is not inside the state directory, whether it exists or not. */
function keyFilePath(ports: KeyPorts, place: Pick<OpenClawInstall, 'stateDir' | 'env'>): string {
  const own = place.env;
  const home = (ports.platform === 'win32' && own.USERPROFILE) || own.HOME || ports.home;
  const first =
    ports.platform === 'win32'
      ? join(own.APPDATA || join(home, 'AppData', 'Roaming'), 'OpenClaw')
      : ports.platform === 'darwin'
        ? join(home, 'Library', 'Application Support', 'OpenClaw')
        : join(own.XDG_CONFIG_HOME || join(home, '.config'), 'openclaw');
  const last = join(home, '.openclaw-auth-profile-secrets', KEY_FILE);
  return [join(first, KEY_FILE)].find((path) => !isInside(place.stateDir, path)) ?? last;
}

/** Reads the seed without ever asking the Keychain, which might show a prompt. */
export async function readSidecarSeed(
  ports: KeyPorts,
  place: Pick<OpenClawInstall, 'stateDir' | 'env'>,
): Promise<SidecarSeed> {
  const fromEnvironment = Secret.from(ports.env.OPENCLAW_AUTH_PROFILE_SECRET_KEY?.trim());
  if (fromEnvironment) return { from: 'environment', seed: fromEnvironment };
  const path = keyFilePath(ports, place);
  const bytes = await ports.files.read(path, MAX_KEY_BYTES).catch(() => null);
  const seed = Secret.from(bytes?.toString('utf8').trim());
  return seed ? { from: 'file', seed, path } : { from: 'nowhere', path };
}
