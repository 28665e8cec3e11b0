import { expect, it } from 'vitest';
import { must, run } from '../../../config/setup/run/command.mjs';

/** Programs that set-up runs: their answer is what they print on stdout, whatever they say beside it. */

const both = ['-e', "console.error('a newer version is out'); console.log('{}'); console.error('bye')"];

it('gives the answer of a program without what it says beside it', async () => {
  expect(await must('It failed.', process.execPath, both)).toBe('{}\n');
});

it('keeps both streams for who asks why', async () => {
  const { code, output, stdout } = await run(process.execPath, both);
  expect([code, stdout]).toEqual([0, '{}\n']);
  expect(output).toContain('bye');
});

it('puts what was said on stderr into the failure', async () => {
  const failing = ['-e', "console.error('no such package'); process.exit(3)"];
  await expect(must('It failed.', process.execPath, failing)).rejects.toThrow(
    /It failed\.[\s\S]*no such package/,
  );
});

it('does not cut a letter in two where the output comes in pieces', async () => {
  const many = ['-e', "process.stdout.write('ä'.repeat(200_001))"];
  expect(await must('It failed.', process.execPath, many)).toBe('ä'.repeat(200_001));
});
