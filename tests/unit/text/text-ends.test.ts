import { describe, expect, it } from 'vitest';
import { emailInName } from '../../../app/openclaw/store/account-name.ts';
import { normalAgentId } from '../../../app/openclaw/discovery/agents.ts';
import {
  parseLaunchdPlist,
  parseStartScript,
  parseSystemdUnit,
  scheduledTaskCommand,
} from '../../../app/openclaw/discovery/unit-text.ts';
import { between, withoutEnd, withoutQuotes } from '../../../app/platform/text/text-ends.ts';
import { faultLine } from '../../../main/fault-line.ts';

describe('the ends of a text', () => {
  it('are cut where they stand, and nothing else', () => {
    expect(withoutEnd('/a//b//', '/')).toBe('/a//b');
    expect(withoutEnd('///', '/')).toBe('');
    expect(withoutEnd('a', '/')).toBe('a');
    expect(between('x<a>one</a><a>two</a>', '<a>', '</a>')).toBe('one');
    expect(between('</a><a>one', '<a>', '</a>')).toBeNull();
    expect(withoutQuotes('"a "b" c"')).toBe('a "b" c');
    expect(withoutQuotes('a"')).toBe('a');
  });
});

describe('what starts a gateway', () => {
  it('is read from a systemd unit', () => {
    const unit = parseSystemdUnit(
      '  ExecStart = -/bin/node gateway \n Environment="A=1 2" B=3\n=x\n',
      '/home/a',
    );
    expect(unit.command).toEqual(['/bin/node', 'gateway']);
    expect(unit.env).toEqual({ A: '1 2', B: '3' });
  });

  it('is read from a start script, without where its output goes', () => {
    const script = (line: string): string =>
      `@echo off\r\nset "A=x=""y""%%"\r\nSET B=2\r\ncd /d "C:\\My Folder"\r\n${line}\r\n`;
    const wanted = { A: 'x=""y""%', B: '2' };
    const command = ['C:\\node.exe', 'C:\\a b\\index.js', 'gateway', '--port', '18789'];
    const line = '"C:\\node.exe" "C:\\a b\\index.js" gateway --port 18789';
    for (const tail of ['', ' >NUL', ' >> log 2>&1', ' > log.txt', '>log', ' < NUL ']) {
      const read = parseStartScript(script(`${line}${tail}`));
      expect([read.env, read.workingDirectory, read.command]).toEqual([wanted, 'C:\\My Folder', command]);
    }
  });

  it('is read from a property list and from a task', () => {
    const plist = `<dict><key>ProgramArguments</key> <array><string>/bin/node</string><string>a&amp;b</string></array>
      <key>EnvironmentVariables</key><dict><key>A</key><string>1</string></dict>
      <key>WorkingDirectory</key><string>/w</string></dict>`;
    const read = parseLaunchdPlist(plist);
    expect(read).toMatchObject({ command: ['/bin/node', 'a&b'], env: { A: '1' }, workingDirectory: '/w' });
    expect(read.user).toBeNull();
    const task = (xml: string): string | null => scheduledTaskCommand(Buffer.from(xml));
    expect(task('<Command>no</Command><Exec><Command>"C:\\a b.cmd"</Command></Exec>')).toBe('C:\\a b.cmd');
    expect(task('<Command>no</Command>')).toBeNull();
  });
});

describe('a text of the worst kind', () => {
  it.each([
    ['of a unit', (t: string) => parseSystemdUnit(`A =${t}x`, '/')],
    [
      'of a start script',
      (t: string) => parseStartScript(`set ${t}=\ncd /d ${t}x\nnode.exe gateway ${t}>${t}x`),
    ],
    ['of a property list', (t: string) => parseLaunchdPlist(`<key>ProgramArguments</key><array>${t}`)],
    ['of a task', (t: string) => scheduledTaskCommand(Buffer.from(`<Exec>${t}`))],
    ['of an agent', (t: string) => normalAgentId(`${t}x`)],
    ['of an e-mail', (t: string) => emailInName(`a@${t}@`)],
  ])('%s takes no longer than it is long', (_, read) => {
    for (const piece of [' ', '-', '.', '>', '<key>', '<Exec><Command>', '"', '=']) {
      const text = piece.repeat(200_000 / piece.length);
      const start = process.cpuUsage();
      read(text);
      const { user, system } = process.cpuUsage(start);
      // Quadratic would be minutes.
      expect((user + system) / 1000).toBeLessThan(1_000);
    }
  });
});

describe('an e-mail in a name', () => {
  it('is one where it is one', () => {
    expect(emailInName('openai:ada@mail.example.com')).toBe('ada@mail.example.com');
    for (const name of ['openai:x', 'a:b@c', 'a:b@c.', 'a:b@.c', 'a:b@c@d.e', 'a:b c@d.e', 'a:@d.e'])
      expect(emailInName(name)).toBeNull();
  });
});

describe('a fault', () => {
  it('names files without their folders', () => {
    const fault = new TypeError('secret');
    fault.stack =
      'TypeError: secret\n    at run (file:///home/ada/app/x.js:1:2)\n    at C:\\Users\\ada\\y.js:3:4\n    at <anonymous>';
    expect(faultLine(fault)).toBe('clawlamp: TypeError | at run x.js:1:2 | at y.js:3:4 | at <anonymous>');
  });
});
