import type { Cause } from '../../model/cause.ts';
import type { Case } from '../case.ts';
import type { Rights } from '../facts.ts';

/** Bits that let anyone but the owner read or change a file. */
const OTHERS = 0o077;

function complaint(rights: Rights, uid: number | null): string | null {
  if (rights.kind === 'symlink') return 'It is a symbolic link';
  if (uid !== null && rights.uid !== uid) return 'It belongs to another user';
  if (rights.kind === 'file' && (rights.mode & OTHERS) !== 0) {
    return `Others may open it (mode ${rights.mode.toString(8).padStart(3, '0')})`;
  }
  return null;
}

/** A path as one shell word. */
function quoted(file: string): string {
  return `'${file.replaceAll("'", "'\\''")}'`;
}

function unsafe(found: Case): Cause[] {
  const all = [...(found.openclaw?.rights ?? []), ...(found.codex?.rights ?? [])];
  const bad = all.flatMap((rights) => {
    const what = complaint(rights, found.facts.uid);
    return what ? [{ what, rights }] : [];
  });
  if (bad.length === 0) return [];
  const open = bad.filter((one) => one.what.startsWith('Others'));
  const files = open.map((one) => quoted(one.rights.path)).join(' ');
  return [
    {
      code: 'permissions-unsafe',
      severity: 'risk',
      title: 'A credential file is not protected',
      detail:
        'Tokens stand in a file that is open to others, linked from elsewhere or owned by another user.',
      rows: [],
      evidence: bad.map(({ what, rights }) => ({ what, where: rights.path, at: null })),
      fix: {
        kind: 'advise',
        label: open.length > 0 ? 'Close the file to others' : 'Check where the file comes from',
        ...(open.length > 0 ? { command: `chmod 600 ${files}` } : {}),
      },
    },
  ];
}

/** Codex checks that `auth.json` is open for writing first, renews all the same, and loses the new token (0.169.0, run). */
function readOnlyCodex(found: Case): Cause[] {
  const codex = found.codex;
  const file = codex?.rights.find((rights) => rights.kind === 'file' && rights.path.endsWith('auth.json'));
  const row = found.rows.find((one) => one.consumer === 'codex');
  if (!file || !row?.canRenew || file.mode === 0 || (file.mode & 0o200) !== 0) return [];
  return [
    {
      code: 'permissions-block-writing',
      severity: 'act',
      title: 'Codex cannot store its next token',
      detail:
        'The file of the Codex login is read-only. Codex will renew the login, fail to store it, and lose it.',
      rows: [row.id],
      evidence: [{ what: `Read-only (mode ${file.mode.toString(8)})`, where: file.path, at: null }],
      fix: {
        kind: 'advise',
        label: 'Let Codex write its file',
        command: `chmod 600 ${quoted(file.path)}`,
      },
    },
  ];
}

/** Causes of file rights: too open, or too closed for the owner. */
export function rightsCauses(found: Case): Cause[] {
  return [...unsafe(found), ...readOnlyCodex(found)];
}
