import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Secret } from '../../../app/model/secret.ts';
import type { Ports, ProcessSpec } from '../../../app/platform/ports.ts';
import { ActFile, sealId, type ActRecord } from '../../../app/transactions/journal/change-records.ts';
import { dataKey, keyNamed } from '../../../app/platform/sealing/data-key.ts';
import { sealValue } from '../../../app/platform/sealing/sealed-value.ts';
import type { Part } from '../../../app/openclaw/write/store-entries.ts';
import { NOW, type StoreHome } from '../openclaw/support.ts';

/** What the owner's script is asked. */
export interface Asked {
  op: string;
  mark: string;
  back?: boolean;
  packageDir: string;
}

/** An owner's program that is played: what it answers, and every start of it. */
export function playedOwner(answer: (asked: Asked) => Record<string, unknown>) {
  const started: { spec: ProcessSpec; asked: Asked }[] = [];
  const run = (spec: ProcessSpec) => {
    const asked = JSON.parse(spec.input instanceof Secret ? spec.input.open() : '') as Asked;
    started.push({ spec, asked });
    const stdout = `\n${asked.mark}${JSON.stringify(answer(asked))}\n`;
    return Promise.resolve({ code: 0, stdout, stderr: '', timedOut: false });
  };
  return { started, processes: { run } as unknown as Ports['processes'] };
}

/** Puts an OpenClaw package into a home. Returns its entry file, for `openclawBin`. */
export async function installOpenClaw(
  home: StoreHome,
  version: string,
  folder = 'openclaw',
): Promise<string> {
  const dir = path.join(home.home, folder);
  await home.write(path.join(dir, 'package.json'), { name: 'openclaw', version, bin: 'openclaw.mjs' });
  await home.write(path.join(dir, 'openclaw.mjs'), '');
  await home.write(path.join(dir, 'node'), '');
  return path.join(dir, 'openclaw.mjs');
}

export const ACT_ID = 'aaaaaaaa-1111';

/** An act on the order of one agent, in a state, not written down yet. */
export function actRecord(home: StoreHome, key: Secret, state: ActRecord['state']): ActRecord {
  const part: Part = { part: 'order', key: 'openai', has: true, value: ['a'], keys: ['openai'] };
  const first: Part = { ...part, value: ['b', 'a'] };
  const storePath = path.join(home.agentDir(), 'auth-profiles.json');
  return {
    v: 2,
    id: ACT_ID,
    at: NOW,
    state,
    plan: { id: 'p', kind: 'repair', code: null, title: 'put-first', account: null, rows: [], steps: [] },
    stateDir: home.stateDir,
    stores: [
      {
        target: { writer: 'owner', agentDir: home.agentDir(), storePath },
        before: sealValue(key, sealId(ACT_ID, 0), 'before', [part]),
        after: sealValue(key, sealId(ACT_ID, 0), 'after', [first]),
      },
    ],
  };
}

/** Writes an act down as Clawlamp does. */
export async function writeAct(
  home: StoreHome,
  vault: Ports['vault'],
  dataDir: string,
  state: ActRecord['state'],
): Promise<ActRecord> {
  const key = await dataKey(vault, dataDir);
  const record = actRecord(home, key.key, state);
  await new ActFile(dataDir).put(record, key);
  return record;
}

/** Writes the same act down as Clawlamp did before format 2: with a program and an environment, and nothing that vouches for it. */
export async function writeOldAct(
  record: ActRecord,
  dataDir: string,
  target: { owner: object | null; env: Record<string, string> },
): Promise<void> {
  const old = {
    ...record,
    v: 1,
    plan: {
      ...{ id: 'p', kind: 'repair', code: null, title: 'Eine Reparatur von früher', rows: [] },
      steps: [{ what: 'Reihenfolge', where: '/w', before: 'a', after: null }],
    },
    stores: record.stores.map((store) => ({ ...store, target: { ...store.target, ...target } })),
  };
  await writeFile(path.join(dataDir, 'acts', `${record.id}.json`), JSON.stringify(old));
}

/** Changes an act that was written down, as this program itself would. */
export async function restate(
  vault: Ports['vault'],
  dataDir: string,
  change: Partial<ActRecord>,
  id?: string,
): Promise<ActRecord> {
  const acts = new ActFile(dataDir);
  const named = id ?? (await acts.all())[0]?.id ?? '';
  const found = await acts.believed(
    named,
    (name) => keyNamed(vault, dataDir, name, 'ask'),
    () => Promise.reject(new Error('it is old')),
  );
  const record = { ...found.record, ...change };
  await acts.put(record, found.key);
  return record;
}
