import type { Cause } from '../../model/cause.ts';
import type { Case } from '../case.ts';

/** The cause of a version that reports name as faulty. It stands only while a route could meet the fault. */
export function versionCauses(found: Case): Cause[] {
  const { knownBad } = found;
  const used = found.rows.filter(
    (row) =>
      row.onRoute && row.consumer === 'openclaw' && row.kind === 'oauth' && /^openai/.test(row.provider),
  );
  if (!knownBad || used.length === 0) return [];
  const cure = knownBad.worksIn ? ` Reports say that ${knownBad.worksIn} works.` : '';
  return [
    {
      code: 'version-known-bad',
      severity: 'risk',
      title: `OpenClaw ${knownBad.version} has a known fault`,
      detail: `Reports about this version: ${knownBad.fault}.${cure}`,
      rows: used.map((row) => row.id),
      evidence: [
        {
          what: `Reports about OpenClaw ${knownBad.version}`,
          where: knownBad.sources.map((source) => `openclaw/openclaw${source}`).join(', '),
          at: null,
        },
      ],
      fix: {
        kind: 'advise',
        label: knownBad.worksIn ? `Plan a change to ${knownBad.worksIn}` : 'Plan a change of the version',
      },
    },
  ];
}
