import { told } from '../../model/told.ts';
import type { Row } from '../../diagnose/case.ts';
import { nameOf } from '../../diagnose/case.ts';
import { works } from '../../diagnose/routes/routes.ts';
import type { StoreReading } from '../../openclaw/discovery/install.ts';
import { storeOf } from '../../openclaw/write/choose-writer.ts';
import type { StoreEdit } from '../../openclaw/write/store-writer.ts';
import { tellable } from '../journal/change-facts.ts';
import { keptBeside, servesAnother } from './other-names.ts';
import { agentWords, planId, UNDO_WORDS, writerWords, type RepairMaker } from './repair-plan.ts';

/** Edits that leave nothing of a profile in its own store: the credential, its place in orders, its record. */
function traceEdits(store: StoreReading, row: Row, held: StoreEdit['held']): StoreEdit[] {
  const orders = Object.entries(store.order).filter(([, ids]) => ids.includes(row.profileId));
  const chosen = Object.entries(store.lastGood).filter(([, id]) => id === row.profileId);
  return [
    { part: 'profiles', key: row.profileId, held, to: { is: 'absent' } },
    ...orders.map(([key, ids]): StoreEdit => {
      const left = ids.filter((id) => id !== row.profileId);
      const to = left.length > 0 ? { is: 'value' as const, value: left } : { is: 'absent' as const };
      return { part: 'order', key, expect: [ids, null], to };
    }),
    ...chosen.map(([key, id]): StoreEdit => ({
      part: 'lastGood',
      key,
      expect: [id, null],
      to: { is: 'absent' },
    })),
  ];
}

/** For `not-on-route`, on request only: a sign-in that no route uses and that no longer works. */
export const staleRepairs: RepairMaker = (found) => {
  const { openclaw } = found;
  if (!openclaw) return [];
  const { place } = openclaw;
  return found.rows.flatMap((row) => {
    const ours = row.consumer === 'openclaw' && row.owner === 'openclaw' && row.kind === 'oauth';
    if (!ours || row.onRoute || works(row, found.now) || row.agent === null) return [];
    if (servesAnother(row, found)) return [];
    const store = openclaw.stores.find((one) => one.agent.id === row.agent);
    const profile = store?.profiles.find((one) => one.profileId === row.profileId);
    if (!store || !profile || profile.problem) return [];
    const edits = traceEdits(store, row, { access: profile.access, refresh: profile.refresh });
    const who = agentWords(row.agent, row.install);
    const steps = edits.map((edit) => ({
      what:
        edit.part === 'profiles'
          ? told('Sign-in {profileId} in the store of {who}', { profileId: row.profileId, who })
          : told('{part} of {key} for {who}', {
              part: edit.part === 'order' ? told('Order') : told('Last-good selection'),
              key: edit.key,
              who,
            }),
      where: row.where,
      before:
        edit.part === 'profiles'
          ? told('a sign-in that no longer works')
          : tellable(edit.part, edit.expect?.[0]),
      after: edit.to.is === 'value' ? tellable(edit.part, edit.to.value) : null,
    }));
    return [
      {
        place,
        plan: {
          id: planId('not-on-route', row.id),
          kind: 'repair' as const,
          code: 'not-on-route' as const,
          title: told('Remove the unused sign-in'),
          sentence: told(
            'Takes {account} ({profileId}), which no model uses and which no longer works, out of the store.',
            { account: nameOf(row), profileId: row.profileId },
          ),
          rows: [row.id],
          consumers: [who],
          steps,
          writer: writerWords(place),
          risks: [told('A model that should use it later needs a new sign-in.')],
          undo: told(UNDO_WORDS),
          onRequest: true,
        },
        stores: [{ ...storeOf(place, store, profile), edits, steps }],
        keeps: keptBeside(row, found),
        checks: [{ agent: row.agent, says: 'gone' as const, profileId: row.profileId }],
      },
    ];
  });
};
