import type { Message } from '../language/messages.ts';
/** Where the fault bites: in calls made after a sign-in, or in the sign-in itself. */
export type FaultStage = 'after-sign-in' | 'sign-in' | 'calls';

export interface KnownBadVersion {
  /** Exact version as its package.json says it. */
  version: string;
  stage: FaultStage;
  /** What happens, in plain words. */
  fault: Message;
  /** A version that a report names as working, or null when no report names one. It is a report, not our promise. */
  worksIn: string | null;
  /** Threads of openclaw/openclaw that the row stands on. */
  sources: string[];
}

/**
 * OpenClaw versions whose own reports name a fault in signing in. Only what a thread says is claimed; versions between two
 * reported ones are not.
 */
const KNOWN_BAD_VERSIONS: readonly KnownBadVersion[] = [
  {
    version: '2026.4.10',
    stage: 'sign-in',
    fault: 'it asks for a scope that the sign-in server refuses (invalid_scope)',
    worksIn: null,
    sources: ['#64894', '#65347'],
  },
  {
    version: '2026.5.12',
    stage: 'after-sign-in',
    fault: 'it refreshes a sign-in that is still good, and a fresh one is then refused with token_expired',
    // #90269: the same sign-in works again after going back to 2026.5.28. #82591: it worked on 2026.5.7.
    worksIn: '2026.5.28',
    sources: ['#80443', '#80738', '#81941', '#82591', '#90269'],
  },
  {
    version: '2026.5.14-beta.1',
    stage: 'after-sign-in',
    fault: 'a fresh sign-in is still refused with token_expired, although a fix was announced in it',
    worksIn: '2026.5.28',
    sources: ['#82069', '#90269'],
  },
  {
    version: '2026.5.16-beta.2',
    stage: 'after-sign-in',
    fault: 'a fresh sign-in is refused with token_expired while the probe says ok',
    worksIn: '2026.5.28',
    sources: ['#82700', '#90269'],
  },
  {
    version: '2026.6.1',
    stage: 'calls',
    fault: 'calls with a good sign-in end in "400 (no body)" or in a refresh time-out',
    worksIn: '2026.5.28',
    sources: ['#90269', '#90649'],
  },
  {
    version: '2026.9.5',
    stage: 'calls',
    fault: 'the Codex app-server does not find a profile that exists',
    worksIn: '2026.9.4',
    sources: ['#152968'],
  },
];

/** The row of a version, or null when nothing is reported against it. */
export function knownBadVersion(version: string | null | undefined): KnownBadVersion | null {
  return KNOWN_BAD_VERSIONS.find((row) => row.version === version) ?? null;
}
