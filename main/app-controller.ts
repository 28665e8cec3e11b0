import type { LampTray } from './lamp/lamp-tray.ts';
import type { StartOptions } from './start-options.ts';

export interface AppControllerDeps {
  options: StartOptions;
  tray: LampTray;
  /** Folder of the project or of the packed app: holds `assets/`. */
  root: string;
  /** Folder of the built files: holds `main/` and `renderer/`. */
  out: string;
}

/** What the tray's menu and clicks reach. */
export interface AppController {
  /** `atLamp`: by a click on the lamp or in its menu. */
  openPanel(row: string | null, atLamp?: boolean): void;
  /** Puts a page beside the panel in front. */
  openPage(page: 'settings' | 'trust' | 'bundle'): void;
  trayClicked(): void;
  signIn(row: string): void;
  cancelSignIn(): void;
  readAgain(): void;
  snooze(row: string, length: 'hour' | 'tomorrow'): void;
  mute(row: string, muted: boolean): void;
  setQuietNights(quiet: boolean): void;
  showDemo(): Promise<void>;
  leaveDemo(): Promise<void>;
}
