import { say } from '../../language/say.ts';
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
    what: say('Token file that no profile refers to'),
    where: file,
    before: 'there',
    after: null,
  }));
  return [
    {
      place,
      plan: {
        id: planId('sidecar-orphaned', name ?? 'default'),
        kind: 'repair' as const,
        code: 'sidecar-orphaned' as const,
        title: many ? say('Remove the left-over files') : say('Remove the left-over file'),
        sentence: say('Takes away {many} that no profile refers to any more.', {
          many: many ? say('{count} token files', { count: lost.length }) : say('a token file'),
        }),
        rows: [],
        consumers: [],
        steps,
        writer: say('Clawlamp itself, since nothing refers to the file'),
        risks: [
          say(
            'A file that changed within the last hour is left alone: OpenClaw may be about to refer to it.',
          ),
        ],
        undo: say(UNDO_WORDS),
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
