import { told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import type { Archive } from '../../../openclaw/store/archives.ts';
import type { Case } from '../../case.ts';
import { MOST_BYTES_ASIDE } from '../../../openclaw/store/archives.ts';

/** The archives that may be put aside: none while the migration that made them is not through. */
export function archivesToPutAside(found: Case): Archive[] {
  const { openclaw } = found;
  if (!openclaw || openclaw.stores.some((store) => store.due || store.state !== 'read')) return [];
  return (openclaw.archives ?? []).filter(({ size }) => size <= MOST_BYTES_ASIDE);
}

/** The cause of copies that outlive a migration, and a sign-out after it, with their tokens in clear text. */
export function archiveCauses(found: Case): FoundCause[] {
  const archives = found.openclaw?.archives ?? [];
  if (archives.length === 0) return [];
  const secrets = archives.reduce((sum, one) => sum + one.secrets, 0);
  return [
    {
      code: 'archive-holds-tokens',
      severity: 'info',
      title: told('Old copies still hold tokens'),
      detail: told(
        'OpenClaw moved its sign-ins and kept copies of the files it moved them from. {count, plural, one {One secret lies} other {# secrets lie}} there in clear text, also after a sign-out. Nothing uses them.',
        { count: secrets },
      ),
      rows: [],
      evidence: archives.slice(0, 8).map(({ path, secrets: held }) => ({
        what: told('{count, plural, one {A copy with one secret} other {A copy with # secrets}}', {
          count: held,
        }),
        where: path,
        at: null,
      })),
      fix:
        archivesToPutAside(found).length > 0
          ? { kind: 'repair', label: told('Put the old copies aside') }
          : null,
    },
  ];
}
