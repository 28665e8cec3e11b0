import { literally } from './text/short-email.ts';
import { thisSystem } from './this-system.ts';

/** What may not follow: `/home/al` is not found in `/home/alice`. */
const END = String.raw`(?![\p{L}\p{M}\p{N}_-]|\.[\p{L}\p{N}_])`;

/** One name of a path, in whichever of its two codings (macOS keeps names taken apart, people type them whole). */
function nameIn(part: string): string {
  const forms = [...new Set([part, part.normalize('NFC'), part.normalize('NFD')])].map(literally);
  return forms.length > 1 ? `(?:${forms.join('|')})` : (forms[0] ?? '');
}

/** The pattern of the home that was looked for last: a run has one. */
let last: { home: string; platform: NodeJS.Platform; pattern: RegExp | null } | null = null;

function homePattern(home: string, platform: NodeJS.Platform): RegExp | null {
  if (last?.home !== home || last.platform !== platform)
    last = { home, platform, pattern: patternOf(home, platform) };
  // Where the last search ended is forgotten.
  if (last.pattern) last.pattern.lastIndex = 0;
  return last.pattern;
}

/**
 * Finds a home folder in text, as its system writes it. Windows: whatever its case and slashes, doubled ones too (as in JSON), with
 * `\\?\`, and as Git Bash (`/c/Users/…`), WSL (`/mnt/c/…`) and Cygwin name it. macOS: whatever its case, through the data volume
 * too. Elsewhere: as it stands. Null where there is no home to be found (none, or the root of everything).
 */
function patternOf(home: string, platform: NodeJS.Platform): RegExp | null {
  const windows = platform === 'win32';
  const parts = home.split(windows ? /[\\/]/ : '/').filter(Boolean);
  if (parts.length === 0 || (windows && parts.length === 1)) return null;
  if (!windows) {
    const lead = platform === 'darwin' ? '(?:/System/Volumes/Data)?' : '';
    const flags = platform === 'darwin' ? 'giu' : 'gu';
    return new RegExp(`${lead}/+${parts.map(nameIn).join('/+')}${END}`, flags);
  }
  const [first = '', ...rest] = parts;
  const drive = /^([a-z]):$/i.exec(first)?.[1];
  const slash = String.raw`[\\/]+`;
  const start = drive
    ? String.raw`(?:(?:\\+[?.]\\+)?${drive}:|(?<![\p{L}\p{N}])(?:/mnt|/cygdrive)?/${drive})`
    : `${slash}${nameIn(first)}`;
  return new RegExp(`${start}${slash}${rest.map(nameIn).join(slash)}${END}`, 'giu');
}

/** `text` with the person's home folder as "~": shorter to read, and no name of the machine's user in a picture. */
export function withoutHome(text: string, home: string, platform: NodeJS.Platform = thisSystem()): string {
  const pattern = homePattern(home, platform);
  return pattern ? text.replace(pattern, '~') : text;
}

/** True when the home folder stands in a text. */
export function holdsHome(text: string, home: string, platform: NodeJS.Platform = thisSystem()): boolean {
  return homePattern(home, platform)?.test(text) ?? false;
}
