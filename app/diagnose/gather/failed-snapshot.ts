import { told } from '../../model/told.ts';
import { errorView } from '../../model/errors.ts';
import type { FoundSnapshot } from '../../model/snapshot.ts';

/** A system error's own code (`EMFILE`), when there is one. Its message may quote a path and is dropped. */
function systemCode(thrown: unknown): string | null {
  const code = (thrown as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code) ? code : null;
}

/**
 * What is known after a reading that failed: the rows of before, of which nothing can be said any more. The last verdict
 * does not outlive the last reading.
 * @param now epoch ms
 */
export function failedSnapshot(previous: FoundSnapshot | null, thrown: unknown, now: number): FoundSnapshot {
  const { code } = errorView(thrown);
  const codes = [...new Set([code, systemCode(thrown)])].filter((one) => one !== null).join(', ');
  return {
    schema: 1,
    now,
    verdict: 'unknown',
    installs: previous?.installs ?? [],
    profiles: (previous?.profiles ?? []).map((row) => ({
      ...row,
      health: 'unknown',
      proof: 'untested',
      causes: ['store-unreadable'],
    })),
    routes: previous?.routes ?? [],
    causes: [
      {
        code: 'store-unreadable',
        severity: 'unknown',
        title: told('Clawlamp could not look'),
        detail: told(
          'The last reading failed, so nothing can be said about any sign-in. Clawlamp tries again soon.',
        ),
        rows: (previous?.profiles ?? []).map((row) => row.id),
        evidence: [{ what: told('The reading failed ({codes})', { codes }), where: 'Clawlamp', at: now }],
        fix: { kind: 'wait', label: told('Wait for the next reading') },
      },
    ],
  };
}
