import { homedir } from 'node:os';
import { keepCompiledCode } from './compile-cache.ts';

// The terminal program as it is started by a shell. What it runs is loaded behind this, so that it can come compiled.
keepCompiledCode(process.env, homedir());
const { runOnTerminal } = await import('./run-on-terminal.ts');
process.exitCode = await runOnTerminal(process.argv.slice(2), process.argv[1] ?? null);
