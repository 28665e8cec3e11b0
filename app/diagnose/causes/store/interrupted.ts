import { told } from '../../../model/told.ts';
import { scopeOf, type FoundCause } from '../../../model/cause.ts';
import { adviceIn, AppError } from '../../../model/errors.ts';
import type { Case } from '../../case.ts';

/** Settles every interrupted change: where the whole new state stands it is kept, else the old one is put back. */
const SETTLE = 'clawlamp repair repair-interrupted';

/** Our own folder is not ours alone: what stands in it says nothing, and no change is made or taken back. */
export function ownFolderCauses({ facts }: Case): FoundCause[] {
  const { refusedFolder } = facts;
  if (!refusedFolder) return [];
  return [
    {
      code: 'permissions-unsafe',
      variant: 'own-folder',
      severity: 'act',
      title: told("Clawlamp's own folder is not yours alone"),
      detail: adviceIn(new AppError('DATA_FOLDER_REFUSED').view()),
      rows: [],
      evidence: [
        {
          what: told('Others may change it or put something else in its place'),
          where: refusedFolder,
          at: null,
        },
      ],
      fix: { kind: 'advise', label: told('Make it yours, and closed to the writing of others') },
    },
  ];
}

/** Changes of ours that were cut off in the middle. Told before everything else: what else is seen may be their half. */
export function interruptedCauses({ facts }: Case): FoundCause[] {
  const open = facts.interrupted ?? [];
  const [first] = open;
  if (!first) return [];
  const begun = open.some((one) => one.begun);
  const install = facts.openclaws.find((one) => one.place.stateDir === first.stateDir);
  return [
    {
      code: 'repair-interrupted',
      variant: first.kind,
      severity: 'act',
      title: first.kind === 'repair' ? told('A repair was interrupted') : told('A sign-in was interrupted'),
      detail:
        first.waits === 'keyring'
          ? told(
              'Clawlamp was stopped in the middle of a change, and its key is in the system keyring, which could not be asked. Unlock the keyring, then finish or undo the change.',
            )
          : first.waits === 'click'
            ? told(
                'An earlier Clawlamp was stopped in the middle of a change. Nothing vouches for what it wrote down, so it is finished or undone only when you say so.',
              )
            : begun
              ? told(
                  'Clawlamp was stopped in the middle of a change, which is neither done nor undone. The store may hold the old state, the new one, or part of each.',
                )
              : told('Clawlamp was stopped before it wrote anything. The store holds what it held.'),
      rows: [],
      evidence: open
        .slice(0, 8)
        .flatMap(({ title, places, at }) =>
          places.map((where) => ({ what: told('Begun and not ended: {title}', { title }), where, at })),
        ),
      fix: { kind: 'repair', label: told('Finish it or undo it'), command: SETTLE },
      ...(install && open.length === 1 ? { scope: scopeOf('openclaw', install.name) } : {}),
    },
  ];
}
