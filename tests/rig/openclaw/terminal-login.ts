import { spawn } from 'node:child_process';
import type { Issuer, RigAccount } from '../issuer/issuer.ts';
import { endGroup, endWithTests, until } from '../processes/child.ts';
import { holdCallbackPorts, releaseCallbackPorts } from '../processes/callback-ports.ts';
import { providerOf } from './configuration.ts';
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

async function login(home: OpenClawHome, issuer: Issuer, account: RigAccount): Promise<string> {
  const provider = providerOf(home.version);
  const method = home.version === '2026.9.6' ? ' --method oauth' : '';
  const command = `stty cols 2000; "$RIG_NODE" "$RIG_BIN" models auth login --provider ${provider}${method}`;
  const child = spawn('script', ['-qfec', command, '/dev/null'], {
    env: { ...home.env, SHELL: '/bin/sh', RIG_NODE: home.nodePath, RIG_BIN: home.binPath },
    cwd: home.home,
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
      90_000,
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
      90_000,
    );
  } finally {
    await endGroup(child, 3000);
  }
}
