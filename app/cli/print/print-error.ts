import { spokenError } from '../../words/spoken.ts';
import type { ErrorCode } from '../../model/error-codes.ts';
import type { Arguments } from '../arguments.ts';
import type { Call } from '../call.ts';
import { nextStepOf } from '../error-steps.ts';
import { AmbiguousName } from '../find-profile.ts';
import { EXIT, type Stdio } from '../stdio.ts';
import { commandOf } from '../table/commands.ts';
import { shortened } from './shorten.ts';

/** Failures that are the caller's words, and those that are ours. Everything else failed at the task: 1. */
const ERROR_EXIT: Partial<Record<ErrorCode, number>> = {
  USAGE: EXIT.usage,
  GATEWAY_ADDRESS: EXIT.usage,
  PROFILE_NOT_FOUND: EXIT.usage,
  PROFILE_AMBIGUOUS: EXIT.usage,
  FILE_EXISTS: EXIT.usage,
  REPAIR_NOT_FOUND: EXIT.usage,
  SERVICE_ABSENT: EXIT.usage,
  SERVICE_TELLS_NOBODY: EXIT.usage,
  REPAIR_NEEDS_YES: EXIT.usage,
  INSTALL_NOT_FOUND: EXIT.usage,
  INTERNAL: EXIT.fault,
};

/**
 * Tells a failure: one sentence and one next step, never a stack trace.
 * @returns the exit code
 */
export function printError(thrown: unknown, args: Arguments | null, stdio: Stdio, call: Call): number {
  const accounts = args?.showAccounts ?? false;
  const view = spokenError(thrown);
  const detail = view.detail ? shortened(view.detail, accounts) : null;
  const nextStep = nextStepOf(view, call);
  if (args?.json)
    stdio.stdout.write(`${JSON.stringify({ schema: 1, error: { ...view, nextStep, detail } }, null, 2)}\n`);
  if (view.code === 'STOPPED') {
    stdio.stderr.write(`${view.sentence} ${view.nextStep}\n`);
    // What was stopped while it looked tells nothing about the sign-ins.
    return args && commandOf(args.command).exits === 'verdict' ? EXIT.unknown : EXIT.act;
  }
  const names = thrown instanceof AmbiguousName ? thrown.names : null;
  stdio.stderr.write(`${view.sentence}${detail && !names ? ` (${detail})` : ''}\n`);
  for (const name of names ?? []) stdio.stderr.write(`  ${shortened(name, accounts)}\n`);
  stdio.stderr.write(`${nextStep}\n`);
  return ERROR_EXIT[view.code] ?? EXIT.act;
}
