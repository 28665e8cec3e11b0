import type { Case, Row } from '../../diagnose/case.ts';
import { holderOf, nameOf } from '../../diagnose/case.ts';
import type { Plan } from '../../model/plan.ts';
import { agreementFor, otherAgents } from '../agreement.ts';
import { agentWords, writerWords } from './repair-plan.ts';

/**
 * What signing in again would change for a row of OpenClaw, from what was read.
 * @param kin every row of this machine that holds the same grant
 */
export function loginPlan(row: Row, found: Case, kin: Row[]): Plan | null {
  const { openclaw } = found;
  if (row.consumer === 'codex') return codexPlan(row, found, kin);
  const store = openclaw?.stores.find((one) => one.agent.id === row.agent);
  if (!openclaw || !store) return null;
  const { place, stores } = openclaw;
  const others = otherAgents(place.agents, store.agent.id).flatMap(({ id }) =>
    stores.filter((one) => one.agent.id === id),
  );
  const configured = found.routes.find(
    (one) => one.store === store && one.list.source === 'configured-order',
  );
  const order = configured ? { [row.provider]: configured.list.candidates.map((one) => one.profileId) } : {};
  const config = { mark: '', order, gatewayPort: null, gatewayRemote: false };
  const agreement = agreementFor(row.profileId, row.provider, store, others, config);
  const who = holderOf(row);
  const readers = row.usages.map(({ agent }) => agentWords(agent, row.install));
  const sharing = kin.filter((one) => one !== row);
  return {
    id: `sign-in@${row.id}`,
    kind: 'relogin',
    code: null,
    title: 'Sign in again',
    sentence: `Signs in to ${nameOf(row)} in the browser and gives ${who} a sign-in of its own in place of the one it has.`,
    rows: [row.id],
    consumers: [...new Set([who, ...readers])],
    steps: [
      {
        what: `Tokens of ${row.profileId} for ${who}`,
        where: row.where,
        before:
          row.expiresAt === null ? 'the present ones' : `ending ${new Date(row.expiresAt).toISOString()}`,
        after: 'fresh ones, which nobody else holds',
      },
      ...agreement.lockoutDirs.map((dir) => ({
        what: `Pauses and failure counts of ${row.profileId}`,
        where: dir,
        before: 'recorded',
        after: null,
      })),
      ...(agreement.hiddenByOrder
        ? [
            {
              what: `Order of ${row.provider} for ${who}`,
              where: store.path,
              before: agreement.hiddenByOrder.join(', '),
              after: [row.profileId, ...agreement.hiddenByOrder].join(', '),
            },
          ]
        : []),
      ...(agreement.staleLastGood
        ? [
            {
              what: `Last-good selection of ${row.provider} for ${who}`,
              where: store.path,
              before: agreement.staleLastGood,
              after: row.profileId,
            },
          ]
        : []),
    ],
    writer: writerWords(place),
    risks: [
      ...sharing.map(
        (one) => `${holderOf(one)} keeps the old sign-in (${one.id}) and may have to sign in by itself.`,
      ),
      ...(found.knownBad
        ? [`OpenClaw ${place.owner?.version ?? ''} has a known sign-in fault and may spoil it.`]
        : []),
    ],
    undo: 'If anything fails on the way, the old sign-in is put back.',
    onRequest: true,
  };
}

/** Codex changes its login itself, and keeps the old one until the new one is there: nothing of it is ours to put back. */
function codexPlan(row: Row, found: Case, kin: Row[]): Plan {
  const who = holderOf(row);
  const sharing = kin.filter((one) => one !== row);
  const version = found.codex?.reading.program?.version;
  return {
    id: `sign-in@${row.id}`,
    kind: 'relogin',
    code: null,
    title: 'Sign in again',
    sentence: `Lets Codex sign in to ${nameOf(row)} in the browser, and keep its old login until the new one is there.`,
    rows: [row.id],
    consumers: [who],
    steps: [
      {
        what: `Login of ${who}`,
        where: row.where,
        before:
          row.expiresAt === null ? 'the present one' : `ending ${new Date(row.expiresAt).toISOString()}`,
        after: 'a fresh one, which nobody else holds',
      },
    ],
    writer: `Codex${version ? ` ${version}` : ''} itself, through its app server`,
    risks: sharing.map(
      (one) => `${holderOf(one)} keeps the old sign-in (${one.id}) and may have to sign in by itself.`,
    ),
    undo: 'None once it is through: only Codex changes its login. Until then the old one stays untouched.',
    onRequest: true,
  };
}
