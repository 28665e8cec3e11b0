import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  commandFor,
  commandForInstall,
  ownerCommand,
  type CommandFor,
} from '../../../app/openclaw/discovery/owner-commands.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..', '..', 'app');

const at = (version: string | null, part: Partial<CommandFor> = {}): CommandFor => ({
  version,
  before: '',
  after: '',
  soleAgent: null,
  ...part,
});

const owner = { binPath: '', packageDir: '', nodePath: '', version: '2026.7.1' };

describe('a command that is printed', () => {
  it('names the agent before the sign-in, where the release hands it on, and where there is more than one', () => {
    const asked = { provider: 'openai', agent: 'work' };
    expect(ownerCommand.signIn(at('2026.3.28'), asked)).toBe('openclaw models auth login --provider openai');
    expect(ownerCommand.signIn(at('2026.9.6'), asked)).toBe(
      'openclaw models auth --agent work login --provider openai',
    );
    expect(ownerCommand.signIn(at(null), asked)).toContain('--agent work login');
    expect(ownerCommand.signIn(at('2026.9.6', { soleAgent: 'work' }), asked)).not.toContain('--agent');
  });

  it('quotes every foreign word', () => {
    const nasty = "a'; rm -rf ~; '";
    const line = ownerCommand.setOrder(at('2026.9.6'), {
      provider: nasty,
      agent: nasty,
      ids: [nasty, 'plain:id'],
    });
    expect(line.split(`'a'\\''; rm -rf ~; '\\'`)).toHaveLength(4);
    expect(line).toMatch(/ plain:id$/);
  });

  it('installs a codex plugin only where the registry has one for the release', () => {
    expect(ownerCommand.installCodex(at('2026.9.1'))).toBeNull();
    expect(ownerCommand.installCodex(at(null))).toBeNull();
    expect(ownerCommand.installCodex(at('2026.9.4'))).toBe(
      'openclaw plugins install @openclaw/codex@2026.9.4',
    );
    expect(ownerCommand.installCodex(at('2026.9.6'))).toBe('openclaw plugins install @openclaw/codex');
  });

  it('finds the same place as the one it is about', () => {
    const place = { owner, stateDir: '/home/Ada L/.openclaw-work', agents: [{ id: 'main', agentDir: '' }] };
    const usual = commandFor({ name: null, place: { ...place, env: { OPENCLAW_PROFILE: 'work' } } });
    expect(ownerCommand.repair(usual)).toBe('openclaw doctor --fix');
    const profile = commandFor({ name: 'work', place: { ...place, env: { OPENCLAW_PROFILE: 'work' } } });
    expect(ownerCommand.repair(profile)).toBe('openclaw --profile work doctor --fix');
    const service = commandFor({ name: 'srv', place: { ...place, env: {} } });
    expect(ownerCommand.repair(service)).toBe(
      "OPENCLAW_STATE_DIR='/home/Ada L/.openclaw-work' openclaw doctor --fix",
    );
    expect(ownerCommand.startGateway(commandForInstall('work', place.stateDir))).toBe(
      'openclaw --profile work gateway start',
    );
  });

  it('is made in one place, so that each is tried against each release', async () => {
    const literal = /['"`}] ?openclaw (models|doctor|plugins|gateway|secrets|config|agents?)\b/;
    expect("command: 'openclaw doctor --fix',").toMatch(literal);
    const made: string[] = [];
    for (const entry of await readdir(ROOT, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (!entry.isFile() || !file.endsWith('.ts') || file.includes(`${path.sep}language${path.sep}`))
        continue;
      const code = (await readFile(file, 'utf8'))
        .split('\n')
        .filter((line) => !/^\s*(\*|\/\/|\/\*)/.test(line));
      const found = code.some((line) => literal.test(line));
      if (found) made.push(path.relative(ROOT, file));
    }
    expect(made).toEqual([]);
  });
});
