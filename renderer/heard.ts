import { useSyncExternalStore } from 'react';

/** What a screen reader hears of an act that changes nothing else on screen, "Copied" say. */
let words = '';
let ends: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();

/** Long enough to be read aloud; the same again is then news again. In ms. */
const HEARD_MS = 3_000;

function set(next: string): void {
  words = next;
  listeners.forEach((listener) => listener());
}

/** Says it once, politely. */
export function hear(text: string): void {
  if (ends) clearTimeout(ends);
  set(text);
  ends = setTimeout(() => set(''), HEARD_MS);
}

/** Lets it go: there is news. */
export function unhear(): void {
  if (ends) clearTimeout(ends);
  ends = null;
  if (words !== '') set('');
}

/** What is to be heard now, or nothing. */
export function useHeard(): string {
  return useSyncExternalStore(listen, now, now);
}

const now = (): string => words;

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
