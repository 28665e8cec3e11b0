import type { PageName, SettingChange } from './pages.ts';
import type { PanelView } from './view.ts';

/** Every call that may cross between panel and main. Both ends are typed from this one table; a channel not here does not exist. */
export interface PanelCalls {
  /** The newest view. */
  view: { input: null; output: PanelView };
  signIn: { input: { row: string }; output: null };
  /** Signs in by a code instead of a browser on this machine; ends a wait for that browser. */
  signInByCode: { input: { row: string }; output: null };
  /** Puts the code on the clipboard. */
  copyCode: { input: null; output: null };
  cancelSignIn: { input: null; output: null };
  answerAccount: { input: { useNewAccount: boolean }; output: null };
  dismissLogin: { input: null; output: null };
  /** One real, billed turn of the row's agent, as the last proof of a sign-in. */
  proveTurn: { input: { row: string }; output: null };
  /** Restarts the gateway that still holds the old sign-in. */
  restartGateway: { input: { row: string }; output: null };
  /** Opens the sign-in address again, for a browser that did not come up. */
  openSignInPage: { input: null; output: null };
  /** Hands over the address at which a browser on another machine ended. */
  pasteAnswer: { input: { text: string }; output: null };
  /** Puts the sign-in address on the clipboard, for a browser on another machine. */
  copySignInAddress: { input: null; output: null };
  /** Puts a redacted account of a row's causes and evidence on the clipboard. */
  copyWhy: { input: { row: string | null }; output: null };
  /** Asks the row's owner for its own verdict; the answer comes with a view. */
  askOwner: { input: { row: string }; output: null };
  /** Makes a planned repair; what came of it comes with a view. */
  repair: { input: { plan: string }; output: null };
  /** Takes a repair back. */
  undoRepair: { input: { act: string }; output: null };
  /** A person says that what changed was meant. */
  meant: { input: null; output: null };
  showPage: { input: { page: PageName }; output: null };
  changeSetting: { input: { change: SettingChange }; output: null };
  /** Asks where the bundle on the page should go, and writes it there. */
  saveBundle: { input: null; output: null };
  /** Puts the bundle on the page on the clipboard. */
  copyBundle: { input: null; output: null };
  readAgain: { input: null; output: null };
  closePanel: { input: null; output: null };
}

export type PanelCall = keyof PanelCalls;

export const PANEL_CALLS = [
  'view',
  'signIn',
  'signInByCode',
  'copyCode',
  'cancelSignIn',
  'answerAccount',
  'dismissLogin',
  'proveTurn',
  'restartGateway',
  'openSignInPage',
  'pasteAnswer',
  'copySignInAddress',
  'copyWhy',
  'askOwner',
  'repair',
  'undoRepair',
  'meant',
  'showPage',
  'changeSetting',
  'saveBundle',
  'copyBundle',
  'readAgain',
  'closePanel',
] as const satisfies readonly PanelCall[];

/** Fails to compile when a call is missing from the list above. */
type Missing = Exclude<PanelCall, (typeof PANEL_CALLS)[number]>;
const everyCallIsListed: Missing extends never ? true : never = true;
void everyCallIsListed;

/** The one channel a call travels on, with the name and the input as its two arguments. */
export const PANEL_CALL = 'clawlamp:call';

/** Pushed by main whenever the view changes. */
export const VIEW_CHANGED = 'clawlamp:view-changed';

/** What the preload puts on `window.clawlamp`. */
export interface PanelBridge {
  call<K extends PanelCall>(name: K, input: PanelCalls[K]['input']): Promise<PanelCalls[K]['output']>;
  onView(listener: (view: PanelView) => void): () => void;
}
