import { expect, it } from 'vitest';
import { lastWriter, type Stdio } from '../../../app/cli/stdio.ts';

const signal = new AbortController().signal;
const nowhere = { write: () => true };

it('asks every kind of question that its terminal can ask, in words that can be seen', async () => {
  const asked: string[] = [];
  const heard =
    <T>(answer: T) =>
    (question: string) => {
      asked.push(question);
      return Promise.resolve(answer);
    };
  const terminal: Stdio = {
    ...{ stdout: nowhere, stderr: nowhere, signal },
    ...{ ask: heard(true), line: heard('line'), secret: heard('typed') },
  };
  const { ask, line, secret } = lastWriter(terminal, false);
  const question = 'Token\u202e?\u001b[2J ';
  const answers = [await ask?.(question), await line?.(question, signal), await secret?.(question, signal)];
  expect(answers).toEqual([true, 'line', 'typed']);
  for (const words of asked) expect(words).not.toMatch(/[\u202e\u001b]/);
});

it('asks nothing where nobody is there to answer', () => {
  const stdio = lastWriter({ stdout: nowhere, stderr: nowhere, ask: null, line: null, signal }, false);
  expect([stdio.ask, stdio.line, stdio.secret]).toEqual([null, null, undefined]);
});
