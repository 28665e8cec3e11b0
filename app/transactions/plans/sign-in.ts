import { distinct, several, told, type Words } from '../../model/told.ts';
import type { Case, Row } from '../../diagnose/case.ts';
import { holderOf, nameOf, oneFile } from '../../diagnose/case.ts';
import type { FoundPlan } from '../../model/plan.ts';
import { dependentStateFor, otherAgents } from '../sign-in/dependent-state.ts';
import { agentWords, writerWords } from './repair-plan.ts';

/** Tokens that a sign-in would replace, by their end (epoch ms). */
export function presentTokens(expiresAt: number | null): Words {
  return expiresAt === null
    ? told('the present ones')
    : told('ending {expiresAt}', { expiresAt: new Date(expiresAt).toISOString() });
}

/**
 * What signing in again would change for a row of OpenClaw, from what was read.
 * @param kin every row of this machine that holds the same grant
 */
export function loginPlan(row: Row, found: Case, kin: Row[]): FoundPlan | null {
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
  const agreement = dependentStateFor(row.profileId, row.provider, store, others, config);
  const who = holderOf(row);
  const readers = row.usages.map(({ agent }) => agentWords(agent, row.install));
  const served = [row.agent ?? '', ...(row.linked ?? [])].map((agent) => agentWords(agent, row.install));
  const sharing = kin.filter((one) => one !== row && !oneFile(one, row));
  const otherNames = kin.filter((one) => one !== row && oneFile(one, row)).map((one) => holderOf(one));
  return {
    id: `sign-in@${row.id}`,
    kind: 'relogin',
    code: null,
    title: told('Sign in again'),
    sentence: told(
      'Signs in to {account} in the browser and gives {who} a sign-in of its own in place of the one it has.',
      { account: nameOf(row), who },
    ),
    rows: [row.id],
    consumers: distinct([who, ...served, ...otherNames, ...readers]),
    steps: [
      {
        what: told('Tokens of {profileId} for {who}', {
          profileId: row.profileId,
          who: several([...served, ...otherNames], ', '),
        }),
        where: row.where,
        before: presentTokens(row.expiresAt),
        after: told('fresh ones, which nobody else holds'),
      },
      ...agreement.lockoutDirs.map((dir) => ({
        what: told('Pauses and failure counts of {profileId}', { profileId: row.profileId }),
        where: dir,
        before: told('recorded'),
        after: null,
      })),
      ...(agreement.hiddenByOrder
        ? [
            {
              what: told('Order of {provider} for {who}', { provider: row.provider, who }),
              where: store.path,
              before: agreement.hiddenByOrder.join(', '),
              after: [row.profileId, ...agreement.hiddenByOrder].join(', '),
            },
          ]
        : []),
      ...(agreement.staleLastGood
        ? [
            {
              what: told('Last-good selection of {provider} for {who}', { provider: row.provider, who }),
              where: store.path,
              before: agreement.staleLastGood,
              after: row.profileId,
            },
          ]
        : []),
    ],
    writer: writerWords(place),
    risks: [
      ...oneForAll(row, [...served, ...otherNames]),
      ...sharing.map((one) =>
        told('{holderOf} keeps the old sign-in ({id}) and may have to sign in by itself.', {
          holderOf: holderOf(one),
          id: one.id,
        }),
      ),
      ...(found.knownBad
        ? [
            told('OpenClaw {version} has a known sign-in fault and may spoil it.', {
              version: place.owner?.version ?? '',
            }),
          ]
        : []),
    ],
    undo: told('If anything fails on the way, the old sign-in is put back.'),
    onRequest: true,
  };
}

/** Several agents whose paths lead to one file have one sign-in: what is replaced for one is replaced for all. */
function oneForAll(row: Row, holders: Words[]): Words[] {
  if (holders.length < 2 || !row.location) return [];
  const words = { file: row.location.file, holders: several(holders, ', ') };
  const parts =
    row.location.secondName === true
      ? [
          told(
            '{file} is a file with two names. OpenClaw may replace it under one of them only, and the other keeps the old sign-in.',
            words,
          ),
        ]
      : [];
  return [
    told(
      '{holders} share one file, {file}: the new sign-in takes the place of the old one for all of them.',
      words,
    ),
    ...parts,
  ];
}

/** Codex changes its login itself, and keeps the old one until the new one is there: nothing of it is ours to put back. */
function codexPlan(row: Row, found: Case, kin: Row[]): FoundPlan {
  const who = holderOf(row);
  const sharing = kin.filter((one) => one !== row);
  const version = found.codex?.reading.program?.version;
  return {
    id: `sign-in@${row.id}`,
    kind: 'relogin',
    code: null,
    title: told('Sign in again'),
    sentence: told(
      'Lets Codex sign in to {account} in the browser, and keep its old login until the new one is there.',
      { account: nameOf(row) },
    ),
    rows: [row.id],
    consumers: [who],
    steps: [
      {
        what: told('Login of {who}', { who }),
        where: row.where,
        before:
          row.expiresAt === null
            ? told('the present one')
            : told('ending {expiresAt}', { expiresAt: new Date(row.expiresAt).toISOString() }),
        after: told('a fresh one, which nobody else holds'),
      },
    ],
    writer: told('Codex{version} itself, through its app server', { version: version ? ` ${version}` : '' }),
    risks: sharing.map((one) =>
      told('{holderOf} keeps the old sign-in ({id}) and may have to sign in by itself.', {
        holderOf: holderOf(one),
        id: one.id,
      }),
    ),
    undo: told(
      'None once it is through: only Codex changes its login. Until then the old one stays untouched.',
    ),
    onRequest: true,
  };
}
