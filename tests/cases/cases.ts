import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Snapshot } from '../../app/model/snapshot.ts';
import type { OpenClawVersion } from '../../config/setup/install/programs.mjs';
import { lookInto } from './look.ts';
import { nextProfileOf } from './next-profile.ts';

/** What `labels.json` says of one home. */
export interface CaseLabel {
  owner: OpenClawVersion;
  by: 'home' | 'state-dir';
  /** ISO moment of judgement. */
  now: string;
  /** Verdicts of which it must be one, and of which it must not. */
  only?: string[];
  not?: string[];
  /** Causes that it must have (`a|b`: one of them), and must not have. */
  need: string[];
  forbid: string[];
  /** Profile that the route of an agent names next. */
  next: Record<string, string | null>;
  why: string;
}

export interface JudgedCase {
  name: string;
  label: CaseLabel;
  snapshot: Snapshot;
  /** Where label and engine differ, a sentence each. */
  differences: string[];
}

/** The labels of all homes in this folder, by name. Throws when an archive lacks its label or a label its archive. */
export function caseLabels(): Record<string, CaseLabel> {
  const text = readFileSync(path.join(import.meta.dirname, 'labels.json'), 'utf8');
  const labels = JSON.parse(text) as Record<string, CaseLabel>;
  const archives = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.tgz'));
  const names = archives.map((file) => file.slice(0, -'.tgz'.length)).sort();
  if (names.join() !== Object.keys(labels).sort().join()) throw new Error('archives and labels differ');
  return labels;
}

/** Temporary homes with a history. `remove` takes them away. */
export class CaseHomes {
  readonly root = realpathSync(mkdtempSync(path.join(tmpdir(), 'cases-')));

  /** Unpacks a home; nobody but us owns what is in it. Returns its folder. */
  unpack(name: string): string {
    const archive = path.join(import.meta.dirname, `${name}.tgz`);
    execFileSync('tar', ['-xzf', archive, '-C', this.root, '--no-same-owner']);
    return path.join(this.root, name);
  }

  /** Unpacks a home, looks at it and compares. */
  async judge(name: string, label: CaseLabel): Promise<JudgedCase> {
    const home = this.unpack(name);
    const dataDir = path.join(this.root, 'data', name);
    mkdirSync(dataDir, { recursive: true });
    const { owner, by } = label;
    const snapshot = await lookInto({ home, dataDir, owner, by, now: Date.parse(label.now) });
    return { name, label, snapshot, differences: differencesFrom(label, snapshot) };
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true, maxRetries: 5 });
  }
}

function differencesFrom({ only, not = [], need, forbid, next }: CaseLabel, snapshot: Snapshot): string[] {
  const { verdict } = snapshot;
  const codes: string[] = snapshot.causes.map(({ code }) => code);
  const agents = Object.entries(next).map(([agent, wanted]) => {
    // A home of which no route is claimed names nobody.
    const named = nextProfileOf(snapshot, agent) ?? null;
    return named === wanted ? '' : `agent ${agent} uses ${named} next, not ${wanted}`;
  });
  return [
    only && !only.includes(verdict) ? `is ${verdict}, not ${only.join(' or ')}` : '',
    not.includes(verdict) ? `is ${verdict}, and must not be` : '',
    ...need.map((one) => (one.split('|').some((code) => codes.includes(code)) ? '' : `lacks ${one}`)),
    ...forbid.map((code) => (codes.includes(code) ? `has ${code}` : '')),
    ...agents,
  ].filter(Boolean);
}
