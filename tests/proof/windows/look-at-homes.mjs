/**
 * Looks at homes with the terminal program, one after the other, under whatever Node runs this: node look-at-homes.mjs PROGRAM
 * LIST RESULTS. LIST: `[{ id, args, env, move }]`. RESULTS: what each answer comes to, by id, without a path.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

const [program, list, results] = process.argv.slice(2);

/** What a reading says, by the names that differ nowhere. */
function essence({ verdict, profiles, causes, routes }) {
  return {
    verdict,
    rows: profiles.map(({ id, health, proof }) => `${id} ${health} ${proof}`).sort(),
    causes: causes.map(({ code, severity }) => `${code} ${severity}`).sort(),
    next: routes.map(({ agent, model, next }) => `${agent} ${model} ${next}`).sort(),
  };
}

const answers = {};
for (const { id, args, env, move } of JSON.parse(readFileSync(list, 'utf8'))) {
  if (move) {
    if (existsSync(move.to)) renameSync(move.to, `${move.to}-before`);
    renameSync(move.from, move.to);
  }
  const line = [program, 'status', '--json', ...args];
  const child = spawnSync(process.execPath, line, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    timeout: 120_000,
  });
  try {
    answers[id] = { exit: child.status, ...essence(JSON.parse(child.stdout)) };
  } catch {
    answers[id] = { exit: child.status, said: `${child.stdout}\n${child.stderr}`.trim().slice(-2_000) };
  }
  if (move) renameSync(move.to, move.from);
}
writeFileSync(results, JSON.stringify(answers));
