import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CODEX_VERSIONS,
  OPENCLAW_VERSIONS,
  PROGRAMS,
  programsOf,
} from '../../../config/setup/install/programs.mjs';
import {
  currentTier,
  fileInTier,
  filesLeftOut,
  inTier,
  namedFiles,
  SMALL_RELEASES,
  testFiles,
} from '../../../config/setup/test/tiers.mjs';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const load = (name: string) => import(new URL(`../../../config/${name}.mjs`, import.meta.url).href);
const { readClosingLine } = await load('setup/test/test-count');

const PROJECTS = ['interop', 'e2e'] as const;
const text = (project: string, name: string): string => {
  const folder = path.join(root, 'tests', project);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const file = files.find((one) => path.basename(one) === `${name}.test.ts`) ?? name;
  return readFileSync(path.join(folder, file), 'utf8');
};

describe.each(PROJECTS)('the files of %s', (project) => {
  const inBoth = (name: string): boolean =>
    ['small', 'rest'].every((tier) => fileInTier(project, name, tier as 'small'));

  it('that a tier names are all there', () => {
    expect(namedFiles(project).filter((name) => !testFiles(project).includes(name))).toEqual([]);
  });

  it('are each in the small tier, in the rest, or in both, and everything is in the whole', () => {
    const nowhere = testFiles(project).filter(
      (name) => !fileInTier(project, name, 'small') && !fileInTier(project, name, 'rest'),
    );
    expect(nowhere).toEqual([]);
    expect(filesLeftOut(project, 'all')).toEqual([]);
    expect(filesLeftOut(project, 'small').length).toBeGreaterThan(0);
  });

  it('that are in both share their tests out by the releases of the tier', () => {
    const shared = testFiles(project).filter(inBoth);
    expect(shared.filter((name) => !/'(?:\.\.\/)+rig\/tier\.ts'/.test(text(project, name)))).toEqual([]);
  });

  it('that are whole in the small tier start none of the releases that it lacks', () => {
    const lacking = [...OPENCLAW_VERSIONS, ...CODEX_VERSIONS].filter(
      (version) => ![...SMALL_RELEASES.openclaw, ...SMALL_RELEASES.codex].includes(version),
    );
    const whole = testFiles(project).filter((name) => fileInTier(project, name, 'small') && !inBoth(name));
    const starting = whole.filter((name) =>
      lacking.some((version) => text(project, name).includes(`'${version}'`)),
    );
    const listing = whole.filter((name) => /OPENCLAW_VERSIONS|CODEX_VERSIONS/.test(text(project, name)));
    expect([...starting, ...listing]).toEqual([]);
  });
});

describe('the releases', () => {
  it('are each in the small tier or in the rest, never in both', () => {
    for (const version of OPENCLAW_VERSIONS) {
      expect(inTier('openclaw', version, 'small')).toBe(!inTier('openclaw', version, 'rest'));
      expect(inTier('openclaw', version, 'all')).toBe(true);
    }
    expect(OPENCLAW_VERSIONS.filter((version) => inTier('openclaw', version, 'small'))).toEqual(
      SMALL_RELEASES.openclaw,
    );
  });

  it('of the small tier are pinned, the newest of each among them, and they alone are installed for it', () => {
    expect(SMALL_RELEASES.openclaw).toContain(OPENCLAW_VERSIONS.at(-1));
    expect(SMALL_RELEASES.codex).toContain(CODEX_VERSIONS.at(-1));
    expect(programsOf('small').map(({ id }) => id)).toEqual([
      'node-24',
      ...SMALL_RELEASES.openclaw.map((version) => `openclaw-${version}`),
      ...SMALL_RELEASES.codex.map((version) => `codex-${version}`),
    ]);
    expect(programsOf('rest')).toEqual(PROGRAMS);
    expect(programsOf('all')).toEqual(PROGRAMS);
  });
});

describe('the tier of a process', () => {
  it('is the whole where none is named, and no other word passes', () => {
    expect(currentTier({})).toBe('all');
    expect(currentTier({ CLAWLAMP_TEST_TIER: 'small' })).toBe('small');
    expect(() => currentTier({ CLAWLAMP_TEST_TIER: 'big' })).toThrow(/small, rest, all/);
  });
});

describe('the closing line of a run', () => {
  it('is read where it is the last, and nowhere else', () => {
    const counts = { passed: 12, failed: 0, skipped: 1 };
    expect(readClosingLine('some words\n\n12 passed, 0 failed, 1 skipped\n')).toEqual(counts);
    expect(readClosingLine('12 passed, 0 failed, 1 skipped\nand then it broke')).toBeNull();
    expect(readClosingLine('')).toBeNull();
  });
});

it('no two files of a project have one name, by which they are shared out', () => {
  for (const project of PROJECTS) {
    const names = testFiles(project);
    expect(names.filter((name: string, index: number) => names.indexOf(name) !== index)).toEqual([]);
  }
});
