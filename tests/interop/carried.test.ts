import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lookInto } from '../cases/look.ts';
import { CarriedHomes, carriedLabels } from '../corpus/carried/archive.ts';
import { needsOfTier } from '../rig/tier.ts';
import { compare } from '../turns/compare.ts';

/**
 * Homes that real releases carried up and down (`npm run -s carry:homes` makes them), judged by the real engine and
 * compared with the real turn that their release made when they were made.
 */

const homes = new CarriedHomes();
const labels = carriedLabels();

/** The homes are made by hand, over hours; until they were, there is nothing to judge. */
const made = labels.length > 0;

/** Those whose release this run has. */
const judged = labels.filter(({ owner }) => needsOfTier({ openclaw: [owner] }));

beforeAll(() => (made ? homes.unpack() : undefined), 120_000);
afterAll(() => homes.remove());

describe.skipIf(!made)(
  'a home that was carried through real releases is judged as its real turn went',
  () => {
    test.each(judged.map((label) => [label.id, label] as const))('%s', async (id, label) => {
      const { owner, now, turns, story } = label;
      const dataDir = await homes.dataDir(id);
      const snapshot = await lookInto({ home: await homes.here(id), dataDir, owner, by: 'home', now });
      const causes = snapshot.causes.map(({ code, severity }) => `${code}=${severity}`).join(' ');
      expect(compare(snapshot, turns).faults, `${snapshot.verdict}: ${causes}\n${story.join('\n')}`).toEqual(
        [],
      );
    });

    // A floor that only rises: `carry:homes` has 73 chains, and the archive those that went to their end.
    test('and none of those that were made is lost', () => {
      expect(labels.length).toBeGreaterThanOrEqual(60);
      expect(labels.filter(({ onboarded }) => onboarded).length).toBeGreaterThanOrEqual(20);
      expect(new Set(labels.map(({ owner }) => owner)).size).toBeGreaterThanOrEqual(13);
    });
  },
);
