import type { Message } from '../../language/messages.ts';
import { sameWords, told, type Words } from '../../model/told.ts';
import { CAUSE_CODES, type CauseCode } from '../../model/cause.ts';
import type { FoundPlan, Plan, PlanStep } from '../../model/plan.ts';
import type { PartName } from '../../openclaw/write/store-entries.ts';
import type { RepairPlan } from '../plans/repair-plan.ts';

/** What an act is called; the words are made when it is shown, in the language of that day. */
export const ACT_TITLES = {
  'sign-in': 'Sign in again: {email}',
  'put-first': 'Put the working sign-in first',
  'use-newer': 'Use the newer sign-in',
  'clear-lockout': 'Clear the lockout',
  'clear-pause': 'Clear the pause (I have topped up, or it is well again)',
  'keep-one-copy': 'Keep one copy, let the others inherit',
  'remove-unused': 'Remove the unused sign-in',
  'free-chats': 'Let those chats use the order again',
  'remove-leftover': 'Remove the left-over file',
  'remove-leftovers': 'Remove the left-over files',
  'put-copies-aside': 'Put the old copies aside',
  'plugin-on': 'Switch the codex plugin on',
  'plugin-allowed': 'Allow the codex plugin',
  'plugin-not-denied': 'Take codex off the deny list',
  'plugins-on': 'Switch plugins on',
  'model-name': 'Give the model its present name',
  other: 'A repair',
} as const satisfies Record<string, Message>;

export type ActTitle = keyof typeof ACT_TITLES;

/** One entry that an act changed. Nothing of it is a token. */
export interface StepFact {
  part: PartName;
  /** Name of the entry: a profile, a provider, a path of a setting, a file. */
  key: string;
  /** File or database that holds it. */
  where: string;
  /** Values that may be told: those of orders, selections and settings. */
  before: string | null;
  after: string | null;
}

/** What an act did, as facts. */
export interface ActFacts {
  /** Of its plan. */
  id: string;
  kind: FoundPlan['kind'];
  code: CauseCode | null;
  title: ActTitle;
  /** Account or profile that signed in again, else null. */
  account: string | null;
  rows: string[];
  steps: StepFact[];
}

/** An act as an earlier Clawlamp wrote it: in words, which are shown as they are. */
export interface ActAsWritten {
  id: string;
  kind: FoundPlan['kind'];
  code: CauseCode | null;
  rows: string[];
  written: { title: string; steps: PlanStep<string>[] };
}

const TELLABLE: readonly PartName[] = ['order', 'lastGood', 'settings'];

const WHATS: Record<PartName, Message> = {
  profiles: 'Tokens of {profileId}',
  usageStats: 'Pause of {key}',
  order: 'Order of {key}',
  lastGood: 'Last-good selection of {key}',
  settings: 'Setting {path}',
  chats: 'Chats bound to {key}',
  file: 'The file itself',
};

/** A value of an order, a selection or a setting as a person reads it; null for what is not told. */
export function tellable(part: PartName, value: unknown): string | null {
  if (!TELLABLE.includes(part) || value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The facts of a repair that is about to be made. */
export function repairFacts({ plan, stores }: RepairPlan): ActFacts {
  const titled = Object.entries(ACT_TITLES).find(
    ([, text]) => sameWords(told(text)) === sameWords(plan.title),
  );
  return {
    id: plan.id,
    kind: plan.kind,
    code: plan.code,
    title: (titled?.[0] ?? 'other') as ActTitle,
    account: null,
    rows: plan.rows,
    steps: stores.flatMap(({ edits, storePath }) =>
      edits.map(({ part, key, expect, to }) => ({
        part,
        key,
        where: part === 'file' ? key : storePath,
        before: tellable(part, expect?.[0]),
        after: to.is === 'value' ? tellable(part, to.value) : null,
      })),
    ),
  };
}

/** Title and steps of an act in words. */
export function actWords(act: ActFacts | ActAsWritten): { title: Words; steps: PlanStep<Words>[] } {
  if ('written' in act) return act.written;
  const { title, account, steps } = act;
  return {
    title: told(ACT_TITLES[title], { email: account ?? '' }),
    steps: steps.map(({ part, key, where, before, after }) => ({
      what: told(WHATS[part], { key, profileId: key, path: key }),
      where,
      before,
      after,
    })),
  };
}

/** The facts that stand in a record, or null for what are none. */
export function readActFacts(value: unknown): ActFacts | null {
  const found = (value ?? {}) as Partial<ActFacts>;
  const whole =
    isHead(found) &&
    typeof found.title === 'string' &&
    Object.hasOwn(ACT_TITLES, found.title) &&
    isTextOrNull(found.account) &&
    Array.isArray(found.steps) &&
    found.steps.every(isStepFact);
  return whole ? { ...(found as ActFacts), code: knownCode(found.code) } : null;
}

/** The words of a plan in a record of an earlier Clawlamp, or null. */
export function readActAsWritten(value: unknown): ActAsWritten | null {
  const found = (value ?? {}) as Partial<Plan>;
  if (!isHead(found) || typeof found.title !== 'string' || !Array.isArray(found.steps)) return null;
  const { id, kind, rows, title } = found as Plan;
  const code = knownCode(found.code);
  const steps = found.steps.filter(isStep);
  return { id, kind, code, rows, written: { title, steps } };
}

function isHead(found: Partial<Pick<FoundPlan, 'id' | 'kind' | 'code' | 'rows'>>): boolean {
  const { id, kind, code, rows } = found;
  return (
    typeof id === 'string' &&
    (kind === 'repair' || kind === 'relogin') &&
    (code == null || typeof code === 'string') &&
    Array.isArray(rows) &&
    rows.every((row) => typeof row === 'string')
  );
}

/** A code that has gone since is none; what was done under it is shown all the same. */
function knownCode(code: unknown): CauseCode | null {
  return CAUSE_CODES.find((one) => one === code) ?? null;
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isStep(value: unknown): value is PlanStep<string> {
  const { what, where, before, after } = (value ?? {}) as Partial<PlanStep>;
  return typeof what === 'string' && typeof where === 'string' && isTextOrNull(before) && isTextOrNull(after);
}

function isStepFact(value: unknown): value is StepFact {
  const { part, key, where, before, after } = (value ?? {}) as Partial<StepFact>;
  return (
    typeof part === 'string' &&
    Object.hasOwn(WHATS, part) &&
    typeof key === 'string' &&
    typeof where === 'string' &&
    isTextOrNull(before) &&
    isTextOrNull(after)
  );
}
