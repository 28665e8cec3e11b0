import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { CaseHomes } from '../cases/cases.ts';
import { caseLabels } from '../cases/cases.ts';
import { lookInto } from '../cases/look.ts';
import type { KeptGrant } from '../rig/issuer/ledger.ts';
import { grantsIn } from './grants-in.ts';
import type { HomeToTry } from './home-to-try.ts';

/** The homes of `tests/cases`, unpacked; every credential that stands in one is good, for its issuer is no more. */
export function caseHomes(homes: CaseHomes): { homes: HomeToTry[]; grants: KeptGrant[] } {
  const found: HomeToTry[] = [];
  const grants: KeptGrant[] = [];
  for (const [name, label] of Object.entries(caseLabels())) {
    const home = homes.unpack(name);
    const dataDir = path.join(homes.root, 'data', name);
    mkdirSync(dataDir, { recursive: true });
    const now = Date.parse(label.now);
    const agents = Object.keys(label.next);
    grants.push(...grantsIn(home, `case ${name}`));
    found.push({
      ...{ group: 'case', id: name, owner: label.owner, folder: home, home, now, truth: now, env: {} },
      agents: agents.length > 0 ? agents : (AGENTS[name] ?? ['main']),
      world: { refused: [], region: false },
      recipe: label.owner + label.now,
      lane: null,
      look: () => lookInto({ home, dataDir, owner: label.owner, by: label.by, now }),
    });
  }
  return { homes: found, grants };
}

/** Agents of homes whose label names none. */
const AGENTS: Record<string, string[]> = {
  'symlinked-agent-store-528': ['main', 'work'],
  'second-agent-empty-429': ['main', 'coder'],
};
