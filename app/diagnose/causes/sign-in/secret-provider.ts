import { told } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence } from '../../../model/cause.ts';
import { leadsNowhere, refsIn } from '../../../openclaw/config/secret-refs.ts';
import type { Case } from '../../case.ts';
import { severityFor } from '../../case.ts';
import { abortsWithoutSecrets } from '../../start-rules.ts';

interface Lost {
  provider: string;
  evidence: FoundEvidence;
}

function lostRefs(found: Case): Lost[] {
  const { openclaw } = found;
  if (!openclaw) return [];
  const { config } = openclaw;
  const entries = openclaw.stores.flatMap((store) =>
    store.profiles.flatMap(({ ref, profileId, where }) =>
      ref && leadsNowhere(ref, config.value)
        ? [
            {
              provider: ref.provider,
              evidence: {
                what: told('The secret of {profile} stands with "{provider}"', {
                  profile: profileId,
                  provider: ref.provider,
                }),
                where,
                at: null,
              },
            },
          ]
        : [],
    ),
  );
  const settings = refsIn(config.value)
    .filter(({ setting, ref }) => !setting.startsWith('secrets.') && leadsNowhere(ref, config.value))
    .map(({ setting, ref }) => ({
      provider: ref.provider,
      evidence: {
        what: told('The setting {setting} refers to "{provider}"', { setting, provider: ref.provider }),
        where: config.path,
        at: null,
      },
    }));
  const all = [...entries, ...settings];
  return all.filter(
    (one, at) => all.findIndex((two) => JSON.stringify(two.evidence) === JSON.stringify(one.evidence)) === at,
  );
}

/**
 * The cause of secrets that stand with a provider which the configuration no longer has. Some releases do not start with
 * one such reference anywhere, others go on without that one sign-in.
 */
export function secretProviderCauses(found: Case): FoundCause[] {
  const { openclaw } = found;
  const lost = lostRefs(found);
  if (!openclaw || openclaw.dormant || lost.length === 0) return [];
  const providers = [...new Set(lost.map((one) => one.provider))].join(', ');
  const version = openclaw.place.owner?.version ?? null;
  const aborts = abortsWithoutSecrets(version);
  const rows = found.rows.filter((row) => row.secretGone);
  // A gateway that started before the provider was taken away goes on until it is started again.
  const stopped = aborts && openclaw.gatewayRuns !== true;
  const used = rows.some((row) => severityFor(row) === 'act');
  return [
    {
      code: 'secret-provider-missing',
      variant: aborts ? 'aborts' : 'degrades',
      severity: stopped || used ? 'act' : 'risk',
      title: told('A secret stands with a provider that is gone'),
      detail: aborts
        ? told(
            'Something refers to the secret provider "{providers}", and the configuration has none of that name. The gateway of OpenClaw {version} does not start before that is put right.',
            { providers, version },
          )
        : told(
            'Something refers to the secret provider "{providers}", and the configuration has none of that name. OpenClaw goes on without those secrets.',
            { providers },
          ),
      rows: rows.map((row) => row.id),
      evidence: lost.slice(0, 8).map((one) => one.evidence),
      fix: {
        kind: 'advise',
        label: told('Give the configuration that provider back, or take out what refers to it'),
      },
    },
  ];
}
