import { describe, expect, it } from 'vitest';
import { ownFormOf, whyNotAsked, type FormFound } from '../../../app/openclaw/store/own-form.ts';

const nothing: FormFound = { state: null, agents: [], inlineCodex: false, retiredOnly: false };

describe('a release is asked about a store', () => {
  it.each([
    ['2026.4.29', { ...nothing, inlineCodex: true }, null],
    ['2026.5.11', { ...nothing, inlineCodex: true }, null],
    ['2026.5.12', nothing, null],
    ['2026.5.12', { ...nothing, inlineCodex: true }, 'would-migrate'],
    ['2026.5.28', { ...nothing, inlineCodex: true }, null],
    ['2026.4.29', { ...nothing, retiredOnly: true }, 'would-migrate'],
    // A newer database beside a JSON release is not opened by it.
    ['2026.5.12', { ...nothing, state: 18, agents: [23] }, null],
    ['2026.7.1', { ...nothing, state: 1, agents: [1] }, null],
    ['2026.7.1', nothing, 'would-migrate'],
    ['2026.8.1', { ...nothing, state: 15, agents: [19] }, null],
    ['2026.8.1', { ...nothing, state: 15 }, null],
    ['2026.8.1', { ...nothing, state: 1, agents: [1] }, 'would-migrate'],
    ['2026.9.6', { ...nothing, state: 15, agents: [19] }, 'would-migrate'],
    ['2026.9.6', { ...nothing, state: 18, agents: [23] }, null],
    ['2026.9.6', { ...nothing, state: 18, agents: [23, 1] }, 'would-migrate'],
    ['2026.9.6', { ...nothing, state: 18 }, null],
    // An older release refuses a newer database, in words worth reading.
    ['2026.8.1', { ...nothing, state: 18, agents: [23] }, null],
    ['2026.7.1', { ...nothing, state: 15, agents: [19, 1] }, null],
    ['2026.9.6', { ...nothing, state: 'unreadable' }, 'unreadable'],
    ['2026.9.6', { ...nothing, state: 18, agents: ['unreadable'] }, 'unreadable'],
    ['2026.9.4', { ...nothing, state: 18 }, 'unknown-release'],
    ['2026.10.1', { ...nothing, state: 18 }, 'unknown-release'],
    [null, nothing, 'unknown-release'],
  ] as const)('%s, %j: %s', (version, found, why) => {
    expect(whyNotAsked(version, found as FormFound)).toBe(why);
  });

  it('every release of the rig has a form of its own', async () => {
    const { OPENCLAW_VERSIONS } = await import('../../../config/setup/install/programs.mjs');
    for (const version of OPENCLAW_VERSIONS) expect(ownFormOf(version), version).not.toBeNull();
  });
});
