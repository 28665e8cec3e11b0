import { describe, expect, it } from 'vitest';
import { complete } from '../../../app/cli/completion/complete.ts';
import { COMPLETION_SCRIPTS } from '../../../app/cli/completion/completion-scripts.ts';
import { findProfile } from '../../../app/cli/find-profile.ts';
import type { Engine } from '../../../app/model/engine.ts';
import type { ProfileRow } from '../../../app/model/snapshot.ts';
import { canType, typeInto, type TypingShell } from './typing.ts';

/** Each would make a file named `made` where a shell acts upon it. What is typed of each is its first two letters. */
const HOSTILE = [
  'a_openai:$(touch made)',
  'b_openai:`touch made`',
  "c_openai:x';touch made;'",
  'd_openai:x";touch made;"',
  'e_openai:a b & touch made &',
  'f_openai:x\\',
  "g_openai:x\\';touch made;'",
  'h_openai:!!',
  'i_openai:*',
  'j_x>made',
];

/** What is typed, and the name that it completes, within a quote that the person has opened. */
const QUOTED: [typed: string, name: string][] = [
  ["'k_", 'k_:$(touch made)'],
  ["'l_", "l_:x';touch made;'"],
  ['"m_', 'm_:$(touch made)'],
  ['"n_', 'n_:x";touch made;"'],
  ['"o_', 'o_:a!!b $x'],
  // Bash puts in only what stands behind the colon.
  ['p_openai:', 'p_openai:$(touch made)'],
];

describe.each(['bash', 'zsh', 'fish'] as TypingShell[])(
  'names that are completed in the real %s',
  (shell) => {
    it.skipIf(!canType(shell))(
      'arrive as one argument each, and none is run',
      async () => {
        const lines: [string, string][] = [
          ...HOSTILE.map((name): [string, string] => [name.slice(0, 2), name]),
          ...(shell === 'bash' ? QUOTED : []),
        ];
        const engine = {
          current: () => ({ profiles: lines.map(([, id]) => ({ id })) }),
        } as unknown as Engine;
        const answer = async (argv: string[]): Promise<string> => {
          const found = await complete(argv.slice(1), () => Promise.resolve(engine));
          return found.map((word) => `${word}\n`).join('');
        };
        const keys = lines.flatMap(([typed]) => [`clawlamp explain ${typed}`, '\t', '\r']);
        const { ran, made, screen } = await typeInto(shell, COMPLETION_SCRIPTS[shell], answer, keys);
        expect({ ran, made }, screen).toEqual({ ran: lines.map(([, name]) => ['explain', name]), made: [] });
      },
      180_000,
    );
  },
);

describe('a completion script of before, which puts words into the line as they come', () => {
  it('is offered only names that need no quotes', async () => {
    const ids = ['plain:id', ...HOSTILE];
    const engine = { current: () => ({ profiles: ids.map((id) => ({ id })) }) } as unknown as Engine;
    const asked = (...words: string[]) => complete(words, () => Promise.resolve(engine));
    expect(await asked('--', 'explain', '')).toEqual(['plain:id']);
    expect(await asked('powershell', '--', 'explain', 'a_')).toEqual(['"a_openai:?(touch made)"']);
  });

  it('is offered a name with nothing hidden in it, by which the sign-in is found', async () => {
    const id = 'openai:a\u202eb\nc';
    const engine = { current: () => ({ profiles: [{ id }] }) } as unknown as Engine;
    const found = await complete(['zsh', '--', 'explain', ''], () => Promise.resolve(engine));
    expect(found).toEqual(['openai:a\ufffdb c']);
    const row = { id, profileId: id, account: { email: null } } as unknown as ProfileRow;
    expect(findProfile({ profiles: [row] }, found[0] ?? '')).toBe(row);
  });
});
