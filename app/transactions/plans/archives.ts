import { archivesToPutAside } from '../../diagnose/causes/store/archives.ts';
import { told } from '../../model/told.ts';
import { planId, UNDO_WORDS, type RepairMaker } from './repair-plan.ts';

/** For `archive-holds-tokens`: copies that a finished migration left are sealed and taken away, on request. */
export const archiveRepairs: RepairMaker = (found) => {
  const { openclaw } = found;
  const [first] = openclaw?.stores ?? [];
  const archives = archivesToPutAside(found);
  if (!openclaw || !first || archives.length === 0) return [];
  const { place, name } = openclaw;
  const steps = archives.map(({ path, secrets }) => ({
    what: told('{count, plural, one {A copy with one secret} other {A copy with # secrets}}', {
      count: secrets,
    }),
    where: path,
    before: told('in clear text'),
    after: null,
  }));
  return [
    {
      place,
      plan: {
        id: planId('archive-holds-tokens', name ?? 'default'),
        kind: 'repair' as const,
        code: 'archive-holds-tokens' as const,
        title: told('Put the old copies aside'),
        sentence: told(
          '{count, plural, one {Takes away one old copy that nothing reads, and keeps it sealed for 30 days.} other {Takes away # old copies that nothing reads, and keeps them sealed for 30 days.}}',
          { count: archives.length },
        ),
        rows: [],
        consumers: [],
        steps,
        writer: told('Clawlamp itself, since nothing reads the files'),
        risks: [
          told('An older OpenClaw that you go back to by hand could no longer take its sign-ins from them.'),
        ],
        undo: told(UNDO_WORDS),
        onRequest: true,
      },
      stores: [
        {
          place,
          what: 'archive' as const,
          agentDir: null,
          storePath: archives[0]?.path ?? '',
          generation: first.generation,
          edits: archives.map(({ path }) => ({
            part: 'file' as const,
            key: path,
            to: { is: 'absent' as const },
          })),
          steps,
        },
      ],
      // An archive may be a second name of a file that is in use.
      keeps: found.facts.openclaws
        .flatMap((one) => one.stores.flatMap((store) => store.files))
        .map((file) => ({ file, profileId: null })),
      checks: [],
    },
  ];
};
