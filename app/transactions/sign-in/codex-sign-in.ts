import { told, type Words } from '../../model/told.ts';
import { CodexAppServer, CodexEnded, CodexRefusal } from '../../codex/app-server.ts';
import { codexSignInEnv } from '../../codex/child-env.ts';
import type { CodexReading } from '../../codex/reading.ts';
import {
  cancelCodexSignIn,
  codexAccount,
  codexLimitsAnswer,
  startCodexSignIn,
  type CodexEnd,
  type StartedLogin,
} from '../../codex/sign-in-call.ts';
import type { EngineOptions } from '../../model/engine.ts';
import { AppError } from '../../model/errors.ts';
import { NO_ACCOUNT, type ProfileRow } from '../../model/snapshot.ts';
import type { Ports } from '../../platform/ports.ts';
import type { FoundLoginOutcome, FoundLoginRun, Sharer } from '../../model/sign-in-run.ts';
import { VERSION } from '../../platform/version.ts';
import { codexPreflight, heldPort, type CodexPlan } from './codex-preflight.ts';
import { codexProof } from './codex-proof.ts';
import { followBrowser, followCode } from './codex-wait.ts';
import { refuseOpenData } from '../../platform/data-folder.ts';
import { refuseForeignCodex } from '../../openclaw/programs/refuse-foreign.ts';
import { holdLoginLock } from '../../platform/process-lock.ts';
import { startRun } from './single-run.ts';
import type { RunControl } from './run-events.ts';

/** Longest that a Codex of ours may live: the fifteen minutes of a code, twice, and a little. */
const LIFETIME_MS = 35 * 60_000;

/** Everything a sign-in of Codex needs. */
export interface CodexLoginDeps {
  ports: Ports;
  options: EngineOptions;
  row: ProfileRow;
  reading: CodexReading;
  readAgain(): Promise<CodexReading>;
  /** Who else holds the sign-in that is replaced. */
  sharers?: Sharer<Words>[];
  /** By a code that is typed on any device. */
  device?: boolean;
}

/**
 * Signs Codex in through its own `app-server`: it keeps its old login until the new one is there, and stores it itself.
 * The plain `codex login` is never run: it revokes and deletes the old login first (0.125.0 to 0.169.0, run).
 * @throws AppError SIGNIN_BUSY when this process runs a sign-in already. Every later failure is the outcome.
 */
export function startCodexLogin(deps: CodexLoginDeps): FoundLoginRun {
  return startRun(deps.row.profileId, deps.ports.clock, (control) => signIn(deps, control));
}

async function signIn(deps: CodexLoginDeps, control: RunControl): Promise<FoundLoginOutcome> {
  const { ports, options, reading, sharers = [] } = deps;
  if (sharers.length > 0) control.emit({ type: 'shared', with: sharers });
  await refuseOpenData(ports, options.dataDir);
  const release = await holdLoginLock(options.dataDir, ports.clock.now());
  try {
    const plan = await control.step('preflight', async () => {
      await refuseForeignCodex(ports, reading);
      return codexPreflight(reading, ports.platform, options.issuer);
    });
    const first = await tryOnce(deps, control, plan, plan.workspace);
    if (first) return first;
    // Codex was held to the workspace it had, and another one came back. The person may mean it.
    control.emit({ type: 'step', step: 'account', state: 'running', note: null });
    const meant = await control.confirmAccount(plan.before.account ?? NO_ACCOUNT, NO_ACCOUNT);
    if (!meant) throw new AppError('ACCOUNT_MISMATCH', told('Codex kept the login it had'));
    const second = await tryOnce(deps, control, plan, null);
    if (second) return second;
    throw new AppError('CODEX_REFUSED');
  } finally {
    await release();
  }
}

/** One sign-in with one Codex. Null when it refused the account for being of another workspace. */
async function tryOnce(
  deps: CodexLoginDeps,
  control: RunControl,
  plan: CodexPlan,
  workspace: string | null,
): Promise<FoundLoginOutcome | null> {
  const server = await openServer(deps, plan, workspace);
  try {
    const identity = plan.before.account?.email ?? (await codexAccount(server));
    const end = await wait(deps, control, plan, server);
    if (!end.success) {
      if (workspace !== null && /restricted to workspace/i.test(end.error)) return null;
      throw refusalOf(end.error, control, server.words);
    }
    control.emit({ type: 'step', step: 'exchange', state: 'done', note: told('by Codex itself') });
    control.skip('backup', told('Codex keeps its old login until the new one is there'));
    control.emit({ type: 'step', step: 'write', state: 'done', note: told('by Codex itself') });
    const checks = { codexAccount: await codexAccount(server), limits: await codexLimitsAnswer(server) };
    return await codexProof(deps, control, plan, { identity, ...checks });
  } catch (error) {
    if (error instanceof CodexRefusal) throw refusalOf(error.message, control, detailOf(error));
    throw error;
  } finally {
    await server.close();
  }
}

