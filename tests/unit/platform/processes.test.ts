import { expect, test } from 'vitest';
import { Secret } from '../../../app/model/secret.ts';
import { systemProcesses } from '../../../app/platform/node/processes.ts';
import type { ProcessResult, ProcessSpec } from '../../../app/platform/ports.ts';

function node(script: string, more: Partial<ProcessSpec> = {}): Promise<ProcessResult> {
  return systemProcesses().run({
    file: process.execPath,
    args: ['-e', script],
    env: {},
    timeoutMs: 20_000,
    ...more,
  });
}

test('gives the exit code and both streams, to their end', async () => {
  const done = await node(
    "process.stdout.write('o'.repeat(200000)); process.stderr.write('e'); process.exitCode = 3",
  );
  expect(done).toMatchObject({ code: 3, stderr: 'e', timedOut: false });
  expect(done.stdout).toHaveLength(200_000);
});

test('the child sees exactly the environment that it was given, and whose child it is', async () => {
  process.env.CLAWLAMP_TEST_LEAK = 'yes';
  try {
    const { stdout } = await node('console.log(JSON.stringify(process.env))', { env: { ONE: '1' } });
    expect(JSON.parse(stdout)).toEqual({ ONE: '1', CLAWLAMP_CHILD: '1' });
  } finally {
    delete process.env.CLAWLAMP_TEST_LEAK;
  }
});

test('a secret arrives on stdin and nowhere else', async () => {
  const secret = Secret.from('CANARY-pipe');
  const { stdout } = await node(
    "const t = require('fs').readFileSync(0, 'utf8'); console.log(t === 'CANARY-pipe', process.argv.join() + JSON.stringify(process.env))",
    { input: secret ?? '' },
  );
  expect(stdout).toMatch(/^true /);
  expect(stdout).not.toContain('CANARY');
});

test('stdin is closed when there is nothing to say', async () => {
  expect((await node("console.log(require('fs').readFileSync(0).length)")).stdout).toBe('0\n');
});

test('a child that ignores its input is no failure of ours', async () => {
  expect(await node('process.exit(0)', { input: 'x'.repeat(5_000_000) })).toMatchObject({ code: 0 });
});

test('output without end is bounded, and the child is not blocked by it', async () => {
  const done = await node(
    "const b = Buffer.alloc(1 << 20, 97); for (let i = 0; i < 10; i++) require('fs').writeSync(1, b)",
  );
  expect(done.code).toBe(0);
  expect(done.stdout).toHaveLength(4 * 1024 * 1024);
});

test('a time-out ends the child, also one that ignores the polite signal', async () => {
  const done = await node("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('on')", {
    timeoutMs: 400,
  });
  expect(done).toMatchObject({ code: null, timedOut: true });
});

test('an abort ends the child; one before the start starts nothing', async () => {
  const abort = new AbortController();
  const running = node('setInterval(() => {}, 1000)', { signal: abort.signal });
  setTimeout(() => abort.abort(), 200);
  expect(await running).toMatchObject({ code: null, timedOut: false });
  expect(await node("console.log('ran')", { signal: abort.signal })).toMatchObject({
    code: null,
    stdout: '',
  });
});

test('a grandchild that holds the pipes does not hold us', async () => {
  const started = Date.now();
  const done = await node(
    "require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'inherit', detached: true }).unref(); console.log('parent')",
  );
  expect(done).toMatchObject({ code: 0, stdout: 'parent\n' });
  expect(Date.now() - started).toBeLessThan(45_000);
});

test('a program that is not there rejects with the system error', async () => {
  await expect(
    systemProcesses().run({ file: '/nowhere/x', args: [], env: {}, timeoutMs: 1000 }),
  ).rejects.toMatchObject({ code: 'ENOENT' });
});

test('arguments reach the child as they are: there is no shell', async () => {
  const { stdout } = await systemProcesses().run({
    file: process.execPath,
    args: ['-e', 'console.log(process.argv.slice(1).join("|"))', '$HOME', '; exit 1', '`id`'],
    env: {},
    timeoutMs: 20_000,
  });
  expect(stdout).toBe('$HOME|; exit 1|`id`\n');
});
