/**
 * A table of the homes with a history: `npm run -s prove:cases [-- EXPRESSION]` (an expression on their names picks some).
 * Each is unpacked, looked at by the real engine and compared with its label. Exits 1 on a difference.
 */
import { CaseHomes, caseLabels } from '../cases/cases.ts';

const chosen = new RegExp(process.argv[2] ?? '.');
const labels = Object.entries(caseLabels()).filter(([name]) => chosen.test(name));
const homes = new CaseHomes();
let right = 0;
try {
  for (const [name, label] of labels) {
    const { snapshot, differences } = await homes.judge(name, label);
    if (differences.length === 0) right += 1;
    console.log(
      `${differences.length === 0 ? 'right' : 'WRONG'}  ${name} (${label.owner})  ${snapshot.verdict}`,
    );
    for (const { code, severity, under } of snapshot.causes) {
      console.log(`         ${under ? '  ' : ''}${code}=${severity}`);
    }
    for (const { agent, role, model, runtime, next } of snapshot.routes) {
      console.log(`         ${agent} ${role} ${model} by ${runtime}: ${next}`);
    }
    for (const words of differences) console.log(`       ! ${words}`);
  }
  console.log(`${right} of ${labels.length} right`);
  process.exitCode = right === labels.length ? 0 : 1;
} finally {
  await homes.remove();
}
