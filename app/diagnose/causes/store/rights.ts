import { told, type Words } from '../../../model/told.ts';
import path from 'node:path';
import { operands } from '../../../platform/text/shell-word.ts';
import type { FoundCause, FoundEvidence } from '../../../model/cause.ts';
import type { Case, Row } from '../../case.ts';
import { nameOf, severityFor } from '../../case.ts';
import type { Rights } from '../../gather/facts.ts';
import { versionIsAtLeast } from '../../../platform/release-version.ts';

/** Bits that let anyone but the owner read or change a file. */
const OTHERS = 0o077;

/** Bits that let anyone put another file in a file's place. */
const OTHERS_REPLACE = 0o002;

function wrongRights(rights: Rights, uid: number | null): { what: Words; open: boolean } | null {
  if (rights.kind === 'symlink') return { what: told('It is a symbolic link'), open: false };
  // `belongs-to-another-account` tells of it.
  if (uid !== null && rights.uid !== uid) return null;
  if (rights.kind === 'directory') {
    return (rights.mode & OTHERS_REPLACE) === 0
      ? null
      : { what: told('Anyone may replace files in this folder'), open: false };
  }
  if (rights.kind === 'file' && (rights.mode & OTHERS) !== 0) {
    const mode = rights.mode.toString(8).padStart(3, '0');
    return { what: told('Others may open it (mode {mode})', { mode }), open: true };
  }
  return null;
}

/** Gateways of another account on this store: what they write belongs to that account, and this one loses it. */
function foreignGateways(found: Case): FoundEvidence[] {
  return (found.openclaw?.gateways ?? [])
    .filter((gateway) => !gateway.own)
    .map((gateway) => ({
      what: told('A gateway of {user} works on this store', {
        user: gateway.user ?? told('user {number}', { number: String(gateway.uid ?? '?') }),
      }),
      where: gateway.where,
      at: null,
    }));
}

/**
 * Stores with two names and no link between them. From 2026.4.5 on OpenClaw replaces a JSON store as a whole and so parts the
 * names: the other one keeps the sign-in that was just spent (run to 2026.5.28). A database keeps a log under each name.
 */
function secondNames(found: Case): FoundEvidence[] {
  const files = (found.openclaw?.stores ?? []).flatMap(({ profiles }) =>
    profiles.flatMap(({ location }) => (location.secondName ? [location.file] : [])),
  );
  return [...new Set(files)].map((where) => ({
    what: told('It is one of two names of a file (a hard link), which part when OpenClaw next writes'),
    where,
    at: null,
  }));
}

function unsafe(found: Case): FoundCause[] {
  const all = [...(found.openclaw?.rights ?? []), ...(found.codex?.rights ?? [])];
  const foreign = [...(found.openclaw?.foreign ?? []), ...(found.codex?.foreign ?? [])];
  const elsewhere = new Set(foreign.map((one) => one.at));
  const bad = all.flatMap((rights) => {
    if (elsewhere.has(rights.path)) return [];
    const wrong = wrongRights(rights, found.facts.uid);
    return wrong ? [{ ...wrong, rights }] : [];
  });
  const served = [...secondNames(found), ...foreignGateways(found)];
  if (bad.length === 0 && served.length === 0) return [];
  const open = bad.filter((one) => one.open);
  const files = operands(open.map((one) => one.rights.path));
  return [
    {
      code: 'permissions-unsafe',
      severity: 'risk',
      title: told('A credential file is not protected'),
      detail: told('Tokens stand in a file that is open to others or linked from elsewhere.'),
      rows: [],
      evidence: [...bad.map(({ what, rights }) => ({ what, where: rights.path, at: null })), ...served],
      fix: {
        kind: 'advise',
        label: open.length > 0 ? told('Close the file to others') : told('Check where the file comes from'),
        ...(open.length > 0 ? { command: `chmod 600 ${files}` } : {}),
      },
    },
  ];
}

/** Codex checks that `auth.json` is open for writing first, renews all the same, and loses the new token (0.169.0, run). */
function readOnlyCodex(found: Case): FoundCause[] {
  const codex = found.codex;
  const file = codex?.rights.find((rights) => rights.kind === 'file' && rights.path.endsWith('auth.json'));
  const row = found.rows.find((one) => one.consumer === 'codex');
  if (!file || !row?.canRenew || !(file.readOnly ?? (file.mode !== 0 && (file.mode & 0o200) === 0)))
    return [];
  return [
    {
      code: 'permissions-block-writing',
      severity: 'act',
      title: told('Codex cannot store its next token'),
      detail: told(
        'The file of the Codex login is read-only. Codex will renew the login, fail to store it, and lose it.',
      ),
      rows: [row.id],
      evidence: [
        {
          what:
            file.mode === 0
              ? told('Read-only')
              : told('Read-only (mode {mode})', { mode: file.mode.toString(8) }),
          where: file.path,
          at: null,
        },
      ],
      fix: {
        kind: 'advise',
        label: told('Let Codex write its file'),
        command: `chmod 600 ${operands([file.path])}`,
      },
    },
  ];
}

