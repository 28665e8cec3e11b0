/**
 * Progress goes to stderr, always: `npm run -s cli -- status --json` must print nothing of set-up's own on stdout.
 */
const startedAt = Date.now();
const write = (text) => process.stderr.write(`${text}\n`);

/** A step that has begun, with the seconds since the command started in front. */
export function step(text) {
  write(`[${((Date.now() - startedAt) / 1000).toFixed(1).padStart(5)} s] ${text}`);
}

/** A line under the step that runs. */
export const detail = (text) => write(`          ${text}`);

/** Something the person should know although set-up goes on. */
export const notice = (text) => write(`   note:  ${text}`);

/** A reason to stop that is said in one sentence, without a stack. */
export class SetupError extends Error {
  name = 'SetupError';
}

/** Runs a command's main function: a SetupError is printed as its sentence, anything else with its stack. */
export async function runCommand(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    write(error instanceof SetupError ? `\n${error.message}` : error);
    process.exitCode = 70;
  }
}
