import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run/places.mjs';

const FILE = path.join(root, 'tests', '.artifacts', 'issuer-ledger.jsonl');

/** Starts an empty ledger of the run. Every issuer of the test rig adds its counts to it when it stops. */
export function openLedger() {
  mkdirSync(path.dirname(FILE), { recursive: true });
  rmSync(FILE, { force: true });
  return { CLAWLAMP_TEST_LEDGER: FILE };
}

/**
 * What all issuers of a run were asked by Clawlamp and by the programs that it started (a Codex, an OpenClaw: told apart by
 * the kernel, tests/rig/issuer/who-asked.ts): nothing that would end another program's sign-in.
 * @param {string} text lines of the ledger, each a list of `{ kind, by, code, count, file }`
 * @returns {{ sentence: string, issuers: number, kept: boolean }} kept: 0 refreshes, 0 revocations, 0 reuse events by either
 */
export function judgeLedger(text) {
  const lines = text.split('\n').filter(Boolean);
  const entries = lines.flatMap((line) => JSON.parse(line));
  const sum = (test) => entries.filter(test).reduce((total, { count }) => total + count, 0);
  const ours = (entry) => entry.by === 'clawlamp' || entry.by === 'child';
  const signIns = sum((entry) => ours(entry) && entry.kind === 'code-exchange' && entry.code === null);
  const spent = sum((entry) => ours(entry) && entry.kind === 'refresh');
  const revoked = sum((entry) => ours(entry) && entry.kind === 'revoke');
  const reused = sum((entry) => ours(entry) && /reuse/.test(entry.code ?? ''));
  const broke = (entry) =>
    ours(entry) && (['refresh', 'revoke'].includes(entry.kind) || /reuse/.test(entry.code ?? ''));
  const where = [...new Set(entries.filter(broke).map(({ file }) => file || 'a file without a name'))];
  const others = sum((entry) => !ours(entry) && entry.kind === 'refresh');
  return {
    sentence:
      `${lines.length} issuers saw ${signIns} sign-ins by Clawlamp, and by it and all that it started ${spent} refreshes, ` +
      `${revoked} revocations, ${reused} reuse events (refreshes by the owners and by tests: ${others})${where.length ? `: in ${where.join(', ')}` : ''}`,
    issuers: lines.length,
    kept: spent + revoked + reused === 0,
  };
}

/** The verdict over the run's ledger, or null where no issuer ran. */
export function closeLedger() {
  return existsSync(FILE) ? judgeLedger(readFileSync(FILE, 'utf8')) : null;
}
