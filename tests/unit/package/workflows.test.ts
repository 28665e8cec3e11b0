import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, '.github/workflows');

interface Step {
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

interface Job {
  'runs-on': string;
  'timeout-minutes'?: number;
  needs?: string | string[];
  permissions?: Record<string, string>;
  env?: Record<string, string>;
  strategy?: { matrix: Record<string, unknown> };
  steps: Step[];
}

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

const jobsOf = (workflow: Workflow): [string, Job][] => Object.entries(workflow.jobs);
const stepsOf = (workflow: Workflow): Step[] => jobsOf(workflow).flatMap(([, job]) => job.steps);

/** Commands of package.json that a workflow runs and that are not there. */
function unknownCommands(workflow: Workflow): string[] {
  const lines = stepsOf(workflow).map(({ run = '' }) => run);
  return lines
    .flatMap((line) => [...line.matchAll(/npm (?:run (?:-s )?([\w:-]+)|(test|start)\b)/g)])
    .map(([, named, own]) => named ?? own ?? '')
    .filter((name) => !(name in scripts));
}

function unknownNeeds(workflow: Workflow): string[] {
  return jobsOf(workflow)
    .flatMap(([, { needs = [] }]) => needs)
    .filter((name) => !(name in workflow.jobs));
}

/** Secrets by name, as expressions take them; the job's own token is one. */
const SECRET = /\bsecrets\.|\bgithub\.token\b/;
/** What would write an environment, or a line before it is run, into the log. */
const TELLS =
  /\bprintenv\b|(?:^|[\s;&|])env\s*(?:$|[|;&>])|\bset\b[^\n]*-\w*x|\bGITHUB_(?:ENV|OUTPUT)\b|\becho\b/m;

/** Places where a secret would reach the log, or a program that has no need of it. */
function toldSecrets(workflow: Workflow): string[] {
  return jobsOf(workflow).flatMap(([name, job]) => {
    const ofJob = Object.entries(job.env ?? {})
      // Whether there is one may be known to a whole job, the secret itself may not.
      .filter(([, value]) => SECRET.test(value) && !/^\$\{\{[^}]*secrets\.\w+ != ''[^}]*\}\}$/.test(value))
      .map(([key]) => `${name}: env ${key}`);
    const ofSteps = job.steps.flatMap((step) => {
      const said = [step.run, step.name, step.if, ...Object.values(step.with ?? {}).map(String)].join('\n');
      const holds = Object.values(step.env ?? {}).some((value) => SECRET.test(value));
      const names = Object.entries(step.env ?? {})
        .filter(([, value]) => SECRET.test(value))
        .map(([key]) => key);
      const called = names.some((key) => new RegExp(`\\$\\{?(?:env:)?${key}\\b`).test(step.run ?? ''));
      const told = SECRET.test(said) || called || (holds && TELLS.test(step.run ?? ''));
      return told ? [`${name}: ${step.name ?? step.run ?? step.uses ?? ''}`] : [];
    });
    return [...ofJob, ...ofSteps];
  });
}

/** Rights that a workflow has beyond reading what is built. */
function rights(workflow: Workflow): string[] {
  return jobsOf(workflow).flatMap(([name, { permissions }]) =>
    permissions
      ? Object.entries(permissions)
          .filter(([, right]) => right !== 'read' && right !== 'none')
          .map(([of, right]) => `${name}: ${of} ${right}`)
      : [`${name}: whatever the repository gives`],
  );
}

const names = readdirSync(folder);
const load = (name: string): Workflow => parse(readFileSync(path.join(folder, name), 'utf8')) as Workflow;

describe.each(names)('the workflow %s', (name) => {
  const workflow = load(name);

  it('runs commands that are there, after jobs that are there', () => {
    expect(unknownCommands(workflow)).toEqual([]);
    expect(unknownNeeds(workflow)).toEqual([]);
  });

  it('tells no secret', () => expect(toldSecrets(workflow)).toEqual([]));

  it('may do no more than it needs', () => {
    expect(workflow.permissions).toEqual({});
    expect(rights(workflow)).toEqual(name === 'release.yml' ? ['attach: contents write'] : []);
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });

  it('takes code of GitHub\u2019s own alone besides ours, leaves no token behind, and ends', () => {
    for (const { uses, with: given } of stepsOf(workflow)) {
      if (uses === undefined) continue;
      expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
      if (uses.startsWith('actions/checkout@')) expect(given?.['persist-credentials']).toBe(false);
    }
    for (const [, job] of jobsOf(workflow)) expect(job['timeout-minutes']).toBeLessThanOrEqual(90);
  });

  it('puts no words of a pull request or a branch into a shell', () => {
    const shells = stepsOf(workflow).map(({ run = '' }) => run);
    for (const line of shells)
      for (const [, expression] of line.matchAll(/\$\{\{(.*?)\}\}/g))
        expect(expression?.trim()).toMatch(/^matrix\.\w+$/);
  });
});

describe('together they', () => {
  const systems = (name: string): string => JSON.stringify(load(name).jobs);

  it.each(names)('cover the three systems (%s)', (name) => {
    for (const system of ['ubuntu-', 'windows-', 'macos-']) expect(systems(name)).toContain(system);
  });

  it('pack nothing that was not tested, and attach nothing that was not started', () => {
    const lines = (load('release.yml').jobs['build']?.steps ?? []).map(({ run = '' }) => run);
    const at = (word: string): number => lines.findIndex((line) => line.includes(word));
    expect(at('npm test -- unit')).toBeLessThan(at('npm run package'));
    expect(at('npm run package')).toBeLessThan(at('npm run -s smoke'));
    expect(at('npm test -- unit')).toBeGreaterThan(-1);
    expect(load('release.yml').jobs['attach']?.needs).toEqual(['build']);
  });
});

describe('these looks find', () => {
  const job = (change: Partial<Job>): Workflow => ({
    on: {},
    permissions: {},
    jobs: { one: { 'runs-on': 'ubuntu-24.04', steps: [], ...change } },
  });

  it('a command and a job that are not there', () => {
    expect(unknownCommands(job({ steps: [{ run: 'npm run -s nothing && npm test' }] }))).toEqual(['nothing']);
    expect(unknownNeeds(job({ needs: ['two'] }))).toEqual(['two']);
  });

  it.each([
    ['a secret in a line', { run: 'sign ${{ secrets.KEY }}' }],
    ['one by its variable', { run: 'sign "$KEY"', env: { KEY: '${{ secrets.KEY }}' } }],
    ['an environment that is printed', { run: 'env | sort', env: { KEY: '${{ secrets.KEY }}' } }],
    ['lines that are shown', { run: 'set -ex\nsign', env: { KEY: '${{ secrets.KEY }}' } }],
    ['one handed to a foreign step', { uses: 'actions/x@v1', with: { key: '${{ secrets.KEY }}' } }],
  ])('%s', (_what, step) => {
    expect(toldSecrets(job({ steps: [step] }))).toHaveLength(1);
  });

  it('a secret that a whole job has, and no condition on one', () => {
    expect(toldSecrets(job({ env: { KEY: '${{ secrets.KEY }}' } }))).toHaveLength(1);
    expect(toldSecrets(job({ env: { SIGNED: "${{ secrets.KEY != '' }}" } }))).toEqual([]);
    expect(toldSecrets(job({ steps: [{ run: 'sign', env: { KEY: '${{ secrets.KEY }}' } }] }))).toEqual([]);
  });

  it('rights that nobody named', () => {
    expect(rights(job({}))).toEqual(['one: whatever the repository gives']);
  });
});
