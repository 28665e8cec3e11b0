import { expect, it } from 'vitest';
import type { SettingChange } from '../../../app/contract/pages.ts';
import { DEFAULTS } from '../../../app/preferences/preferences.ts';
import { questionFor } from '../../../app/view/pages/confirm-setting.ts';

const HOOK = { name: 'hook', file: '/usr/local/bin/tell' } as const satisfies SettingChange;
const WEBHOOK = { name: 'webhook', url: 'https://hook.example.test/x' } as const satisfies SettingChange;
const GATEWAY = { name: 'gateway', address: 'wss://gw.example.test' } as const satisfies SettingChange;

it('a program, a place for notices and a gateway are confirmed, with what was entered to the letter', () => {
  expect(questionFor(HOOK, DEFAULTS)?.detail).toMatch(/^\/usr\/local\/bin\/tell\n\n.*your rights/);
  expect(questionFor(WEBHOOK, DEFAULTS)?.detail).toMatch(/^https:\/\/hook\.example\.test\/x\n\n/);
  expect(questionFor(GATEWAY, DEFAULTS)).toMatchObject({
    detail: expect.stringMatching(/^wss:\/\/gw\.example\.test\n\n.*once an hour/),
    clearText: null,
  });
});

it('a gateway without encryption says so, also where its address stands already', () => {
  const change: SettingChange = { name: 'gateway', address: 'ws://10.1.2.3:18789' };
  for (const gateway of [null, change.address])
    expect(questionFor(change, { ...DEFAULTS, gateway })).toMatchObject({
      detail: expect.stringContaining('not encrypted'),
      clearText: { url: 'ws://10.1.2.3:18789' },
    });
});

it('nothing is asked for what stands already, is taken away, is not taken anyway, or runs and sends nothing', () => {
  const kept = { ...DEFAULTS, hook: HOOK.file, webhook: WEBHOOK.url, gateway: GATEWAY.address };
  for (const change of [HOOK, WEBHOOK, GATEWAY]) expect(questionFor(change, kept)).toBeNull();
  const others: SettingChange[] = [
    { name: 'hook', file: ' ' },
    { name: 'webhook', url: '' },
    { name: 'gateway', address: '' },
    { name: 'hook', file: 'rm -rf /' },
    { name: 'webhook', url: 'http://example.test' },
    { name: 'gateway', address: 'ws://example.test' },
    { name: 'startAtLogin', on: true },
    { name: 'lead', lead: null },
  ];
  for (const change of others) expect(questionFor(change, DEFAULTS), change.name).toBeNull();
});

it('what would hide in the window does not: control and direction characters are shown as none', () => {
  const change: SettingChange = { name: 'hook', file: '/opt/a\u202e\u0007b' };
  expect(questionFor(change, DEFAULTS)?.detail).not.toMatch(/[\u202e\u0007]/);
});
