import type { PageName, SettingChange } from '../contract/pages.ts';
import type { PanelView } from '../contract/view.ts';
import type { Engine } from '../model/engine.ts';
import type { AppError } from '../model/errors.ts';
import type { Secret } from '../model/secret.ts';
import type { Browser, Clock } from '../platform/ports.ts';
import type { Preferences } from '../preferences/preferences.ts';
import type { Snooze } from '../preferences/snooze.ts';
import type { VaultState } from './pages/vault-state.ts';

export interface PanelModelDeps {
  engine: Engine;
  clock: Clock;
  browser: Browser;
  /** Asked anew for each view: a keyring may open or lock meanwhile. */
  vault: () => VaultState;
  demo: boolean;
  /** True for a demo that was shown in a lamp that watches something, and is left there. */
  leavesDemo?: boolean;
  /** The person's home folder. */
  home: string;
  /** Clawlamp's own folder. */
  dataDir: string;
}

/** What the settings page shows and changes. Kept by the host. */
export interface PanelSettings {
  preferences(): Preferences;
  setPreferences(next: Preferences): void;
  hush(): Snooze;
  setHush(next: Snooze): void;
  canStartAtLogin: boolean;
  /** False where a flag says where to look. */
  looksElsewhere: boolean;
  /** Where newer versions come from; null without a feed. */
  feed: string | null;
  /** What the last notice outside came to, or null. */
  outside(): string | null;
  /** When the person last opened the panel, epoch ms; null where nobody has. Per person, and never told to anybody. */
  lookedAt(): number | null;
  looked(at: number): void;
  /** Where tokens of gateways are kept, each for its address alone; absent where none is. */
  gatewayTokens?: GatewayTokens;
}

/** Tokens that a person typed, by the address of their gateway. */
export interface GatewayTokens {
  isKept(address: string): Promise<boolean>;
  /** @param token null to forget it. @throws AppError where it cannot be kept */
  keep(address: string, token: Secret | null): Promise<void>;
}

/** What tray, menu, notices and panel share: the engine's newest snapshot and the running sign-in as one view. */
export interface PanelModel {
  /** The view at this moment; relative times are counted from now. */
  view(): PanelView;
  subscribe(listener: (view: PanelView) => void): () => void;
  /** Starts the sign-in of a row. A refusal becomes the view's result, never a throw. */
  signIn(row: string): void;
  /** The same by a code on any device. A wait for the browser is ended for it, anything further on is not. */
  signInByCode(row: string): void;
  cancelSignIn(): void;
  answerAccount(useNewAccount: boolean): void;
  /** Takes up an offer of a finished sign-in: a real turn, or a restart of its gateway. What came of it comes with a view. */
  takeOffer(row: string, offer: 'turn' | 'restart'): void;
  /** Starts the gateway behind a row that is down. What came of it comes with a view. */
  startGateway(row: string): void;
  /** Takes a finished sign-in off the panel. A running one stays. */
  dismissLogin(): void;
  openSignInPage(): Promise<void>;
  /** Opens the page on which a code is typed. */
  openCodePage(): Promise<void>;
  /** Hands a pasted answer to the running sign-in; why it was not taken comes with a view. */
  pasteAnswer(text: string): void;
  /** Asks the owner of a row for its own verdict. The answer, or why there is none, comes with a view. */
  askOwner(row: string): void;
  /** Makes a planned repair. What came of it comes with a view. */
  repair(plan: string): void;
  /** Takes a repair back. */
  undoRepair(act: string): void;
  /** Takes a person's word that what changed was meant. */
  meant(): Promise<void>;
  readAgain(byPerson?: boolean): Promise<void>;
  /** Puts a page in front. */
  showPage(page: PageName): void;
  /** Tells on the bundle page where it was saved, or why not. */
  bundleSaved(told: string | AppError): void;
  /** Keeps one setting; why it was not taken comes with a view. */
  changeSetting(change: SettingChange): void;
  /** Keeps or forgets (null) the token of the gateway at the address that is set; what came of it comes with a view. */
  keepGatewayToken(address: string, token: Secret | null): Promise<void>;
  /** The panel is being opened, on this row or, for null, on the worst one. */
  opening(row: string | null): void;
  setNote(note: string | null): void;
  stop(): void;
}
