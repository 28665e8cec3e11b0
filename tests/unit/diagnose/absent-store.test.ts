import { expect, it } from 'vitest';
import { causeIn, storeOf } from './facts-builder.ts';

const DATABASE = '/state/agents/main/agent/openclaw-agent.sqlite';
const FOLDER = '/state/agents/main/agent';
const due = { kind: 'old-files' as const, refuses: true, providers: null, sources: [], left: [] };

it('evidence names no database that is not there', () => {
  const shared = { generation: 'sqlite-shared' as const, path: '/state/state/openclaw.sqlite', due };
  const absent = storeOf({ ...shared, own: { path: DATABASE, there: false } });
  const evidence = causeIn({ version: '2026.9.6', stores: [absent] }, 'migration-stranded')?.evidence ?? [];
  expect(evidence[0]).toEqual({ what: 'Agent main has no database of its own', where: FOLDER, at: null });
  expect(evidence.some((one) => one.where === DATABASE)).toBe(false);
  const empty = storeOf({ ...shared, own: { path: DATABASE, there: true } });
  expect(causeIn({ version: '2026.9.6', stores: [empty] }, 'migration-stranded')?.evidence[0]).toMatchObject({
    where: DATABASE,
  });
});

it('an agent without any store is said to have none', () => {
  const none = storeOf({ state: 'absent', profiles: [], path: DATABASE });
  const evidence = causeIn({ stores: [none] }, 'agent-has-no-profile')?.evidence ?? [];
  expect(evidence.some((one) => one.where === DATABASE)).toBe(false);
  expect(evidence.some((one) => one.where === FOLDER)).toBe(true);
});
