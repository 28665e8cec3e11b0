import { CAUSE_CODES } from '../../app/model/cause.ts';
import { isFalseAct, isFalseOk, picksOf, routesOf, type Judged } from './compare.ts';
import type { StoreSpec } from './store-spec.ts';

/** Causes of a running sign-in, which no store can show. */
const ELSEWHERE = new Map([
  ['port-busy', 'tests/interop/relogin/relogin-refusals.test.ts'],
  // It is of who owns the files, which takes a second account.
  ['belongs-to-another-account', 'tests/unit/platform/stores.test.ts'],
  // Stands in Clawlamp's own records.
  ['repair-interrupted', 'tests/unit/transactions/interrupted.test.ts'],
  ['watch-service-silent', 'tests/unit/service/liveness.test.ts'],
]);

const HEAD = [
  'store',
  'openclaw',
  'codex',
  'generation',
  'expected',
  'ours',
  'causes',
  'next',
  "owner's pick",
  'result',
];

function lineOf(one: Judged): string[] {
  const { spec, snapshot, owner, differences } = one;
  const result = differences.length > 0 ? 'WRONG' : 'right';
  const causes = snapshot?.causes.map(
    ({ code, severity, under }) => `${under ? '  ' : ''}${code}=${severity}`,
  );
  return [
    spec.id,
    spec.openclaw ?? '-',
    spec.codex?.version ?? '-',
    snapshot?.installs.map(({ generation }) => generation).join('+') || '-',
    spec.label.verdict,
    snapshot?.verdict ?? 'not made',
    causes?.map((text) => text.trim()).join(' ') || '-',
    snapshot && spec.openclaw ? routesOf(spec, snapshot) : '-',
    picksOf(owner),
    result,
  ];
}

/** Codes with the number of stores that have them, and of those that only come close. */
export function proofsOf(specs: StoreSpec[]): Map<string, { positive: number; near: number }> {
  const proofs = new Map<string, { positive: number; near: number }>(
    CAUSE_CODES.map((code) => [code, { positive: 0, near: 0 }]),
  );
  const count = (code: string, kind: 'positive' | 'near'): void => {
    const proof = proofs.get(code) ?? { positive: 0, near: 0 };
    proofs.set(code, { ...proof, [kind]: proof[kind] + 1 });
  };
  for (const { label } of specs) {
    for (const code of [...Object.keys(label.causes ?? {}), ...(label.under ?? [])]) count(code, 'positive');
    for (const code of label.near ?? []) count(code, 'near');
  }
  return proofs;
}

/** How much some stores cover, whether or not they were judged in this run. */
export interface Size {
  stores: number;
  openclawVersions: number;
  codexVersions: number;
  /** Causes that no store has, or that none only comes close to. */
  unproven: string[];
}

export interface Totals extends Size {
  falseOk: string[];
  falseAct: string[];
  wrong: string[];
  routesAsked: number;
}

export function sizeOf(specs: StoreSpec[]): Size {
  return {
    stores: specs.length,
    openclawVersions: new Set(specs.flatMap(({ openclaw }) => openclaw ?? [])).size,
    codexVersions: new Set(specs.flatMap(({ codex }) => codex?.version ?? [])).size,
    unproven: [...proofsOf(specs)]
      .filter(([code, { positive, near }]) => !ELSEWHERE.has(code) && (positive < 1 || near < 1))
      .map(([code]) => code),
  };
}

export function totalsOf(judged: Judged[]): Totals {
  const ids = (list: Judged[]) => list.map(({ spec }) => spec.id);
  return {
    ...sizeOf(judged.map(({ spec }) => spec)),
    falseOk: ids(judged.filter(isFalseOk)),
    falseAct: ids(judged.filter(isFalseAct)),
    wrong: ids(judged.filter(({ differences }) => differences.length > 0)),
    routesAsked: judged.reduce(
      (sum, { owner }) => sum + (owner && !owner.refusal ? Object.keys(owner.picks).length : 0),
      0,
    ),
  };
}

/** The table of a run and its summary, as plain text. */
export function printed(judged: Judged[]): string {
  const lines = [HEAD, ...judged.map(lineOf)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const table = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const totals = totalsOf(judged);
  const faults = judged.flatMap(({ spec, differences }) =>
    differences.map((words) => `  ${spec.id}: ${words}`),
  );
  const list = (ids: string[]) => (ids.length > 0 ? `${ids.length}: ${ids.join(', ')}` : '0');
  const proofs = [...proofsOf(judged.map(({ spec }) => spec))].sort(([a], [b]) => a.localeCompare(b));
  return [
    ...table,
    '',
    ...(faults.length > 0 ? ['Differences', ...faults, ''] : []),
    'Causes (stores that have it / that only come close)',
    ...proofs.map(([code, { positive, near }]) => `  ${code.padEnd(36)} ${positive} / ${near}`),
    '',
    `stores ${totals.stores} · OpenClaw versions ${totals.openclawVersions} · Codex versions ${totals.codexVersions}`,
    `false ok ${list(totals.falseOk)} · false act ${list(totals.falseAct)}`,
    `wrong ${list(totals.wrong)}`,
    `routes compared with the owner's pick ${totals.routesAsked}`,
    `causes without a positive and a near store ${list(totals.unproven)}`,
    ...[...ELSEWHERE].map(([code, file]) => `${code} is no state of a store: see ${file}`),
  ].join('\n');
}
