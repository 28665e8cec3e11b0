import { createEngine } from '../../../app/engine/engine.ts';
import type { OwnerAnswer } from '../../../app/model/second-opinion.ts';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { systemProcesses } from '../../../app/platform/node/processes.ts';
import { OwnerWriter } from '../../../app/openclaw/write/sdk-writer.ts';
import { programPaths, type OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import type { Ports } from '../../../app/platform/ports.ts';
import { runToEnd } from '../processes/child.ts';
import { differences, hashesBelow } from './file-hashes.ts';
import type { OpenClawHome } from './openclaw-home.ts';

/** What became of a home when one release was asked about it. */
export interface Asked {
  asked: string;
  /** The owner was started. */
  started: boolean;
  /** Why it was not, or what it answered. */
  said: string;
  /** Files below the home that changed, came or went. Must be empty. */
  changed: string[];
  /** Hosts that were asked for. Must be empty. */
  hosts: string[];
}

function portsFor(home: OpenClawHome): Ports {
  const processes = systemProcesses();
  return {
    clock: systemClock(),
    files: systemFiles(),
    // The owner goes through the guard as well: what it asks for is seen, not lost.
    processes: {
      ...processes,
      run: (spec) => processes.run({ ...spec, env: { ...spec.env, ...home.egress.env() } }),
    },
    vault: {
      get: () => Promise.resolve(null),
      set: () => Promise.reject(new Error('no vault here')),
    } as never,
    browser: { open: () => Promise.reject(new Error('no browser here')) },
    env: home.env,
    home: home.home,
    platform: process.platform,
  };
}

async function watched<T>(
  home: OpenClawHome,
  act: () => Promise<T>,
): Promise<{ value: T } & Pick<Asked, 'changed' | 'hosts'>> {
  const { egress } = home;
  const [refused, passed, strays] = [
    egress.refused.length,
    egress.passed.length,
    (await egress.strays()).length,
  ];
  const before = await hashesBelow(home.home);
  const value = await act();
  const changed = differences(before, await hashesBelow(home.home));
  const hosts = [
    ...egress.refused.slice(refused),
    ...egress.passed.slice(passed),
    ...(await egress.strays()).slice(strays),
  ];
  return { value, changed, hosts };
}

function wordsOf(answers: OwnerAnswer[]): string {
  const own = answers.filter(({ program }) => program === 'openclaw');
  return own
    .map(({ note, words, says }) => note ?? words ?? says.map(({ theirs }) => theirs).join(', '))
    .join(' | ');
}

/** An owner that a busy machine kept from answering says nothing of what asking does: it is asked again. */
const LATE = /did not answer in time|gave no answer/;
const TRIES = 3;

/**
 * Asks a release for its second opinion on a home, by the whole way that a person's question takes.
 * @throws where it gave no answer in {@link TRIES} tries
 */
export async function askAbout(home: OpenClawHome, asked: OpenClawVersion, dataDir: string): Promise<Asked> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await askOnce(home, asked, dataDir);
    if (!LATE.test(answer.said) || answer.changed.length > 0) return answer;
    if (attempt === TRIES) throw new Error(`${asked} gave no answer: ${answer.said}`);
  }
}

async function askOnce(home: OpenClawHome, asked: OpenClawVersion, dataDir: string): Promise<Asked> {
  const engine = createEngine(portsFor(home), {
    dataDir,
    codexHome: `${home.home}/.codex`,
    openclawBin: programPaths().openclaw[asked].bin,
  });
  const { value, changed, hosts } = await watched(home, async () => {
    const { profiles } = await engine.read();
    const rows = profiles.filter(({ agent }) => agent === 'main').map(({ id }) => id);
    return engine.secondOpinion(rows.length > 0 ? rows : null);
  });
  const own = value.answers.filter(({ program }) => program === 'openclaw');
  await engine.stop();
  return {
    asked,
    started: own.some(({ note }) => note === null),
    said: wordsOf(value.answers),
    changed,
    hosts,
  };
}

/** What is asked of the release's plugin SDK before a plan is shown: whether it can write, and nothing of a store. */
export async function probeAt(home: OpenClawHome, asked: OpenClawVersion): Promise<Asked> {
  const { packageDir, bin } = programPaths().openclaw[asked];
  const writer = new OwnerWriter(portsFor(home).processes, {
    owner: { binPath: bin, packageDir, version: asked, nodePath: home.nodePath },
    storePath: `${home.agentDir('main')}/auth-profiles.json`,
    env: { HOME: home.home, PATH: home.env.PATH ?? '' },
    agentDir: home.agentDir('main'),
    sidecarKey: null,
  });
  const { value, changed, hosts } = await watched(home, () =>
    writer.probe().then(() => 'it can write', String),
  );
  return { asked, started: true, said: value, changed, hosts };
}

/** The same question as a person would type it, outside of any box: what it changes. The control of {@link askAbout}. */
export async function askPlainly(home: OpenClawHome, asked: OpenClawVersion, agent = 'main'): Promise<Asked> {
  const args = ['models', 'status', '--json', '--agent', agent];
  const { bin } = programPaths().openclaw[asked];
  const { value, changed, hosts } = await watched(home, () =>
    runToEnd(home.nodePath, [bin, ...args], { env: home.env, cwd: home.home }),
  );
  return { asked, started: true, said: `exit ${value.code}`, changed, hosts };
}
