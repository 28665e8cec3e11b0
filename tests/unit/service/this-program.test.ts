import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serviceCommand } from '../../../app/cli/service/service-command.ts';
import { thisProgram } from '../../../app/cli/service/this-program.ts';
import { readArguments } from '../../../app/cli/arguments.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'program-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the program that the service runs', () => {
  it('is Node by the name that stays when its version changes, and the file that was started', async () => {
    const versioned = path.join(folder, 'Cellar', 'node', '22.1.0', 'node');
    mkdirSync(path.dirname(versioned), { recursive: true });
    mkdirSync(path.join(folder, 'bin'));
    writeFileSync(versioned, '');
    symlinkSync(versioned, path.join(folder, 'bin', 'node'));
    const started = path.join(folder, 'bin', 'clawlamp');
    writeFileSync(started, '');
    const running = { execPath: versioned, argv: [], started, electron: false };
    const steady = await thisProgram(running, { PATH: `rel:${folder}/bin` }, systemFiles());
    expect(steady).toEqual({ program: path.join(folder, 'bin', 'node'), args: [started] });
    const bare = await thisProgram(running, { PATH: '/nowhere' }, systemFiles());
    expect(bare.program).toBe(versioned);
  });

  it('is the app of a package as its launcher called it, up to the words of the person', async () => {
    const argv = [
      '/opt/Clawlamp/clawlamp',
      '--ozone-platform=headless',
      '--clawlamp-terminal',
      '--',
      'service',
      'install',
    ];
    const running = { execPath: '/opt/Clawlamp/clawlamp', argv, started: null, electron: true };
    expect(await thisProgram(running, {}, systemFiles())).toEqual({
      program: '/opt/Clawlamp/clawlamp',
      args: ['--ozone-platform=headless', '--clawlamp-terminal', '--'],
    });
    await expect(
      thisProgram({ ...running, argv: argv.slice(0, 3) }, {}, systemFiles()),
    ).rejects.toMatchObject({
      code: 'SERVICE_TEMPORARY',
    });
  });

  it('looks where the command that installs it looks, and takes neither secrets nor proxies along', () => {
    const args = readArguments([
      ...[
        'service',
        'install',
        '--state-dir',
        'rel/state',
        '--agent',
        'odd one',
        '--webhook',
        'https://x.example/secret',
      ],
      ...['--gateway', 'wss://gateway.example'],
    ]);
    const env = {
      PATH: '/usr/bin',
      CODEX_HOME: '/codex',
      HTTPS_PROXY: 'http://me:secret@proxy',
      OPENCLAW_GATEWAY_TOKEN: 'secret',
    };
    const command = serviceCommand({ program: '/usr/bin/node', args: ['/c.mjs'] }, args, '/data', env);
    expect(command.args).toEqual([
      ...['/c.mjs', 'watch', '--service', '--data-dir=/data'],
      ...[`--state-dir=${path.resolve('rel/state')}`, '--agent=odd one'],
    ]);
    expect(command.env).toEqual({ PATH: '/usr/bin', CODEX_HOME: '/codex', CLAWLAMP_LANGUAGE: 'en' });
    expect(JSON.stringify(command)).not.toContain('secret');
  });
});
