import type { Message } from '../language/messages.ts';
import { told, type Told } from './told.ts';

/** The way this Clawlamp came to the machine, as far as it decides how a newer one comes. `unknown`: a test, or nobody knows. */
export type InstalledAs =
  | 'npm'
  | 'npx'
  | 'pnpm'
  | 'yarn'
  | 'bun'
  | 'project'
  | 'clone'
  | 'deb'
  | 'rpm'
  | 'aur'
  | 'nix'
  | 'appimage'
  | 'brew'
  | 'windows'
  | 'desktop'
  | 'unknown';

/** What is typed, where one line does it. */
const COMMANDS: Partial<Record<InstalledAs, string>> = {
  npm: 'npm install --global clawlamp@latest',
  npx: 'npx clawlamp@latest',
  pnpm: 'pnpm add --global clawlamp@latest',
  yarn: 'yarn global add clawlamp@latest',
  bun: 'bun add --global clawlamp@latest',
  project: 'npm install clawlamp@latest',
  clone: 'git pull',
  deb: 'sudo apt install ./clawlamp_*.deb',
  rpm: 'sudo dnf upgrade ./clawlamp-*.rpm',
  brew: 'brew upgrade --cask clawlamp',
  windows: 'winget upgrade --id Clawlamp.Clawlamp',
};

const ADVICE: Record<InstalledAs, Message> = {
  npm: 'Update Clawlamp: {command}',
  npx: 'Update Clawlamp: {command}',
  pnpm: 'Update Clawlamp: {command}',
  yarn: 'Update Clawlamp: {command}',
  bun: 'Update Clawlamp: {command}',
  project: 'Update Clawlamp: {command} in the folder of its project',
  clone: 'Update Clawlamp: {command} in its folder, then start it again',
  deb: 'Update Clawlamp: download the newer package, then {command}',
  rpm: 'Update Clawlamp: download the newer package, then {command}',
  aur: 'Update Clawlamp: build clawlamp-bin from the AUR again',
  nix: 'Update Clawlamp: take the newer one into your Nix configuration',
  appimage: 'Update Clawlamp: put the newer AppImage in the place of this one',
  brew: 'Update Clawlamp: {command}',
  windows: 'Update Clawlamp: {command}, or run the newer installer',
  desktop: 'Update Clawlamp: install the newer package over this one',
  unknown: 'Update Clawlamp',
};

let current: InstalledAs = 'unknown';

/** Says which way this one came. Called once by each program, before anything is told. */
export function cameAs(way: InstalledAs): void {
  current = way;
}

/** What a person does to get a newer Clawlamp, as a label without a full stop: the way that fits how this one came. */
export function updateAdvice(): Told {
  return told(ADVICE[current], { command: COMMANDS[current] ?? null });
}
