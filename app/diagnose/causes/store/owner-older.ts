import { told } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence } from '../../../model/cause.ts';
import type { Case } from '../../case.ts';
import { nameOf } from '../../case.ts';
import type { OwnerOlder } from '../../owner-older.ts';

function evidenceOf(sign: OwnerOlder): FoundEvidence[] {
  switch (sign.kind) {
    case 'store':
      return [
        { what: sign.note ?? told('Its schema is of a newer OpenClaw.'), where: sign.path, at: null },
        ...(sign.profiles > 0
          ? [
              {
                what: told(
                  '{count, plural, one {It still holds one sign-in, untouched.} other {It still holds # sign-ins, untouched.}}',
                  { count: sign.profiles },
                ),
                where: sign.path,
                at: null,
              },
            ]
          : []),
      ];
    case 'settings':
      return [
        {
          what: sign.key
            ? told('It has the setting {key}, which this OpenClaw does not know.', { key: sign.key })
            : told('OpenClaw {version} wrote it last.', { version: sign.writtenBy }),
          where: sign.path,
          at: null,
        },
      ];
    case 'sealed':
      return sign.rows.map((row) => ({
        what: told('The tokens of {account} are sealed in a way that this OpenClaw does not open.', {
          account: nameOf(row),
        }),
        where: row.where,
        at: null,
      }));
    case 'beside':
      return [
        {
          what: told(
            '{count, plural, one {The newer database still holds one sign-in, untouched.} other {The newer database still holds # sign-ins, untouched.}}',
            { count: sign.profiles },
          ),
          where: sign.path,
          at: null,
        },
      ];
  }
}

/**
 * The cause of a downgrade: the release that is installed does not open what a newer one left. Nothing that Clawlamp
 * could write would be read, so it offers nothing but the way back.
 */
export function ownerOlderCauses(found: Case): FoundCause[] {
  const { older = [], openclaw } = found;
  if (!openclaw || older.length === 0) return [];
  const version = openclaw.place.owner?.version ?? '';
  const inStore = older.filter((sign) => sign.kind !== 'settings');
  const writer = older.flatMap((sign) => (sign.kind === 'settings' ? (sign.writtenBy ?? []) : []))[0];
  const newer = writer && writer !== version ? writer : null;
  return [
    {
      code: 'owner-older-than-store',
      variant: inStore.length > 0 ? 'store' : 'settings',
      // A gateway that read its settings before they changed goes on until it starts again.
      severity: inStore.length === 0 && openclaw.gatewayRuns ? 'risk' : 'act',
      title:
        inStore.length > 0
          ? told('This OpenClaw is older than its store')
          : told('This OpenClaw is older than its settings'),
      detail:
        inStore.length > 0
          ? told(
              'A newer OpenClaw kept these sign-ins in a form that OpenClaw {version} does not read, so its calls fail. They are untouched, and work again when the newer one runs.',
              { version },
            )
          : told(
              'A newer OpenClaw wrote these settings, and OpenClaw {version} does not start with them. Everything works again when the newer one runs.',
              { version },
            ),
      rows: older.flatMap((sign) => (sign.kind === 'sealed' ? sign.rows.map((row) => row.id) : [])),
      evidence: older.flatMap(evidenceOf).slice(0, 8),
      fix: {
        kind: 'owner',
        label: newer ? told('Run OpenClaw {newer} again', { newer }) : told('Run the newer OpenClaw again'),
      },
    },
  ];
}
