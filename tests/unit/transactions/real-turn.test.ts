import { said } from '../../support/said.ts';
import { expect, it } from 'vitest';
import type { OpenClawInstall } from '../../../app/openclaw/discovery/install.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { Ports, ProcessSpec } from '../../../app/platform/ports.ts';
import type { ProfileRow, Route } from '../../../app/model/snapshot.ts';
import { proveTurn } from '../../../app/transactions/agent-turn.ts';
import { HOUR, NOW, snapshot } from '../view/samples.ts';

const [sample] = snapshot({}).profiles as [ProfileRow];

async function asked(part: Partial<ProfileRow>): Promise<{ started: number; note: string | null }> {
  const started: ProcessSpec[] = [];
  const ports = {
    clock: { now: () => NOW },
    files: systemFiles(),
    home: '/nowhere',
    env: {},
    platform: process.platform,
    processes: {
      run: (spec: ProcessSpec) => {
        started.push(spec);
        return Promise.resolve({ code: 0, stdout: 'OK', stderr: '', timedOut: false });
      },
    },
  } as unknown as Ports;
  const owner = { nodePath: 'node', binPath: 'openclaw', packageDir: '/', version: '2026.4.29' };
  const place = {
    owner,
    env: {},
    stateDir: '/nowhere',
    configPath: '/nowhere/openclaw.json',
    agents: [],
  } as unknown as OpenClawInstall;
  const row: ProfileRow = { ...sample, kind: 'oauth', ...part };
  const route = { agent: 'main', next: row.id, role: 'primary' } as Route;
  const { note } = await proveTurn(ports, place, row, [route]);
  return { started: started.length, note: said(note) };
}

const ends = (at: number): ProfileRow['deadline'] => ({ at, kind: 'access-token', renewable: true });

it('runs where the access token has time left, and for keys, which nobody renews', async () => {
  expect(await asked({ deadline: ends(NOW + HOUR) })).toEqual({ started: 1, note: null });
  expect(await asked({ kind: 'api-key', deadline: null })).toEqual({ started: 1, note: null });
});

it('is not run where OpenClaw would renew the sign-in first, or where nobody knows when it ends', async () => {
  for (const deadline of [ends(NOW - HOUR), ends(NOW + 60_000), null])
    expect(await asked({ deadline })).toEqual({
      started: 0,
      note: expect.stringContaining('would renew it'),
    });
});
