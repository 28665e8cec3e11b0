import { join } from 'node:path';
import * as v from 'valibot';
import type { Ports } from '../platform/ports.ts';
import type { ServiceSettings } from './settings.ts';

/** How often a running service leaves its sign, in ms. */
export const BEAT_MS = 60_000;
/** Without a sign for this long it counts as silent: five beats. */
export const SILENT_MS = 5 * BEAT_MS;
/** A process that lives may only have slept with the machine; for so long it is believed. */
const PATIENCE_MS = 30 * BEAT_MS;

const BEAT = v.object({
  schema: v.literal(1),
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  startedAt: v.number(),
  at: v.number(),
  /** Moment and verdict of the newest reading; null before the first. */
  readAt: v.nullable(v.number()),
  verdict: v.nullable(v.string()),
  delivery: v.object({
    pending: v.number(),
    deliveredAt: v.nullable(v.number()),
    failure: v.nullable(v.object({ at: v.number(), sentence: v.string() })),
  }),
  /** What the ping answered last, when it did not work: `HTTP 503`, or `unreachable`. A beat of an earlier Clawlamp has a sentence. */
  ping: v.nullable(v.string()),
});

/** What a running service says of itself. */
export type Beat = v.InferOutput<typeof BEAT>;

const MOST_BYTES = 16 * 1024;

export function beatPath(dataDir: string): string {
  return join(dataDir, 'service-heartbeat.json');
}

/** The newest sign of the service, or null. */
export async function readBeat({ files }: Pick<Ports, 'files'>, dataDir: string): Promise<Beat | null> {
  try {
    const bytes = await files.read(beatPath(dataDir), MOST_BYTES);
    const parsed = v.safeParse(BEAT, JSON.parse(bytes.toString('utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

export type Liveness =
  | { state: 'absent' }
  /** Installed, started or not yet up for long enough to tell. */
  | { state: 'starting' }
  | { state: 'alive'; beat: Beat }
  /** No sign since then. */
  | { state: 'silent'; since: number };

export interface LivenessFacts {
  settings: Pick<ServiceSettings, 'installedAt'> | null;
  beat: Beat | null;
  now: number;
  /** Epoch ms before which nobody can expect a sign: the start of the machine, or of the one who asks. */
  notBefore: number;
  isAlive: (pid: number) => boolean;
}

/** Whether the installed service is at work, by the sign that it leaves. Pure. */
export function livenessOf({ settings, beat, now, notBefore, isAlive }: LivenessFacts): Liveness {
  if (!settings) return { state: 'absent' };
  const fresh = beat && now - beat.at <= SILENT_MS;
  if (fresh) return { state: 'alive', beat };
  if (beat && now - beat.at <= PATIENCE_MS && isAlive(beat.pid)) return { state: 'alive', beat };
  if (now - Math.max(settings.installedAt, notBefore) <= SILENT_MS) return { state: 'starting' };
  return { state: 'silent', since: Math.max(settings.installedAt, beat?.at ?? 0) };
}
