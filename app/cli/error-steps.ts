import type { Message } from '../language/messages.ts';
import { say } from '../language/say.ts';
import type { ErrorView } from '../model/errors.ts';
import type { ErrorCode } from '../model/error-codes.ts';
import { asCalled, type Call } from './call.ts';

/** Steps that are a flag or a command in a terminal and a button in the panel: such an error has two texts. */
const STEPS: Partial<Record<ErrorCode, Message>> = {
  USAGE: 'See the commands: {command}',
  PROFILE_NOT_FOUND: 'See the names: {command}',
  PROFILE_AMBIGUOUS: 'Name one of them in full, or add --agent or --profile.',
  INSTALL_NOT_FOUND: 'See the names: {command}',
  NOT_ON_ROUTE: 'See which one it would use: {command}',
  REPAIR_NOT_FOUND: 'See what is wrong: {command}',
  REPAIR_NEEDS_YES: 'Run it again with --yes to make these changes.',
  REPAIR_NO_EFFECT: 'The old state was put back. See the reason: {command}',
  BUNDLE_LEAK: 'Nothing was written. Report this, and send what this prints instead: {command}',
  UNDO_NOT_FOUND: 'See what was changed: {command}',
  SERVICE_ABSENT: 'Install it: {command}',
  OWNER_NOT_FOUND: 'Set --openclaw-bin to its path.',
  CODEX_NOT_FOUND: 'Set --codex-bin to its path.',
  SIGNIN_HELD: 'Add --yes to sign in all the same. See the reason: {command}',
  PORTS_BUSY: 'Close that program or its sign-in, or sign in by a code instead (--device).',
  GATEWAY_LOCKED:
    'Name the gateway and its token as gateway.remote in the configuration of OpenClaw, or add --gateway with its address to be asked for the token once.',
  GATEWAY_CLEAR_TEXT:
    'Reach it by wss:// or by a tunnel to this machine. Or allow it once: add --gateway with its address.',
};

/** The command that stands in such a step. */
const COMMANDS: Partial<Record<ErrorCode, string>> = {
  USAGE: 'clawlamp help',
  PROFILE_NOT_FOUND: 'clawlamp status',
  INSTALL_NOT_FOUND: 'clawlamp status',
  NOT_ON_ROUTE: 'clawlamp status -v',
  REPAIR_NOT_FOUND: 'clawlamp status',
  REPAIR_NO_EFFECT: 'clawlamp status',
  BUNDLE_LEAK: 'clawlamp status',
  UNDO_NOT_FOUND: 'clawlamp history',
  SIGNIN_HELD: 'clawlamp history',
  SERVICE_ABSENT: 'clawlamp service install',
};

/** The one next step of an error, as it is taken in a terminal that was called that way. In a demo no command is named. */
export function nextStepOf({ code, nextStep }: Pick<ErrorView, 'code' | 'nextStep'>, call: Call): string {
  const step = STEPS[code];
  const command = COMMANDS[code];
  if (!step) return nextStep;
  if (command === undefined) return say(step);
  const typed = asCalled(command, call);
  return typed === null ? nextStep : say(step, { command: typed });
}
