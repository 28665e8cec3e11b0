import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import path from 'node:path';
import { oauth, StoreHome } from '../openclaw/support.ts';
import { causeIn, judge, signIn, storeOf, type Parts } from './facts-builder.ts';

/** A database names its agent: one that came to another agent by a copy or a link is refused, or never written. */

const own = '/state/agents/work/agent/openclaw-agent.sqlite';
const scene = (version: string, foreign?: { agent: string; path: string }): Parts => {
  const provider = 'openai';
  const where = (agent: string) =>
    `/state/agents/${agent}/agent/openclaw-agent.sqlite auth_profile_store.primary`;
  const store = (agent: string) =>
    storeOf({
      agent: { id: agent, agentDir: `/state/agents/${agent}/agent` },
      generation: 'sqlite-agent',
      path: `/state/agents/${agent}/agent/openclaw-agent.sqlite`,
      profiles: [signIn({ profileId: `openai:${agent}`, provider, where: where(agent) })],
    });
  return {
    version,
    config: {
      agents: {
        defaults: {
          model: { primary: 'openai/gpt-5.5' },
          models: { 'openai/gpt-5.5': { agentRuntime: { id: 'openclaw' } } },
        },
        list: [{ id: 'main', default: true }, { id: 'work' }],
      },
    },
    stores: [store('main'), { ...store('work'), ...(foreign ? { foreign } : {}) }],
  };
};
const main = { agent: 'main', path: own };

describe('a database that belongs to another agent', () => {
  it.each(['2026.8.1', '2026.9.6'])('%s: stops every call of the agent', (version) => {
    const snapshot = judge(scene(version, main));
    expect(snapshot.verdict).toBe('act');
    expect(causeIn(scene(version, main), 'store-unreadable')).toMatchObject({
      variant: 'of-another-agent',
      severity: 'act',
      evidence: [{ where: own }],
    });
    expect(snapshot.routes.map(({ agent, next }) => [agent, next])).toEqual([
      ['main', 'openai:main'],
      ['work', null],
    ]);
    const roots = snapshot.causes.filter((cause) => !cause.under && cause.severity === 'act');
    expect(roots.map(({ code }) => code)).toEqual(['store-unreadable']);
  });

  it('2026.7.1: answers, and cannot store what it renews', () => {
    const snapshot = judge(scene('2026.7.1', main));
    expect(snapshot.verdict).toBe('ok');
    expect(causeIn(scene('2026.7.1', main), 'permissions-block-writing')).toMatchObject({
      variant: 'of-another-agent',
      severity: 'risk',
      rows: ['work/openai:work'],
    });
  });

  it.each(['2026.7.1', '2026.9.6'])('%s: nothing is said of its own', (version) => {
    expect(judge(scene(version)).causes.map(({ code }) => code)).toEqual([]);
  });
});

describe('reading a database', () => {
  let home: StoreHome;
  beforeEach(async () => {
    home = await StoreHome.make();
  });
  afterEach(() => home.dispose());

  it.each([
    ['main', undefined],
    ['Main', undefined],
    ['work', 'work'],
  ])('that names agent %s, for agent main', async (named, foreign) => {
    const file = await home.agentDatabase({ store: { version: 1, profiles: { 'openai:me': oauth() } } });
    await home.database(file, [
      'CREATE TABLE schema_meta (meta_key TEXT PRIMARY KEY, role TEXT, schema_version INTEGER, agent_id TEXT)',
      `INSERT INTO schema_meta VALUES ('primary', 'agent', 1, '${named}')`,
    ]);
    const reading = await home.read('main');
    expect(reading.foreign?.agent).toBe(foreign);
    expect(reading.foreign?.path ?? file).toBe(path.join(home.agentDir(), 'openclaw-agent.sqlite'));
    expect(reading.profiles).toHaveLength(1);
  });
});
