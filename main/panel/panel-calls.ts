import * as v from 'valibot';
import { LANGUAGE, LEAD } from '../../app/preferences/preferences.ts';
import { PANEL_CALLS, type PanelCall, type PanelCalls } from '../../app/contract/ipc.ts';

const ROW_ID = v.pipe(v.string(), v.minLength(1), v.maxLength(512));
const ROW = v.strictObject({ row: ROW_ID });
const CLOCK = v.pipe(v.string(), v.regex(/^\d{2}:\d{2}$/));

/** The shape of each call's input at run time: types stop at the process border. */
const INPUTS = {
  view: v.null(),
  signIn: ROW,
  signInByCode: ROW,
  copyCode: v.null(),
  cancelSignIn: v.null(),
  answerAccount: v.strictObject({ useNewAccount: v.boolean() }),
  dismissLogin: v.null(),
  openSignInPage: v.null(),
  pasteAnswer: v.strictObject({ text: v.pipe(v.string(), v.minLength(1), v.maxLength(16_384)) }),
  copySignInAddress: v.null(),
  copyWhy: v.strictObject({ row: v.nullable(v.pipe(v.string(), v.maxLength(512))) }),
  askOwner: ROW,
  repair: v.strictObject({ plan: v.pipe(v.string(), v.minLength(1), v.maxLength(512)) }),
  undoRepair: v.strictObject({ act: v.pipe(v.string(), v.regex(/^[a-z0-9-]{8,64}$/)) }),
  proveTurn: ROW,
  restartGateway: ROW,
  showPage: v.strictObject({ page: v.picklist(['panel', 'settings', 'trust', 'bundle']) }),
  changeSetting: v.strictObject({
    change: v.variant('name', [
      v.strictObject({ name: v.literal('startAtLogin'), on: v.boolean() }),
      v.strictObject({ name: v.literal('language'), language: LANGUAGE }),
      v.strictObject({ name: v.literal('updates'), on: v.boolean() }),
      v.strictObject({ name: v.literal('gateway'), address: v.pipe(v.string(), v.maxLength(2_048)) }),
      v.strictObject({ name: v.literal('lead'), lead: LEAD }),
      v.strictObject({ name: v.literal('quiet'), on: v.boolean(), from: CLOCK, to: CLOCK }),
      v.strictObject({ name: v.literal('mute'), row: ROW_ID, muted: v.boolean() }),
      v.strictObject({ name: v.literal('hook'), file: v.pipe(v.string(), v.maxLength(1_024)) }),
      v.strictObject({ name: v.literal('webhook'), url: v.pipe(v.string(), v.maxLength(2_048)) }),
    ]),
  }),
  meant: v.null(),
  saveBundle: v.null(),
  copyBundle: v.null(),
  readAgain: v.null(),
  closePanel: v.null(),
} satisfies { [K in PanelCall]: v.GenericSchema<unknown, PanelCalls[K]['input']> };

export type PanelHandlers = {
  [K in PanelCall]: (
    input: PanelCalls[K]['input'],
  ) => PanelCalls[K]['output'] | Promise<PanelCalls[K]['output']>;
};

export type Answer = { ok: true; value: unknown } | { ok: false; error: string };

/** Who sent a call, as far as it matters. */
export interface Caller {
  /** True when it came from the main frame of the panel that is open now. */
  isPanelFrame: boolean;
  url: string;
}

/**
 * Checks and carries out one call. Never throws: what is refused or fails comes back as a short code, so no message of
 * ours or of a library crosses to the renderer.
 */
export async function answerCall(
  handlers: PanelHandlers,
  isOurs: (url: string) => boolean,
  caller: Caller,
  name: unknown,
  input: unknown,
): Promise<Answer> {
  // SECURITY: a frame that is not our panel gets nothing (Electron security checklist, item 17).
  if (!caller.isPanelFrame || !isOurs(caller.url)) return { ok: false, error: 'FOREIGN_FRAME' };
  const call = PANEL_CALLS.find((known) => known === name);
  if (!call) return { ok: false, error: 'UNKNOWN_CALL' };
  const parsed = v.safeParse(INPUTS[call], input);
  if (!parsed.success) return { ok: false, error: 'INVALID_INPUT' };
  try {
    // The table above ties each name to its input; TypeScript cannot follow that through a union.
    const handler = handlers[call] as (input: unknown) => unknown;
    return { ok: true, value: (await handler(parsed.output)) ?? null };
  } catch {
    return { ok: false, error: 'FAILED' };
  }
}
