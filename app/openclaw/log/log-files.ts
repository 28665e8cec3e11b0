import path from 'node:path';
import type { Ports } from '../../platform/ports.ts';
import type { OpenClawInstall } from '../discovery/install.ts';
import { samePath } from '../../platform/same-path.ts';
import { temporaryFolder } from '../../platform/temp-folder.ts';
import { asText, dig } from '../../platform/json-value.ts';

/** Where a gateway writes its log, and which files there belong to it. */
export interface LogPlace {
  directory: string;
  /** Files of this gateway among names of the folder, newest first. */
  pick(names: string[]): string[];
  /**
   * Whose an unsigned line is. `own`: this gateway's alone, by its configuration. `default`: of the folder that all
   * gateways of a person share, ours unless another one spoke last. `foreign`: the same folder, for a state directory that
   * is not the default one: ours only if it spoke last. A neighbour's rejection must not become our verdict.
   */
  ownership: 'own' | 'default' | 'foreign';
  /** State directory by which a gateway tells itself in its log. */
  stateDir: string;
  /** By whose rule two names of that directory are one. */
  platform: NodeJS.Platform;
}

const DATED = /^openclaw(?:-[a-z0-9-]+)?-(\d{4}-\d{2}-\d{2})\.log$/;

function expandHome(file: string, home: string): string {
  return file === '~' || file.startsWith('~/') ? path.join(home, file.slice(1)) : file;
}

/** Profile part of a dated name in 2026.9.6 (log-file-path.ts there: `-` doubled, `_` as `-0`, capitals as `-1x`). */
function profileSegment(profile: string | undefined): string | null {
  const name = profile?.trim() ?? '';
  if (name === '' || name.toLowerCase() === 'default') return null;
  return [...name]
    .map((char) => {
      if (/[a-z0-9]/.test(char)) return char;
      if (char === '-') return '--';
      if (char === '_') return '-0';
      if (/[A-Z]/.test(char)) return `-1${char.toLowerCase()}`;
      return `-2${char.codePointAt(0)?.toString(16) ?? '0'}-`;
    })
    .join('');
}

function datedFamily(segment: string | null): (names: string[]) => string[] {
  const own = segment ? `openclaw-${segment}-` : 'openclaw-';
  return (names) =>
    names
      .filter((name) => {
        const date = DATED.exec(name)?.[1];
        // 2026.5.12 knows no profile part, so the plain family is taken as well.
        return date !== undefined && (name === `${own}${date}.log` || name === `openclaw-${date}.log`);
      })
      .sort((a, b) => (DATED.exec(b)?.[1] ?? '').localeCompare(DATED.exec(a)?.[1] ?? ''));
}

function fixedFamily(base: string): (names: string[]) => string[] {
  const extension = path.extname(base);
  const stem = base.slice(0, base.length - extension.length);
  // rotatedLogPath of logger-*.js (2026.5.12): name.1.log is the file before, up to .5.
  const wanted = [base, ...[1, 2, 3, 4, 5].map((index) => `${stem}.${index}${extension}`)];
  return (names) => wanted.filter((name) => names.includes(name));
}

/**
 * Candidate places of the gateway log, found as OpenClaw finds them: `logging.file` of the configuration, else its folder
 * below the temporary directory (tmp-openclaw-dir-*.js, 2026.5.12; secure-temp-dir.js of fs-safe, 2026.9.6). Which of them
 * counts is said by their owners (log-trust.ts). `uid` is the owner of the state directory, or null.
 */
export function logPlaces(
  ports: Pick<Ports, 'env' | 'home' | 'platform'>,
  place: OpenClawInstall,
  config: unknown,
  uid: number | null,
): LogPlace[] {
  const configured = asText(dig(config, 'logging', 'file'));
  const segment = profileSegment(place.env['OPENCLAW_PROFILE'] ?? ports.env['OPENCLAW_PROFILE']);
  if (configured) {
    const file = expandHome(configured, place.env['HOME'] ?? ports.home);
    const base = path.basename(file);
    const dated = DATED.test(base) || base === 'openclaw-YYYY-MM-DD.log';
    return [
      {
        directory: path.dirname(file),
        pick: dated ? datedFamily(segment) : fixedFamily(base),
        ownership: 'own',
        stateDir: place.stateDir,
        platform: ports.platform,
      },
    ];
  }
  const temporary = temporaryFolder(ports.env, ports.platform);
  const fallback = uid === null ? 'openclaw' : `openclaw-${uid}`;
  // A service has no TMPDIR, whatever this shell has.
  const directories =
    ports.platform === 'win32'
      ? [path.join(temporary, 'openclaw')]
      : [...new Set(['/tmp/openclaw', path.join(temporary, fallback), path.join('/tmp', fallback)])];
  const isDefault = samePath(place.stateDir, path.join(ports.home, '.openclaw'), ports.platform);
  return directories.map((directory) => ({
    directory,
    pick: datedFamily(segment),
    ownership: isDefault ? 'default' : 'foreign',
    stateDir: place.stateDir,
    platform: ports.platform,
  }));
}
