import { describe, expect, it } from 'vitest';
import { OPENCLAW_VERSIONS } from '../../../config/setup/install/programs.mjs';
import {
  ANY_OPENCLAW,
  ownerCommand,
  type CommandFor,
} from '../../../app/openclaw/discovery/owner-commands.ts';
import { parseWith, shellWords } from '../../rig/openclaw/command-parser.ts';
import { needsOfTier, ofTier } from '../../rig/tier.ts';

/** Every command that is printed for a release, given to that release's own parser. */

const ID = "openai-codex:o'brien me@example.test";

function commandsFor(version: string): string[] {
  const at: CommandFor = { version, before: '', after: '', soleAgent: null };
  const elsewhere: CommandFor = { ...at, before: "OPENCLAW_STATE_DIR='/srv/open claw' " };
  const named: CommandFor = { ...at, after: ' --profile work' };
  return [
    ownerCommand.signIn(at, { provider: 'openai-codex' }),
    ownerCommand.signIn(at, { provider: 'anthropic', agent: 'work', method: 'setup-token' }),
    ownerCommand.signIn(named, { provider: 'openai', agent: 'work' }),
    ownerCommand.firstSignIn(),
    ownerCommand.signInAt('/srv/open claw'),
    ownerCommand.pasteToken(at, { provider: 'anthropic', profileId: ID, agent: 'work' }),
    ownerCommand.setOrder(at, { provider: 'openai', agent: 'work', ids: [ID, 'openai:b'] }),
    ownerCommand.status(at, 'work'),
    ownerCommand.repair(elsewhere),
    ownerCommand.enablePlugin(at, 'codex'),
    ownerCommand.installCodex(at),
    ownerCommand.reload(at),
    ownerCommand.gatewayStatus(at),
    ownerCommand.startGateway(named),
    ownerCommand.restartGateway(at),
    ownerCommand.reinstallService(at),
    ownerCommand.setSetting(at, 'agents.defaults.model.primary', 'openai/gpt-5.5'),
    ownerCommand.unsetSetting(at, 'agents.defaults.model.primary'),
  ].filter((line) => line !== null);
}

/** The words after the program, without what stands before it. */
function given(line: string): string[] {
  const words = shellWords(line);
  return words.slice(words.indexOf('openclaw') + 1);
}

const WRONG = '--no-such-flag';

describe.concurrent.each(ofTier(OPENCLAW_VERSIONS))('OpenClaw %s', (version) => {
  it('takes each command that is printed for it, and refuses each with one wrong flag', async () => {
    const lines = commandsFor(version);
    const wrong = lines.map((line) => [...given(line), WRONG]);
    const parsed = await parseWith(version, [...lines.map(given), ...wrong]);
    const right = parsed.slice(0, lines.length);
    expect(lines.filter((_, at) => !right[at]?.reached).map((line, at) => [line, right[at]?.said])).toEqual(
      [],
    );
    // Where a wrong flag passes, the parser proves nothing of the right ones.
    const refused = parsed.slice(lines.length);
    expect(lines.filter((_, at) => refused[at]?.reached)).toEqual([]);
    for (const one of refused) expect(one.said).toContain(WRONG);
  });
});

if (needsOfTier({ openclaw: ['2026.7.33', '2026.8.1'] }))
  it('a sign-in is asked for by agent only where the release hands the agent on', async () => {
    const line = (version: string): string =>
      ownerCommand.signIn({ ...ANY_OPENCLAW, version }, { provider: 'openai', agent: 'work' });
    expect(line('2026.4.11')).toBe('openclaw models auth login --provider openai');
    expect(line('2026.4.29')).toBe('openclaw models auth --agent work login --provider openai');
    // The order that is plausible and wrong until 2026.8.1.
    const newer = [['models', 'auth', 'login', '--provider', 'openai', '--agent', 'work']];
    expect((await parseWith('2026.7.33', newer))[0]).toMatchObject({ reached: false });
    expect((await parseWith('2026.8.1', newer))[0]).toMatchObject({ reached: true });
  });
