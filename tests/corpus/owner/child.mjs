// One OpenClaw version at work: makes the stores it is told to make, or says what it thinks of them. Started by
// `run-owner.ts` under that version's Node, with jobs on stdin (they hold tokens) and a file for the answers.
import { setNow } from './clock.mjs';
import { writeFileSync } from 'node:fs';
import { askAbout } from './ask.mjs';
import { editSteps } from './edit-steps.mjs';
import { ownerFunctions } from './package.mjs';
import { ownerSteps } from './owner-steps.mjs';

const { packageDir, task, jobs, answerFile } = JSON.parse(await new Response(process.stdin).text());
// An owner that says a lot must not fill a pipe that nobody reads.
console.log = console.info = console.warn = console.error = () => {};

// Without a version there are only edits.
const owner = packageDir ? await ownerFunctions(packageDir) : null;
const started = Math.round(performance.now());
const answers = [];
for (const job of jobs) {
  process.env.HOME = job.home;
  process.chdir(job.home);
  Object.assign(job, { packageDir });
  answers.push(await (task === 'build' ? build(job) : askAbout(owner, job)));
}
writeFileSync(answerFile, JSON.stringify({ started, answers }), { mode: 0o600 });
process.exit(0);

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
