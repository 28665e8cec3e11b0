import { say } from '../../language/say.ts';
import type { Engine } from '../../model/engine.ts';
import { AppError } from '../../model/errors.ts';
import type { Arguments } from '../arguments.ts';
import { EXIT, type Stdio } from '../stdio.ts';
import { durableFiles } from '../../platform/node/durable-files.ts';

/**
 * Writes the support bundle into a new file that only this user may read, or prints it. Returns 0.
 * @throws AppError USAGE without a file or `--preview`, BUNDLE_LEAK, FILE_EXISTS or FILE_REFUSED
 */
export async function runBundle(engine: Engine, args: Arguments, stdio: Stdio): Promise<number> {
  const path = args.operands[0];
  if (path === undefined && !args.preview)
    throw new AppError(
      'USAGE',
      say('{command} takes {what}', { command: 'bundle', what: say('a file name') }),
    );
  const text = await engine.bundle();
  if (args.preview || path === undefined) {
    stdio.stdout.write(text);
    return EXIT.ok;
  }
  try {
    await durableFiles.createExclusive(path, text, { sync: false });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new AppError(code === 'EEXIST' ? 'FILE_EXISTS' : 'FILE_REFUSED', code ?? null);
  }
  const told = say('Written: {bytes, number} bytes. Read it before you send it.', {
    bytes: Buffer.byteLength(text),
  });
  stdio.stderr.write(`${told}\n`);
  return EXIT.ok;
}
