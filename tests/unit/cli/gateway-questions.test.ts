import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { askAboutGateway } from '../../../app/cli/ask-about-gateway.ts';
import { readArguments } from '../../../app/cli/arguments.ts';
import type { Stdio } from '../../../app/cli/stdio.ts';
import { Secret } from '../../../app/model/secret.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import type { Ports } from '../../../app/platform/ports.ts';
import { gatewayAddress } from '../../../app/openclaw/remote-gateway/address.ts';
import {
  allowsClearText,
  forgetTypedToken,
  holdsTypedToken,
  knownStamp,
  typedToken,
} from '../../../app/openclaw/remote-gateway/known.ts';

const FAR = 'ws://10.1.2.3:18789';
const TLS = 'wss://gw.example.test';

let dataDir: string;
let ports: Ports;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'clawlamp-questions-'));
  ports = {
    env: {},
    home: dataDir,
    platform: process.platform,
    files: systemFiles(),
    vault: { get: () => Promise.resolve(Secret.from('k'.repeat(43))) },
  } as unknown as Ports;
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** What is asked of a person who answers so; the second word is typed as the token. */
async function asked(argv: string[], agrees: boolean | null, token: string | null): Promise<string[]> {
  const questions: string[] = [];
  const stdio = {
    ask:
      agrees === null
        ? null
        : (question: string) => {
            questions.push(question);
            return Promise.resolve(agrees);
          },
    ...(agrees === null
      ? {}
      : {
          secret: (question: string) => {
            questions.push(question);
            return Promise.resolve(token);
          },
        }),
    signal: new AbortController().signal,
  } as unknown as Stdio;
  const none = path.join(dataDir, 'none');
  await askAboutGateway(readArguments([...argv, '--state-dir', none]), stdio, ports, dataDir);
  return questions;
}

const tokenOf = async (url: string): Promise<string | null> =>
  (await typedToken(ports.vault, dataDir, gatewayAddress(url)))?.open() ?? null;

it('asks once for a token that nothing else gives, and keeps it for that address alone', async () => {
  const first = await asked(['status', '--gateway', TLS], true, ' word ');
  expect(first).toEqual([expect.stringContaining('gw.example.test')]);
  expect(await asked(['status', '--gateway', TLS], true, 'other')).toEqual([]);
  expect([await tokenOf(TLS), await tokenOf('wss://other.example.test')]).toEqual(['word', null]);
});

it('forgets it when asked to, as if nobody had ever been asked', async () => {
  await asked(['status', '--gateway', TLS], true, 'word');
  const before = await knownStamp(dataDir);
  expect(await holdsTypedToken(dataDir, gatewayAddress(TLS))).toBe(true);
  expect(await holdsTypedToken(dataDir, gatewayAddress('wss://other.example.test'))).toBe(false);
  await forgetTypedToken(dataDir, gatewayAddress(TLS));
  expect([await tokenOf(TLS), await holdsTypedToken(dataDir, gatewayAddress(TLS))]).toEqual([null, false]);
  // A reading that rests on what was known before asks the gateway anew.
  expect(await knownStamp(dataDir)).not.toBe(before);
  expect(await asked(['status', '--gateway', TLS], true, 'another')).toHaveLength(1);
});

it('takes nothing for an answer too, and asks again only where the question was broken off', async () => {
  expect(await asked(['status', '--gateway', TLS], true, null)).toHaveLength(1);
  expect(await asked(['status', '--gateway', TLS], true, '')).toHaveLength(1);
  expect(await asked(['status', '--gateway', TLS], true, 'late')).toEqual([]);
  expect(await tokenOf(TLS)).toBeNull();
});

it('asks before anything goes out in clear text, once, and for no token after a no', async () => {
  expect(await asked(['status', '--gateway', FAR], false, 'word')).toEqual([
    expect.stringContaining('not encrypted'),
  ]);
  expect(await allowsClearText(dataDir, gatewayAddress(FAR))).toBe(false);
  expect(await asked(['status', '--gateway', FAR], true, 'word')).toHaveLength(2);
  expect(await allowsClearText(dataDir, gatewayAddress(FAR))).toBe(true);
  expect(await allowsClearText(dataDir, gatewayAddress('ws://10.1.2.4:18789'))).toBe(false);
  expect(await asked(['status', '--gateway', FAR], true, 'word')).toEqual([]);
});

it('asks nothing where nobody answers, for scripts, while watching, and without a gateway', async () => {
  expect(await asked(['status', '--gateway', FAR], null, null)).toEqual([]);
  expect(await asked(['status', '--json', '--gateway', FAR], true, 'word')).toEqual([]);
  expect(await asked(['watch', '--gateway', FAR], true, 'word')).toEqual([]);
  expect(await asked(['status'], true, 'word')).toEqual([]);
  expect(await allowsClearText(dataDir, gatewayAddress(FAR))).toBe(false);
});
