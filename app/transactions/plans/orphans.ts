import { told } from '../../model/told.ts';
import { orphanedSidecars } from '../../diagnose/causes/store/store.ts';
import { planId, UNDO_WORDS, type RepairMaker } from './repair-plan.ts';

/** For `sidecar-orphaned`: token files that no profile refers to are taken away, on request. */
export const leftoverRepairs: RepairMaker = (found) => {
  const { openclaw } = found;
  const [first] = openclaw?.stores ?? [];
  const others = found.facts.openclaws.filter((one) => one !== openclaw).flatMap((one) => one.stores);
  const lost = orphanedSidecars(openclaw?.stores ?? [], others);
  if (!openclaw || !first || lost.length === 0) return [];
  const { place, name } = openclaw;
  const many = lost.length > 1;
  const steps = lost.map((file) => ({
    what: told('Token file that no profile refers to'),
    where: file,
    before: told('there'),
    after: null,
  }));
  return [
    {
      place,
      plan: {
        id: planId('sidecar-orphaned', name ?? 'default'),
        kind: 'repair' as const,
        code: 'sidecar-orphaned' as const,
        title: many ? told('Remove the left-over files') : told('Remove the left-over file'),
        sentence: told('Takes away {many} that no profile refers to any more.', {
          many: many ? told('{count} token files', { count: lost.length }) : told('a token file'),
        }),
        rows: [],
        consumers: [],
        steps,
        writer: told('Clawlamp itself, since nothing refers to the file'),
        risks: [
          told(
            'A file that changed within the last hour is left alone: OpenClaw may be about to refer to it.',
          ),
        ],
        undo: told(UNDO_WORDS),
        onRequest: true,
      },
      stores: [
        {
          place,
          what: 'leftover' as const,
          agentDir: null,
          storePath: lost[0] ?? '',
          generation: first.generation,
          edits: lost.map((file) => ({ part: 'file' as const, key: file, to: { is: 'absent' as const } })),
          steps,
        },
      ],
      keeps: [...(openclaw.stores ?? []), ...others]
        .flatMap((store) => store.files)
        .map((file) => ({ file, profileId: null })),
      checks: [],
    },
  ];
};
