// Gives command lines to one OpenClaw release's own parser and stops where its command would begin. Started by
// command-parser.ts under Node 24; nothing that a line asks for is done.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const { packageDir, lines, answerFile } = JSON.parse(await new Response(process.stdin).text());
const load = (file) => import(pathToFileURL(file).href);
const require = createRequire(path.join(packageDir, 'package.json'));
const { Command } = require('commander');

class Reached extends Error {}

// A stand-in that a release puts up for a command it has not loaded yet takes any option; its action loads the real one.
const action = Command.prototype.action;
Command.prototype.action = function (listener) {
  return action.call(this, function (...args) {
    if (this._allowUnknownOption) return listener.apply(this, args);
    throw new Reached(this.name());
  });
};
// What a release does before each command (reading its configuration, say) is no part of its parser.
Command.prototype.hook = function () {
  return this;
};
process.exit = (code) => {
  throw new Error(`it ended with ${code}`);
};

const dist = path.join(packageDir, 'dist');
const program = readdirSync(dist).find(
  (name) =>
    /^program-.*\.m?js$/.test(name) &&
    /function buildProgram\(/.test(readFileSync(path.join(dist, name), 'utf8')),
);
const { buildProgram } = await load(path.join(dist, program));

/** A quiet parse: what it would print is kept as the reason. */
async function judge(args) {
  let said = '';
  process.argv = [process.execPath, path.join(packageDir, 'openclaw.mjs'), ...args];
  const built = buildProgram();
  const write = process.stderr.write;
  process.stderr.write = (chunk) => (said += String(chunk)) && true;
  try {
    await built.parseAsync(process.argv);
    return { reached: false, said: said || 'it did nothing' };
  } catch (error) {
    if (error instanceof Reached) return { reached: true, said: error.message };
    return { reached: false, said: `${said || error.message}`.slice(0, 300) };
  } finally {
    process.stderr.write = write;
  }
}

const answers = [];
for (const args of lines) answers.push(await judge(args));
writeFileSync(answerFile, JSON.stringify(answers));
process.kill(process.pid, 'SIGKILL');
