import { spawn } from 'node:child_process';
import type { Issuer, RigAccount } from '../issuer/issuer.ts';
import { endGroup, endWithTests, until } from '../processes/child.ts';
import { holdCallbackPorts, releaseCallbackPorts } from '../processes/callback-ports.ts';
import { providerOf, type RigVersion } from './configuration.ts';
import type { OpenClawHome } from './openclaw-home.ts';

/**
 * `openclaw models auth login` in a pseudo-terminal (`script` of util-linux gives one), with the browser part done over
 * HTTP. Returns the profile id that the program names at the end. Needs port 1455.
 */
export async function loginInTerminal(
  home: OpenClawHome,
  issuer: Issuer,
  account: RigAccount,
): Promise<string> {
  await holdCallbackPorts();
  try {
    return await login(home, issuer, account);
  } finally {
    await releaseCallbackPorts();
  }
}

function login(home: OpenClawHome, issuer: Issuer, account: RigAccount): Promise<string> {
  const where = { node: home.nodePath, bin: home.binPath, env: home.env, cwd: home.home };
  return loginAt({ ...where, version: home.version, line: (file, args) => [file, args] }, issuer, account);
}

export interface LoginPlace {
  version: RigVersion;
  node: string;
  bin: string;
  env: Record<string, string>;
  cwd: string;
  /** The command line that runs a program there. */
  line: (file: string, args: string[]) => [string, string[]];
  /** Takes the provider's own model for the default one. */
  setDefault?: boolean;
}

/** The same at any place. The callback ports must be free for it. Returns the profile id. */
export async function loginAt(place: LoginPlace, issuer: Issuer, account: RigAccount): Promise<string> {
  const { version, setDefault = false } = place;
  const provider = providerOf(version);
  const method = version === '2026.9.6' ? ' --method oauth' : '';
  const options = `--provider ${provider}${method}${setDefault ? ' --set-default' : ''}`;
  const command = `stty cols 2000; "$RIG_NODE" "$RIG_BIN" models auth login ${options}`;
  const child = spawn(...place.line('script', ['-qfec', command, '/dev/null']), {
    env: { ...place.env, SHELL: '/bin/sh', RIG_NODE: place.node, RIG_BIN: place.bin },
    cwd: place.cwd,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  endWithTests(child);
  let screen = '';
  child.stdout.on('data', (chunk) => (screen += chunk));
  child.stderr.on('data', (chunk) => (screen += chunk));
  try {
    const address = await until(
      'the sign-in address',
      () => {
        if (child.exitCode !== null) throw new Error(`the login ended early: ${screen}`);
        return /https:\/\/auth\.openai\.com\/oauth\/authorize\?[^\s\u001b]+/.exec(screen)?.[0];
      },
      420_000,
    );
    const visit = await issuer.authorizeAs(address, account);
    if (visit.answer?.status !== 200) throw new Error(`the callback answered ${visit.answer?.status}`);
    return await until(
      'the end of the login',
      () => {
        const id = /Auth profile: (\S+)/.exec(screen)?.[1];
        if (!id && child.exitCode !== null) throw new Error(`the login failed: ${screen}`);
        return id;
      },
      420_000,
    );
  } finally {
    await endGroup(child, 3000);
  }
}
