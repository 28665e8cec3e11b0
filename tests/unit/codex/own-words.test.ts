import { describe, expect, it } from 'vitest';
import { CodexAppServer, CodexEnded } from '../../../app/codex/app-server.ts';
import { configurationWords, lastWords } from '../../../app/codex/own-words.ts';
import { systemProcesses } from '../../../app/platform/node/processes.ts';

const ALIAS =
  'WARNING: proceeding, even though we could not create PATH aliases: Refusing to create helper binaries\n';

describe('what Codex says before it ends', () => {
  it('is its last line that explains something, without colours', () => {
    const log = '\u001b[31mERROR\u001b[0m codex_app_server: Invalid configuration; using defaults.\n';
    expect(lastWords(`${ALIAS}${log}Error: failed to open the state database\nnote: see the log\n`)).toBe(
      'Error: failed to open the state database',
    );
    expect(lastWords(`${ALIAS}just gone\n`)).toBe('just gone');
    expect(lastWords(ALIAS)).toBeNull();
    expect(lastWords('')).toBeNull();
  });

  it('is cut, is one line, and holds no secret', () => {
    const words =
      lastWords(`Error: string "sk-proj-CANARY0000000000", refresh rt_CANARY1111111111111\n`) ?? '';
    expect(words).not.toContain('CANARY');
    expect(lastWords(`Error: ${'x'.repeat(9_000)}`)?.length).toBeLessThanOrEqual(300);
    expect(lastWords('Error: a\u202eb\u0007c')).toBe('Error: a\ufffdb\ufffdc');
  });

  it('reaches whoever waits for an answer of it', async () => {
    const talk = await systemProcesses().converse({
      file: process.execPath,
      args: ['-e', 'console.error("Error: the state database is of a newer Codex"); process.exit(1)'],
      env: {},
      timeoutMs: 10_000,
    });
    const server = new CodexAppServer(talk);
    const refusal: unknown = await server.open('1').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CodexEnded);
    expect((refusal as CodexEnded).words).toBe('Error: the state database is of a newer Codex');
    expect(server.words).toBe('Error: the state database is of a newer Codex');
    await expect(server.call('account/read', {})).rejects.toBeInstanceOf(CodexEnded);
  });
});

describe('what Codex says of its settings', () => {
  it('is passed on, and a value that it quotes is not', () => {
    const said =
      'Error loading configuration: /home/me/.codex/config.toml:1:9: invalid type: integer `5`, expected a string';
    expect(configurationWords(`${ALIAS}${said}\n`)).toBe(said);
    const quoted = `Error loading configuration: /c.toml:2:9: invalid type: string "my-own-CANARY", expected a boolean`;
    expect(configurationWords(quoted)).toBe(
      'Error loading configuration: /c.toml:2:9: invalid type: a text, expected a boolean',
    );
    expect(configurationWords('Logged in using ChatGPT')).toBeNull();
    expect(configurationWords('Error checking login status: tokens rt_CANARY')).toBeNull();
  });
});
