import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../../app/cli/arguments.ts';
import { complete } from '../../../app/cli/completion/complete.ts';
import { glanceOf } from '../../../app/cli/formats/glance.ts';
import { nagiosAnswer, TOO_OLD_MS } from '../../../app/cli/formats/nagios.ts';
import { FORMATS } from '../../../app/cli/formats/names.ts';
import { prometheusText } from '../../../app/cli/formats/prometheus.ts';
import { tmuxText } from '../../../app/cli/formats/tmux.ts';
import { waybarText } from '../../../app/cli/formats/waybar.ts';
import { xbarText } from '../../../app/cli/formats/xbar.ts';
import type { Snapshot } from '../../../app/model/snapshot.ts';
import { needsSignIn, NOW as AT, rejected, row, snapshot } from '../view/samples.ts';
import { CANARY, type Home, makeHome, NOW } from './home.ts';

/** Whatever a name may hold that means something to one of the programs. */
const HOSTILE = `--a"b'c\\x41|d<b>&e#[fg=red]#(id)##{x}\nact=9;:mushroom:\u202e\u001b[31m${'`'}$x`;

const hostile = (health: Snapshot['verdict']): Snapshot =>
  snapshot({
    verdict: health,
    profiles: [
      row({ id: HOSTILE, profileId: HOSTILE, provider: HOSTILE, agent: HOSTILE, health, account: noOne() }),
      row({ id: 'two', health: 'ok' }),
    ],
  });
const noOne = () => ({ email: null, accountId: null, userId: null, plan: null });
const both = (health: Snapshot['verdict']) => [hostile(health), glanceOf(hostile(health))] as const;