/** 2026.4.2 and older write their JSON in place, 2026.4.5 and later a new file that takes its place (`json-file` of each). */
const IN_PLACE_BEFORE: [number, number, number] = [2026, 4, 5];

/** Files that the owner writes when it renews a row: the store, and the sealed file beside it. */
function writtenFor(row: Row, all: Rights[]): Rights[] {
  const store = row.location?.file;
  const sealed = row.stored?.sidecarId ? `${row.stored.sidecarId}.json` : null;
  return all.filter((one) => one.path === store || (sealed !== null && path.basename(one.path) === sealed));
}

interface Writer {
  /** User id of this person, or null where the system has none. */
  uid: number | null;
  inPlace: boolean;
  stateDir: string;
}

/** True for a folder that OpenClaw made in its own state directory. */
function isDefaultFolder(folder: string, stateDir: string): boolean {
  const inside = path.relative(stateDir, folder).split(path.sep).join('/');
  return /^(state|agents\/[^/]+\/agent)$/.test(inside);
}

/** Whose bits keep the owner's program out: an entry of another user that nobody else may write. */
function isForeign(one: Rights, uid: number | null): boolean {
  return uid !== null && one.uid !== uid && one.mode !== 0 && (one.mode & 0o022) === 0;
}

/**
 * Why the owner could not write a file, or null. A database is another matter than JSON: from 2026.6.5 on OpenClaw sets the
 * modes of its databases and of its own folders right by itself at each opening (`openclaw-state-db`, `openclaw-agent-db`;
 * run on 2026.9.6 with a folder of mode 500 and a file of mode 400), which only the entry's owner can do.
 */
function obstacle(file: Rights, all: Rights[], writer: Writer): { what: Words; at: Rights } | null {
  const folder = all.find((one) => one.kind === 'directory' && one.path === path.dirname(file.path));
  const database = file.path.endsWith('.sqlite');
  if (folder && isForeign(folder, writer.uid))
    return { what: told('The folder belongs to another user'), at: folder };
  if (database && isForeign(file, writer.uid))
    return { what: told('The file belongs to another user'), at: file };
  const heals = database && folder !== undefined && isDefaultFolder(folder.path, writer.stateDir);
  if (folder?.readOnly && !heals) {
    return {
      what: told('The folder is read-only (mode {mode})', { mode: folder.mode.toString(8) }),
      at: folder,
    };
  }
  // A file that is replaced as a whole needs no right of its own, except on Windows.
  const counts = !database && (writer.inPlace || file.mode === 0);
  return file.readOnly && counts ? { what: told('The file is read-only'), at: file } : null;
}

/** Rows whose owner will renew them and cannot store what it then gets: the old token is spent, the new one lost. */
function readOnlyStores(found: Case): FoundCause[] {
  const { openclaw } = found;
  // Whose state directory it is, that account runs it.
  const runner = openclaw?.foreign?.find((one) => one.kind === 'state-dir')?.account?.uid;
  const uid = runner ?? found.facts.uid;
  // Permission bits do not bind the administrator.
  if (!openclaw || uid === 0) return [];
  const version = openclaw.place.owner?.version ?? null;
  const inPlace = version !== null && !versionIsAtLeast(version, IN_PLACE_BEFORE);
  const writer = { uid, inPlace, stateDir: openclaw.place.stateDir };
  const rows = found.rows.filter((row) => row.kind === 'oauth' && row.owner === 'openclaw' && row.canRenew);
  const blocked = rows.flatMap((row) =>
    writtenFor(row, openclaw.rights)
      .flatMap((file) => obstacle(file, openclaw.rights, writer) ?? [])
      .slice(0, 1)
      .map((why) => ({ row, why })),
  );
  return blocked.map(({ row, why }) => ({
    code: 'permissions-block-writing',
    severity: severityFor(row),
    title: told('OpenClaw cannot store its next token'),
    detail: told('OpenClaw will renew {account}, fail to store the new token, and lose the sign-in.', {
      account: nameOf(row),
    }),
    rows: [row.id],
    evidence: [{ what: why.what, where: why.at.path, at: null }],
    fix: {
      kind: 'advise',
      label:
        why.at.kind === 'directory'
          ? told('Let OpenClaw write its folder')
          : told('Let OpenClaw write its file'),
      ...(why.at.mode === 0 ? {} : { command: `chmod u+w ${operands([why.at.path])}` }),
    },
  }));
}

/** Causes of file rights: too open, or too closed for the owner. */
export function rightsCauses(found: Case): FoundCause[] {
  return [...unsafe(found), ...readOnlyCodex(found), ...readOnlyStores(found)];
}
