import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { glanceOf } from '../../app/cli/formats/glance.ts';
import { prometheusFailure, prometheusText } from '../../app/cli/formats/prometheus.ts';
import { tmuxText } from '../../app/cli/formats/tmux.ts';
import { hasProgram } from '../rig/desktop/leashed-process.ts';
import { until } from '../rig/desktop/until.ts';
import { needsSignIn, row, snapshot } from '../unit/view/samples.ts';

/** `status --format` as the real readers take it: Debian's promtool (package prometheus) and tmux. */

const HOSTILE = `a"b'c\\x41|d<b>&e#[fg=red]#(echo ran)#{pane_id}\nact=9 %H ##[g]`;
const account = { email: null, accountId: null, userId: null, plan: null };
const hostile = snapshot({
  verdict: 'act',
  profiles: [
    row({ id: HOSTILE, profileId: HOSTILE, provider: HOSTILE, agent: HOSTILE, health: 'act', account }),
  ],
});

describe.skipIf(!hasProgram('promtool'))('promtool (of package prometheus)', () => {
  const check = (input: string) => spawnSync('promtool', ['check', 'metrics'], { input, encoding: 'utf8' });

  it('finds nothing against a reading, a hostile one, an empty one and none', () => {
    for (const text of [
      prometheusText(needsSignIn()),
      prometheusText(hostile),
      prometheusText(snapshot({ verdict: 'idle', profiles: [], installs: [] })),
      prometheusFailure(),
    ])
      expect(check(text)).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('would find a label that is not escaped', () => {
    expect(check(prometheusText(hostile).replaceAll('\\"', '"')).status).not.toBe(0);
  });
});

describe.skipIf(!hasProgram('tmux'))('tmux', () => {
  let folder: string;
  const tmux = (socket: string, ...args: string[]): string =>
    execFileSync('tmux', ['-L', socket, ...args], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8', TERM: 'xterm', TMUX_TMPDIR: folder },
    });
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tmux-'));
  });
  afterAll(() => {
    for (const socket of ['inner', 'outer'])
      spawnSync('tmux', ['-L', socket, 'kill-server'], { env: { ...process.env, TMUX_TMPDIR: folder } });
    rmSync(folder, { recursive: true, force: true });
  });

  it('draws a hostile name as it stands, and runs nothing of it', { timeout: 120_000 }, async () => {
    const said = path.join(folder, 'said');
    writeFileSync(said, tmuxText(glanceOf(hostile), 'act'));
    const settings = [
      'set -g status-left ""',
      'set -g window-status-current-format ""',
      'set -g status-right-length 150',
      `set -g status-right "#(cat ${said})"`,
      'set -g status-interval 1',
    ];
    writeFileSync(path.join(folder, 'inner.conf'), `${settings.join('\n')}\n`);
    // A client needs a terminal: another tmux is one.
    const inner = `env -u TMUX tmux -u -L inner -f ${folder}/inner.conf new-session 'sleep 100'`;
    tmux('outer', '-f', '/dev/null', 'new-session', '-d', '-x', '160', '-y', '8', inner);
    const shown = await until(
      'the status line',
      () => {
        const line = tmux('outer', 'capture-pane', '-p')
          .split('\n')
          .find((one) => one.includes('✕ 1'));
        return line ?? null;
      },
      100_000,
    );
    expect(shown.trim()).toMatch(/^✕ 1 a"b'c\\x41\|d<b>&e#\[fg=red\]#\(echo ran\)#\{pane_id\}/);
  });
});
