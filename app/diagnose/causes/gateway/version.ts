import { told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import type { Case } from '../../case.ts';

/** The cause of a version that reports name as faulty. It stands only while a route could meet the fault. */
export function versionCauses(found: Case): FoundCause[] {
  const { knownBad } = found;
  const used = found.rows.filter(
    (row) =>
      row.onRoute && row.consumer === 'openclaw' && row.kind === 'oauth' && /^openai/.test(row.provider),
  );
  if (!knownBad || used.length === 0) return [];
  const cure = knownBad.worksIn
    ? told(' Reports say that {worksIn} works.', { worksIn: knownBad.worksIn })
    : '';
  return [
    {
      code: 'version-known-bad',
      severity: 'risk',
      title: told('OpenClaw {version} has a known fault', { version: knownBad.version }),
      detail: told('Reports about this version: {fault}.{cure}', { fault: told(knownBad.fault), cure }),
      rows: used.map((row) => row.id),
      evidence: [
        {
          what: told('Reports about OpenClaw {version}', { version: knownBad.version }),
          where: knownBad.sources.map((source) => `openclaw/openclaw${source}`).join(', '),
          at: null,
        },
      ],
      fix: {
        kind: 'advise',
        label: knownBad.worksIn
          ? told('Plan a change to {worksIn}', { worksIn: knownBad.worksIn })
          : told('Plan a change of the version'),
      },
    },
  ];
}