async function openServer(
  { ports, options }: CodexLoginDeps,
  plan: CodexPlan,
  workspace: string | null,
): Promise<CodexAppServer> {
  const settings = [
    ...(options.issuer ? ['-c', `chatgpt_base_url=${JSON.stringify(`${options.issuer}/backend-api`)}`] : []),
    // Given for this one process: the person's configuration stays as it is.
    ...(workspace ? ['-c', `forced_chatgpt_workspace_id=${JSON.stringify(workspace)}`] : []),
  ];
  const talk = await ports.processes
    .converse({
      file: plan.binPath,
      args: [...settings, 'app-server'],
      env: codexSignInEnv(ports, plan.home, options.issuer),
      cwd: plan.home,
      timeoutMs: LIFETIME_MS,
    })
    .catch((error: NodeJS.ErrnoException) => {
      throw new AppError('CODEX_NOT_FOUND', error.code ?? null);
    });
  const server = new CodexAppServer(talk);
  try {
    await server.open(VERSION);
    return server;
  } catch (error) {
    await server.close();
    throw new AppError('CODEX_REFUSED', detailOf(error));
  }
}

/** Browser or code, whichever is free, to its end. */
async function wait(
  { ports, device }: CodexLoginDeps,
  control: RunControl,
  plan: CodexPlan,
  server: CodexAppServer,
): Promise<CodexEnd> {
  const held = device ? null : await heldPort(plan.issuer);
  const way = device || held ? 'code' : 'browser';
  control.stopIfCancelled();
  return control.step('browser', async () => {
    let started: StartedLogin;
    let ended: Promise<CodexEnd>;
    try {
      ({ started, ended } = await startCodexSignIn(server, way));
    } catch (error) {
      const off = error instanceof CodexRefusal && /device code login is not enabled/i.test(error.message);
      if (off) throw held ? new AppError('PORTS_BUSY', held) : new AppError('DEVICE_CODE_OFF');
      throw error;
    }
    if (held) {
      const note = told('A code is used, since {held}, and Codex would tell it to stop.', { held });
      control.emit({ type: 'step', step: 'browser', state: 'running', note });
    }
    const cancel = (): Promise<void> => cancelCodexSignIn(server, started.loginId);
    return started.type === 'chatgpt'
      ? followBrowser(ports, control, plan.issuer, started.authUrl, ended, cancel)
      : followCode(ports, control, started, ended, cancel);
  });
}

/** Of an answer only an HTTP status is repeated; a Codex that ended by itself is heard out. */
function detailOf(error: unknown): string | null {
  if (error instanceof CodexEnded) return error.words;
  return error instanceof Error ? plainWord(error.message) : null;
}

/**
 * Codex's own words as one of ours. Of them only an HTTP status is repeated: an error may quote what it was sent.
 * @param last what it said before it ended by itself, where it did
 */
function refusalOf(error: string, control: RunControl, last: string | null): AppError {
  if (control.signal.aborted) return new AppError('SIGNIN_CANCELLED');
  const detail = plainWord(error) ?? last;
  if (/timed out/i.test(error)) return new AppError('SIGNIN_TIMEOUT');
  if (/access_denied|denied the request|Sign-in failed/i.test(error))
    return new AppError('SIGNIN_DENIED', detail);
  if (/unsupported_country|region|territory/i.test(error)) return new AppError('ISSUER_REGION', detail);
  if (/status 5\d\d|error sending request|connect/i.test(error))
    return new AppError('ISSUER_UNREACHABLE', detail);
  if (/status 4\d\d/i.test(error)) return new AppError('ISSUER_REFUSED', detail);
  if (/already in use/i.test(error)) return new AppError('PORTS_BUSY', detail);
  return new AppError('CODEX_REFUSED', detail);
}

function plainWord(error: string): string | null {
  return /\bstatus (\d{3})\b/.exec(error)?.[0] ?? null;
}
