import type { Engine } from '../../model/engine.ts';
import { readArguments } from '../arguments.ts';
import { openEngine } from '../open-engine.ts';
import { EXIT, type Stdio } from '../stdio.ts';
import { complete } from './complete.ts';

/** What a shell asks while a line is typed: the words that may stand there, a line each. Reads only, and never fails. */
export async function runComplete(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  stdio: Stdio,
): Promise<number> {
  let opened: Awaited<ReturnType<typeof openEngine>> | null = null;
  const engine = async (): Promise<Engine> => {
    opened = await openEngine(readArguments(['status']), env);
    await opened.engine.read();
    return opened.engine;
  };
  const found = await complete(words, engine);
  stdio.stdout.write(found.map((word) => `${word}\n`).join(''));
  await (opened as Awaited<ReturnType<typeof openEngine>> | null)?.end();
  return EXIT.ok;
}
