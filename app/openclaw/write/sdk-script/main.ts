import { writeSync } from 'node:fs';
import { answerTo } from './answer.ts';
import type { Question } from './protocol.ts';
import { openPackage } from './sdk.ts';

/**
 * The program that runs inside the user's own OpenClaw package, under the Node its gateway runs, as
 * `node --input-type=module -e <the text that config/sdk-script.vite.config.ts makes of this file>`. It gets one JSON
 * document on stdin (the only way a secret may come in) and prints one line. Secrets leave it only sealed. It takes nothing
 * from a disk but Node's own modules and that package: it has to run where we are not installed.
 */
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const question = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Question;

// OpenClaw 2026.5.12 reads its sidecar key from here at each use.
if (question.sidecarKey) process.env.OPENCLAW_AUTH_PROFILE_SECRET_KEY = question.sidecarKey;

const answer = await answerTo(question, openPackage(question.packageDir));
writeSync(1, `\n${question.mark}${JSON.stringify(answer)}\n`);
// The package may keep timers and handles open; everything is written by now.
process.exit(0);
