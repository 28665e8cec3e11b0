/** `npm test`, then `npm test -- --rest`, with one closing line over both: what `.ci/run` does. */
import { spawn } from 'node:child_process';
import { root } from '../run/places.mjs';
import { addCounts, closingLine, exitCodeOf, readClosingLine } from './test-count.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
let counts = { passed: 0, failed: 0, skipped: 0 };
let exitCode = 0;

for (const more of [[], ['--', '--rest']]) {
  const { code, said } = await npmTest(more);
  // A run that ended without its last line, or with another end than that line says, did not pass.
  const found = readClosingLine(said) ?? { passed: 0, failed: 1, skipped: 0 };
  if (code !== 0 && found.failed === 0) found.failed = 1;
  counts = addCounts(counts, found);
  exitCode ||= code;
}
process.stdout.write(`\n${closingLine(counts)}\n`);
process.exitCode = exitCode || exitCodeOf(counts);

/** Runs it to its end; what it prints is passed on. */
function npmTest(more) {
  return new Promise((resolve) => {
    const child = spawn(npm, ['--silent', 'test', ...more], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
    let said = '';
    child.stdout.on('data', (chunk) => {
      said = (said + chunk).slice(-4000);
      process.stdout.write(chunk);
    });
    child.on('error', (error) => resolve({ code: 70, said: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 70, said }));
  });
}
