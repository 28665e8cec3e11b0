import * as v from 'valibot';
import { PAGE_NAME, ROW_ID, SETTING_CHANGE } from './pages.ts';
import type { PanelView } from './view.ts';

/**
 * One call of the panel: the shape of its input, which main holds each call to at run time because types stop at the
 * process border, and the type of main's answer.
 */
interface Call<Input, Output> {
  input: v.GenericSchema<unknown, Input>;
  /** A type alone, never filled: main is the side that is believed. */
  output?: Output;
}

/** A call that is answered with nothing: what comes of it comes with a view. */
const call = <Input>(input: v.GenericSchema<unknown, Input>): Call<Input, null> => ({ input });

/** A call that is answered with an `Output`. */
const answeredWith =
  <Output>() =>
  <Input>(input: v.GenericSchema<unknown, Input>): Call<Input, Output> => ({ input });

const NOTHING = v.null();
const ROW = v.strictObject({ row: ROW_ID });

/**
 * Every call that may cross between panel and main: a channel not here does not exist. Both ends are typed from this one
 * table and main checks by it, so a new call is one entry here; the compiler then asks main for its handler.
 */
export const PANEL_CALLS = {
  /** The newest view. */
  view: answeredWith<PanelView>()(NOTHING),
  signIn: call(ROW),
  /** Signs in by a code instead of a browser on this machine; ends a wait for that browser. */
  signInByCode: call(ROW),
  /** Puts the code on the clipboard, and opens the page on which it is typed. */
  copyCode: call(NOTHING),
  cancelSignIn: call(NOTHING),
  answerAccount: call(v.strictObject({ useNewAccount: v.boolean() })),
  dismissLogin: call(NOTHING),
  /** One real, billed turn of the row's agent, as the last proof of a sign-in. */
  proveTurn: call(ROW),
  /** Restarts the gateway that still holds the old sign-in. */
  restartGateway: call(ROW),
  /** Starts the gateway behind a row that is down; what came of it comes with a view. */
  startGateway: call(ROW),
  /** Puts the command on the clipboard by which one signs in with that program for the first time. */
  copyCommand: call(v.strictObject({ program: v.picklist(['openclaw', 'codex']) })),
  /** Asks for the OpenClaw program in a file dialog and keeps it, where it may be run; why not comes with a view. */
  chooseProgram: call(NOTHING),
  /** Asks for OpenClaw's folder in a dialog and keeps it, where it is the person's own; why not comes with a view. */
  chooseFolder: call(NOTHING),
  /** Puts made-up sign-ins in the place of the person's own, of which nothing is read meanwhile. */
  showDemo: call(NOTHING),
  leaveDemo: call(NOTHING),
  /** Opens the sign-in address again, for a browser that did not come up. */
  openSignInPage: call(NOTHING),
  /** Hands over the address at which a browser on another machine ended. */
  pasteAnswer: call(v.strictObject({ text: v.pipe(v.string(), v.minLength(1), v.maxLength(16_384)) })),
  /** Puts the sign-in address on the clipboard, for a browser on another machine. */
  copySignInAddress: call(NOTHING),
  /** Puts a redacted account of a row's causes and evidence on the clipboard. */
  copyWhy: call(v.strictObject({ row: v.nullable(v.pipe(v.string(), v.maxLength(512))) })),
  /** Puts a command or a piece of evidence on the clipboard, as the view shows it; anything else is not copied. */
  copyShown: call(v.strictObject({ text: v.pipe(v.string(), v.minLength(1), v.maxLength(8_192)) })),
  /** Asks the row's owner for its own verdict; the answer comes with a view. */
  askOwner: call(ROW),
  /** Makes a planned repair; what came of it comes with a view. */
  repair: call(v.strictObject({ plan: v.pipe(v.string(), v.minLength(1), v.maxLength(512)) })),
  /** Takes a repair back. */
  undoRepair: call(v.strictObject({ act: v.pipe(v.string(), v.regex(/^[a-z0-9-]{8,64}$/)) })),
  /** A person says that what changed was meant. */
  meant: call(NOTHING),
  showPage: call(v.strictObject({ page: PAGE_NAME })),
  changeSetting: call(v.strictObject({ change: SETTING_CHANGE })),
  /**
   * Keeps a token that a person typed for the address that the page shows, or forgets the one that is kept (nothing typed). It
   * comes from the field on the page once, and never goes back there.
   */
  keepGatewayToken: call(
    v.strictObject({
      address: v.pipe(v.string(), v.minLength(1), v.maxLength(2_048)),
      token: v.pipe(v.string(), v.maxLength(4_096)),
    }),
  ),
  /** Asks where the bundle on the page should go, and writes it there. */
  saveBundle: call(NOTHING),
  /** Puts the bundle on the page on the clipboard. */
  copyBundle: call(NOTHING),
  readAgain: call(NOTHING),
  closePanel: call(NOTHING),
} as const satisfies Record<string, Call<unknown, unknown>>;

type Table = typeof PANEL_CALLS;

export type PanelCall = keyof Table;

/** What each call takes and what it is answered with. */
export type PanelCalls = {
  [K in PanelCall]: Table[K] extends Call<infer Input, infer Output>
    ? { input: Input; output: Output }
    : never;
};

/** What main does for each call. */
export type PanelHandlers = {
  [K in PanelCall]: (
    input: PanelCalls[K]['input'],
  ) => PanelCalls[K]['output'] | Promise<PanelCalls[K]['output']>;
};

/** What the preload puts on `window.clawlamp`. */
export interface PanelBridge {
  call<K extends PanelCall>(name: K, input: PanelCalls[K]['input']): Promise<PanelCalls[K]['output']>;
  onView(listener: (view: PanelView) => void): () => void;
}
