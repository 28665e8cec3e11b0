import { afterAll, describe, expect, test } from 'vitest';
import { CaseHomes, caseLabels } from '../cases/cases.ts';
import { needsOfTier } from '../rig/tier.ts';

/** Homes with a history, as real upgrades, downgrades and public reports left them, judged by the real engine. */

const homes = new CaseHomes();
const labels = Object.entries(caseLabels()).filter(([, { owner }]) => needsOfTier({ openclaw: [owner] }));

afterAll(() => homes.remove());

describe('a home with a history is judged as its release would judge it', () => {
  test.each(labels)('%s', async (name, label) => {
    const { snapshot, differences } = await homes.judge(name, label);
    const causes = snapshot.causes.map(({ code, severity }) => `${code}=${severity}`).join(' ');
    expect(differences, `${snapshot.verdict}: ${causes}`).toEqual([]);
  });
});
