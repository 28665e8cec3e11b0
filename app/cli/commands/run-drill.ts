import type { Message } from '../../language/messages.ts';
import { say } from '../../language/say.ts';
import type { Engine } from '../../model/engine.ts';
import type { Snapshot } from '../../model/snapshot.ts';
import { inUrgencyOrder } from '../../view/urgency.ts';
import type { Arguments } from '../arguments.ts';
import type { Page } from '../print/page.ts';
import { writeInTurns } from '../print/in-turns.ts';
import { explainText } from '../print/print-explain.ts';
import { statusParts } from '../print/print-status.ts';
import { runRepairs } from './run-changes.ts';
import { runLogin } from './run-login.ts';
import { EXIT, type Stdio } from '../stdio.ts';

const DRILL: Message =
  'This is a drill: everything here is made up, and nothing of yours is read or changed.';

/**
 * A fire drill on the engine of a demo: what is wrong and why, then the repair or the sign-in that puts it right, made for
 * real on made-up things. Returns 0 when it was put right, 1 when not.
 */
export async function runDrill(
  engine: Engine,
  snapshot: Snapshot,
  args: Arguments,
  stdio: Stdio,
  page: Page,
): Promise<number> {
  const tell = (text: string): void => void stdio.stderr.write(`${page.paint(text, 'bold')}\n`);
  tell(say(DRILL));
  await writeInTurns(statusParts(snapshot, page), stdio.stdout, stdio.signal);
  const worst = inUrgencyOrder(snapshot.profiles)[0];
  if (worst) stdio.stdout.write(`\n${explainText(snapshot, worst, [], page)}`);
  const practised: Arguments = { ...args, operands: [], showAccounts: true };
  const repairs = engine.plans(null).some(({ onRequest }) => !onRequest);
  const code = repairs
    ? await runRepairs(engine, snapshot, practised, stdio, page)
    : worst
      ? await runLogin(engine, worst, practised, stdio, page)
      : EXIT.act;
  const after = await engine.read();
  stdio.stdout.write('\n');
  await writeInTurns(statusParts(after, page), stdio.stdout, stdio.signal);
  tell(code === EXIT.ok ? say('End of the drill: put right.') : say('End of the drill: not put right.'));
  return code;
}
