// One OpenClaw version at work: makes the stores it is told to make. Started by
// `run-owner.ts` under that version's Node, with jobs on stdin (they hold tokens) and a file for the answers.
import { setNow } from '../../rig/openclaw/owner-clock.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editSteps } from './edit-steps.mjs';
import { ownerFunctions } from './package.mjs';
import { ownerSteps } from './owner-steps.mjs';

const { packageDir, jobs, answerFile } = JSON.parse(await new Response(process.stdin).text());
// An owner that says a lot must not fill a pipe that nobody reads.
console.log = console.info = console.warn = console.error = () => {};

// Without a version there are only edits.
const owner = packageDir ? await ownerFunctions(packageDir) : null;
const started = Math.round(performance.now());
if (owner) await build(decoy());
const answers = [];
for (const job of jobs) {
  process.env.HOME = job.home;
  process.chdir(job.home);
  Object.assign(job, { packageDir });
  answers.push(await build(job));
}
writeFileSync(answerFile, JSON.stringify({ started, answers }), { mode: 0o600 });
process.exit(0);

/**
 * A store that nobody looks at, made first: an owner keeps the log file of the first failure it tells for all that follow,
 * and that must be no store's own log.
 */
function decoy() {
  const home = path.join(path.dirname(answerFile), 'decoy');
  mkdirSync(path.join(home, '.openclaw'), { recursive: true });
  const config = { logging: { file: path.join(home, 'decoy.log') }, plugins: { enabled: false } };
  writeFileSync(path.join(home, '.openclaw', 'openclaw.json'), JSON.stringify(config));
  process.env.HOME = home;
  const credential = { type: 'api_key', provider: 'openai', key: 'sk-corpus-not-a-key' };
  const told = { at: Date.now(), agent: 'main', profileId: 'openai:decoy' };
  return {
    id: 'decoy',
    home,
    steps: [
      { ...told, do: 'sign-in', credential },
      { ...told, do: 'failed', reason: 'auth' },
    ],
  };
}

async function build(job) {
  for (const step of job.steps) {
    setNow(step.at);
    try {
      if (owner && ownerSteps[step.do]) await ownerSteps[step.do](owner, job, step);
      else if (editSteps[step.do]) editSteps[step.do](job, step);
      else throw new Error('no such step');
    } catch (thrown) {
      return { id: job.id, fault: `${step.do}: ${String(thrown?.message ?? thrown).slice(0, 600)}` };
    }
  }
  return { id: job.id, fault: null };
}
