import * as v from 'valibot';
import { boundedEvents, boundedMemory, BOUNDS } from './bounds.ts';
import { EVENT, type TimelineEvent } from '../model/history-event.ts';
import { MEMORY, type Memory } from './memory.ts';

/** The whole file: what is remembered, and what happened, oldest first. */
export interface TimelineContent {
  memory: Memory | null;
  events: TimelineEvent[];
}

export type ParsedTimeline =
  | { state: 'read'; content: TimelineContent }
  /** Written by a later Clawlamp: not read and not written. */
  | { state: 'newer' }
  | { state: 'damaged' };

const VERSION = 1;

const DOCUMENT = v.object({ v: v.literal(VERSION), memory: v.nullable(MEMORY), events: v.array(EVENT) });

/** Reads the text of the file. Never throws. */
export function parseTimeline(text: string): ParsedTimeline {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return { state: 'damaged' };
  }
  const version = (document as { v?: unknown } | null)?.v;
  if (typeof version === 'number' && version > VERSION) return { state: 'newer' };
  const parsed = v.safeParse(DOCUMENT, document);
  if (!parsed.success) return { state: 'damaged' };
  const { memory, events } = parsed.output;
  return { state: 'read', content: { memory, events } };
}

function textOf(content: TimelineContent): string {
  const lines = content.events.map((event) => JSON.stringify(event)).join(',\n');
  return `{"v":${VERSION},"memory":${JSON.stringify(content.memory)},"events":[\n${lines}\n]}\n`;
}

/** The text of the file, never longer than its bound: the oldest events give way. */
export function formatTimeline({ memory, events }: TimelineContent): string {
  const kept = memory && boundedMemory(memory);
  let rest = boundedEvents(events, memory && !memory.clock ? memory.at : null);
  for (;;) {
    const text = textOf({ memory: kept, events: rest });
    if (Buffer.byteLength(text) <= BOUNDS.bytes) return text;
    // Without any event it is the memory that is too long: then the past is worth more than it.
    if (rest.length === 0) return textOf({ memory: null, events: [] });
    rest = rest.slice(Math.ceil(rest.length / 4));
  }
}
