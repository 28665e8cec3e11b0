import { told, type Words } from '../../model/told.ts';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import type { CodexReading } from '../../codex/reading.ts';
import { KEPT_ELSEWHERE } from '../../diagnose/codex-row.ts';
import { grantFingerprint } from '../../model/secret.ts';
import { AppError } from '../../model/errors.ts';
import type { Account } from '../../model/snapshot.ts';
import { issuerFor, type IssuerSettings } from '../../oauth/issuers.ts';
import { portHolder } from '../../oauth/port-holder.ts';
import { probeWritable } from '../../platform/plain-files.ts';

/** What a sign-in of Codex starts from. */
export interface CodexPlan {
  issuer: IssuerSettings;
  binPath: string;
  home: string;
  /** Where Codex keeps its login: `file` is read back by us, elsewhere Codex is asked. */
  keptIn: 'file' | 'elsewhere';
  before: { account: Account | null; grant: string | null; loginOwnerId: string | null };
  /** Workspace that Codex is held to, so that another account is refused before anything is stored; null when unknown. */
  workspace: string | null;
}

/**
 * Checks what can be known before a person is sent to the browser. Runs and changes nothing.
 * @throws AppError naming the first thing in the way.
 */
export async function codexPreflight(
  reading: CodexReading,
  platform: NodeJS.Platform,
  issuerBase?: string,
): Promise<CodexPlan> {
  const { program, hidden, mode, policy, login } = reading;
  const issuer = issuerFor('openai', issuerBase);
  if (!issuer) throw new AppError('NOT_OURS_TO_SIGN_IN');
  const keptIn = hidden === null ? 'file' : KEPT_ELSEWHERE.has(hidden) ? 'elsewhere' : null;
  if (keptIn === null || (keptIn === 'file' && mode !== 'chatgpt')) throw new AppError('NOT_OURS_TO_SIGN_IN');
  if (reading.configNote !== null) throw new AppError('STORE_UNREADABLE', reading.configNote);
  if (policy.forcedMethod === 'api') {
    throw new AppError('CODEX_REFUSED', told('its settings allow an API key only (forced_login_method)'));
  }
  if (!program) throw new AppError('CODEX_NOT_FOUND');
  if (platform === 'win32' && /\.cmd$/i.test(program.binPath)) {
    throw new AppError(
      'CODEX_NOT_FOUND',
      told('this Codex is started by a script, which is not run from here'),
    );
  }
  // Codex asks for the file's own right before it replaces it (0.169.0, run: a 0400 file is kept).
  for (const path of keptIn === 'file' ? [dirname(reading.path), reading.path] : [reading.home]) {
    await probeWritable(path).catch((error: NodeJS.ErrnoException) => {
      throw new AppError('STORE_READ_ONLY', error.code ?? null);
    });
  }
  return {
    issuer,
    binPath: program.binPath,
    home: reading.home,
    keptIn,
    before: {
      account: reading.account,
      grant: grantFingerprint(login?.refresh ?? null),
      loginOwnerId: login?.loginOwnerId ?? null,
    },
    // Where the settings name workspaces already, Codex holds to those.
    workspace: policy.forcedWorkspaces.length > 0 ? null : (login?.workspace ?? null),
  };
}

/** Whose port Codex would have to take: it tells whoever listens on its first port to cancel, which may be a sign-in. */
export async function heldPort(issuer: IssuerSettings): Promise<Words | null> {
  const port = issuer.ports[0] as number;
  for (const host of ['127.0.0.1', '::1']) {
    if (await isHeld(port, host))
      return told('port {port} is held by {holder}', { port: String(port), holder: await portHolder(port) });
  }
  return null;
}

function isHeld(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES'),
    );
    server.listen({ port, host, exclusive: true, ipv6Only: host === '::1' }, () => {
      server.close(() => resolve(false));
    });
  });
}