describe('waybar', () => {
  interface Module {
    text: string;
    alt: string;
    tooltip: string;
    class: string[];
    percentage: number;
  }
  const read = (text: string): Module => JSON.parse(text) as Module;

  it('is one object on one line with the five keys of a custom module', () => {
    const text = waybarText(glanceOf(needsSignIn()), 'act');
    expect(text.trimEnd()).not.toContain('\n');
    expect(read(text)).toEqual({
      text: '✕ 1',
      alt: 'act',
      tooltip: expect.stringMatching(
        /^me@example\.com .*\n✕ me@example\.com, OpenClaw, agent main: Needs you$/,
      ) as string,
      class: ['act'],
      percentage: 0,
    });
  });

  it('draws what nothing has proven hollow, with a class of its own', () => {
    const read1 = read(waybarText(glanceOf(snapshot({ profiles: [row({ proof: 'untested' })] })), 'ok'));
    expect(read1).toMatchObject({ text: '○', class: ['ok', 'untested'], percentage: 100 });
    expect(read(waybarText(glanceOf(snapshot()), 'ok'))).toMatchObject({ text: '●', class: ['ok'] });
  });

  it('lets no name be markup, nor a backslash be an escape of its own', () => {
    const [, glance] = both('act');
    const text = waybarText(glance, 'act');
    expect(text).not.toContain('\\x41');
    const { tooltip } = read(text);
    expect(tooltip.replace(/&(?:amp|lt|gt|#39|quot);/g, '')).not.toMatch(/[&<>'"]/);
    expect(tooltip.split('\n')).toHaveLength(3);
    expect(tooltip).toContain('c\\x41|d&lt;b&gt;&amp;e');
  });
});

describe('xbar', () => {
  it('has the sign in the bar, and a line per sign-in below', () => {
    const lines = xbarText(glanceOf(needsSignIn()), 'act').trimEnd().split('\n');
    expect(lines[0]).toBe('✕ 1 | emojize=false ansi=false');
    expect(lines[1]).toBe('---');
    expect(lines.filter((line) => line.startsWith('✕ me@example.com, OpenClaw'))).toHaveLength(1);
    expect(lines.at(-1)).toBe('Read again | refresh=true emojize=false ansi=false');
  });

  it('lets no name end its text, add a parameter, open a submenu or be a symbol', () => {
    const lines = xbarText(both('act')[1], 'act').trimEnd().split('\n');
    expect(lines.filter((line) => line !== '---')).toHaveLength(5);
    for (const line of lines.filter((one) => one !== '---')) {
      const [text = '', parameters = '', ...rest] = line.split('|');
      expect(rest).toEqual([]);
      expect(parameters).toMatch(/^( (color=#[0-9a-f]{6}|refresh=true|emojize=false|ansi=false))+$/);
      expect(text).not.toMatch(/^--/);
      expect(text).not.toMatch(/:[\w.+-]+:/);
    }
  });
});

describe('tmux', () => {
  it('is a styled sign, with the sentence only where somebody has to know', () => {
    expect(tmuxText(glanceOf(snapshot()), 'ok')).toBe('#[fg=green]●#[default]\n');
    expect(tmuxText(glanceOf(needsSignIn()), 'act')).toMatch(
      /^#\[fg=red,bold\]✕ 1 me@example\.com .*#\[default\]\n$/,
    );
  });

  it('doubles each number sign of a name, so that none is a style, a command or a variable', () => {
    const text = tmuxText(both('act')[1], 'act').trimEnd();
    const inner = text.slice('#[fg=red,bold]'.length, -'#[default]'.length);
    expect(inner.replaceAll('##', '')).not.toContain('#');
    expect(inner).toContain('##[fg=red]##(id)');
    expect(text).not.toContain('\n');
  });
});

describe('prometheus', () => {
  const SAMPLE = /^[a-z_]+(?:\{(?:[a-z_]+="(?:[^"\\\n]|\\["\\n])*",?)+\})? -?[\d.e+]+$/;

  it('gives each metric with HELP and TYPE, the verdict as states, and the moment of the reading', () => {
    const lines = prometheusText(needsSignIn()).trimEnd().split('\n');
    expect(lines).toContain('clawlamp_up 1');
    expect(lines).toContain(`clawlamp_reading_timestamp_seconds ${AT / 1000}`);
    expect(lines).toContain('clawlamp_verdict{verdict="act"} 1');
    expect(lines).toContain('clawlamp_verdict{verdict="ok"} 0');
    expect(lines).toContain('clawlamp_causes{code="grant-rejected",severity="act"} 1');
    const named = new Set(
      lines.filter((line) => !line.startsWith('#')).map((line) => /^[a-z_]+/.exec(line)?.[0]),
    );
    for (const name of named) {
      expect(lines.filter((line) => line.startsWith(`# HELP ${name} `))).toHaveLength(1);
      expect(lines.filter((line) => line === `# TYPE ${name} gauge`)).toHaveLength(1);
    }
  });

  it('escapes names, and tells two apart that are the same once they are shortened', () => {
    const text = prometheusText({
      ...hostile('act'),
      profiles: [...hostile('act').profiles, row({ id: 'two' })],
    });
    const samples = text
      .trimEnd()
      .split('\n')
      .filter((line) => !line.startsWith('#'));
    for (const line of samples) expect(line).toMatch(SAMPLE);
    expect(new Set(samples.map((line) => line.slice(0, line.lastIndexOf(' ')))).size).toBe(samples.length);
    expect(text).toContain('a\\"b\'c\\\\x41|d');
    expect(text).toContain('sign_in="two (2)"');
  });

  it('counts causes of one code, and leaves out a deadline that nobody knows', () => {
    const text = prometheusText(
      snapshot({ causes: [rejected(['a']), rejected(['b'])], profiles: [row({ deadline: null })] }),
    );
    expect(text).toContain('clawlamp_causes{code="grant-rejected",severity="act"} 2');
    expect(text).not.toContain('deadline');
  });
});

describe('nagios', () => {
  it.each([
    ['ok', 0, 'OK'],
    ['idle', 0, 'OK'],
    ['soon', 1, 'WARNING'],
    ['act', 2, 'CRITICAL'],
    ['unknown', 3, 'UNKNOWN'],
  ] as const)('maps %s to its own code %i', (verdict, code, word) => {
    const answer = nagiosAnswer(snapshot({ verdict, profiles: [row({ health: verdict })] }), AT);
    expect(answer.code).toBe(code);
    expect(answer.text).toMatch(
      new RegExp(`^CLAWLAMP ${word} - [^|\\n]+ \\| act=\\d+;;0;0 .* age=0s;;;0\\n$`),
    );
  });

  it('says that an old reading is none, whatever it said, and takes one that is fresh enough', () => {
    expect(nagiosAnswer(snapshot(), AT + TOO_OLD_MS).code).toBe(0);
    expect(nagiosAnswer(snapshot(), AT + TOO_OLD_MS + 1)).toMatchObject({ code: 3 });
    expect(nagiosAnswer(needsSignIn(), AT - TOO_OLD_MS - 1)).toMatchObject({ code: 3 });
  });

  it('keeps a name out of the performance data and of a second line', () => {
    const { text } = nagiosAnswer(hostile('act'), AT);
    expect(text.trimEnd()).not.toContain('\n');
    expect(text.split('|')).toHaveLength(2);
    expect(text.split('|')[1]).toMatch(/^ act=1;;0;0 soon=0;0;;0 unknown=0;;;0 ok=1;;;0 age=0s;;;0\n$/);
  });
});

describe('status --format', () => {
  let home: Home;
  beforeAll(async () => {
    home = await makeHome();
    // Loads the engine, which takes its time on a busy machine.
    await home.run('status', '--now', NOW);
  }, 600_000);
  afterAll(() => home.dispose());

  it.each(FORMATS)('%s: holds no token and no whole e-mail, and ends as its reader wants', async (format) => {
    const { code, out } = await home.run('status', '--format', format, '--now', NOW);
    expect(code).toBe(format === 'nagios' ? 2 : 0);
    expect(out).not.toContain(CANARY);
    expect(out).not.toContain('me@example.com');
    const shown = await home.run('status', '--format', format, '--now', NOW, '--show-accounts');
    expect(shown.out).toContain('me@example.com');
  });

  it('speaks the language of the person in a bar, and English to monitoring', async () => {
    const german = { LC_ALL: 'de_DE.UTF-8' };
    expect((await home.runWith(german, 'status', '--format', 'xbar', '--now', NOW)).out).toContain(
      'Bitte handeln',
    );
    const watched = await home.runWith(german, 'status', '--format', 'nagios', '--now', NOW);
    expect(watched.out).toMatch(/need you|sign in again/);
  });

  it('tells its reader too when no reading can be made, and never that all is well', async () => {
    const failed = (format: string) =>
      home.run('status', '--format', format, '--profile', 'nobody', '--now', NOW);
    expect(await failed('nagios')).toMatchObject({
      code: 3,
      out: expect.stringMatching(/^CLAWLAMP UNKNOWN - No reading: /) as string,
    });
    expect(JSON.parse((await failed('waybar')).out)).toMatchObject({
      text: '?',
      alt: 'unknown',
      percentage: 0,
    });
    expect((await failed('xbar')).out).toMatch(/^\? \|/);
    expect((await failed('tmux')).out).toMatch(/^#\[fg=cyan\]\? /);
    const metrics = await failed('prometheus');
    expect(metrics.out).toContain('clawlamp_up 0');
    expect(metrics.out).not.toContain('timestamp');
    for (const one of ['waybar', 'xbar', 'tmux', 'prometheus']) expect((await failed(one)).code).toBe(0);
  });

  it('tells a plugin that was called wrongly so by its own code', async () => {
    expect(await home.run('status', '--format', 'nagios', '--nonsense')).toMatchObject({ code: 3 });
    expect(await home.run('status', '--format=nagios', '--nonsense')).toMatchObject({ code: 3 });
    expect(await home.run('status', '--format', 'html')).toMatchObject({ code: 64, out: '' });
  });

  it.each([
    [['explain', 'x', '--format', 'waybar'], 'goes with status'],
    [['status', '--format', 'html'], 'one of waybar, xbar, tmux, prometheus, nagios'],
    [['status', '--format', 'nagios', '--json'], 'goes without --json'],
  ])('refuses %j', (args, why) => {
    expect(() => readArguments(args)).toThrow(why);
  });

  it('is completed', async () => {
    const never = () => Promise.reject(new Error('not asked'));
    expect(await complete(['zsh', '--', 'status', '--format', ''], never)).toEqual([...FORMATS].sort());
  });
});
