import { describe, expect, it, vi } from 'vitest';
import { PANEL_CALLS, type PanelHandlers } from '../../app/contract/ipc.ts';
import { answerCall } from '../../main/panel/panel-calls.ts';
import { bundleFile, isOurs, PANEL_URL } from '../../main/panel/bundle-address.ts';

const handlers = () =>
  Object.fromEntries(
    Object.keys(PANEL_CALLS).map((name) => [name, vi.fn(() => null)]),
  ) as unknown as PanelHandlers;
const panel = { isPanelFrame: true, url: PANEL_URL };

const CARRIED_OUT = [
  ['view', null],
  ['signIn', { row: 'openai-codex:me@example.com' }],
  ['signInByCode', { row: 'openai-codex:me@example.com' }],
  ['copyCode', null],
  ['cancelSignIn', null],
  ['answerAccount', { useNewAccount: true }],
  ['dismissLogin', null],
  ['openSignInPage', null],
  ['pasteAnswer', { text: 'http://localhost:1455/auth/callback?code=x&state=y' }],
  ['copySignInAddress', null],
  ['copyWhy', { row: null }],
  ['askOwner', { row: 'codex-cli' }],
  ['copyShown', { text: 'openclaw models status' }],
  ['repair', { plan: 'lockout-outlives-recovery@openai:me' }],
  ['undoRepair', { act: 'd7a49bf5-8aca-4025-9d3c-9a6f916c267b' }],
  ['meant', null],
  ['readAgain', null],
  ['closePanel', null],
  ['proveTurn', { row: 'openai-codex:me@example.com' }],
  ['restartGateway', { row: 'openai-codex:me@example.com' }],
  ['startGateway', { row: 'openai-codex:me@example.com' }],
  ['chooseProgram', null],
  ['chooseFolder', null],
  ['showDemo', null],
  ['leaveDemo', null],
  ['changeSetting', { change: { name: 'usualPlaces' } }],
  ['copyCommand', { program: 'codex' }],
  ['showPage', { page: 'settings' }],
  ['changeSetting', { change: { name: 'startAtLogin', on: true } }],
  ['changeSetting', { change: { name: 'language', language: 'de' } }],
  ['keepGatewayToken', { address: 'wss://gw.example.com', token: 'word' }],
  ['keepGatewayToken', { address: 'wss://gw.example.com', token: '' }],
  ['changeSetting', { change: { name: 'lead', lead: null } }],
  ['changeSetting', { change: { name: 'quiet', on: true, from: '22:00', to: '07:00' } }],
  ['saveBundle', null],
  ['copyBundle', null],
] as const;

const REFUSED = [
  ['view', { row: 'x' }],
  ['signIn', null],
  ['signIn', { row: '' }],
  ['signIn', { row: 7 }],
  ['signIn', { row: 'x'.repeat(513) }],
  ['signIn', { row: 'x', dataDir: '/tmp' }],
  ['signIn', 'openai-codex:me@example.com'],
  ['signInByCode', { row: '' }],
  ['copyCode', { code: 'x' }],
  ['cancelSignIn', []],
  ['answerAccount', { useNewAccount: 'yes' }],
  ['answerAccount', {}],
  ['dismissLogin', undefined],
  ['openSignInPage', { url: 'https://example.com' }],
  ['pasteAnswer', { text: '' }],
  ['pasteAnswer', { text: 'x'.repeat(16_385) }],
  ['copySignInAddress', 'text'],
  ['copyWhy', { row: { toString: 'x' } }],
  ['askOwner', { row: '' }],
  ['copyShown', { text: '' }],
  ['copyShown', { text: 'x'.repeat(8_193) }],
  ['repair', { plan: '' }],
  ['undoRepair', { act: '../../etc/passwd' }],
  ['meant', { all: true }],
  ['readAgain', 1],
  ['closePanel', false],
  ['proveTurn', { row: null }],
  ['restartGateway', {}],
  ['startGateway', { row: '' }],
  // The page names no path: the system's own dialog does.
  ['chooseProgram', { path: '/tmp/openclaw' }],
  ['chooseFolder', { path: '/tmp' }],
  ['showDemo', { scene: 'expiry' }],
  ['leaveDemo', true],
  ['changeSetting', { change: { name: 'usualPlaces', folder: '/tmp' } }],
  ['copyCommand', { program: 'sh' }],
  ['copyCommand', { text: 'rm -rf /' }],
  ['showPage', { page: 'secrets' }],
  ['changeSetting', { change: { name: 'startAtLogin', on: 'yes' } }],
  ['changeSetting', { change: { name: 'language', language: 'xx' } }],
  ['keepGatewayToken', { address: '', token: 'word' }],
  ['keepGatewayToken', { address: 'wss://gw.example.com', token: 'x'.repeat(4_097) }],
  ['keepGatewayToken', { token: 'word' }],
  ['changeSetting', { change: { name: 'lead', lead: 5 } }],
  ['changeSetting', { change: { name: 'quiet', on: true, from: '10', to: '07:00' } }],
  ['changeSetting', { change: { name: 'dataDir', on: true } }],
  ['changeSetting', { change: { name: 'updates', on: true, dataDir: '/tmp' } }],
  ['saveBundle', { file: '/etc/passwd' }],
  ['copyBundle', 'text'],
] as const;

describe('a call from the panel', () => {
  it.each(Object.keys(PANEL_CALLS))(
    'named %s has an input here that is taken and one that is refused',
    (name) => {
      expect(CARRIED_OUT.map(([call]) => call)).toContain(name);
      expect(REFUSED.map(([call]) => call)).toContain(name);
    },
  );

  it.each(CARRIED_OUT)('%s is carried out', async (name, input) => {
    const table = handlers();
    expect(await answerCall(table, isOurs, panel, name, input)).toEqual({ ok: true, value: null });
    expect(table[name]).toHaveBeenCalledExactlyOnceWith(input);
  });

  it.each(REFUSED)('%s with %j is refused', async (name, input) => {
    const table = handlers();
    expect(await answerCall(table, isOurs, panel, name, input)).toEqual({
      ok: false,
      error: 'INVALID_INPUT',
    });
    expect(table[name]).not.toHaveBeenCalled();
  });

  it.each([
    ['quit'],
    ['__proto__'],
    ['constructor'],
    ['toString'],
    [['view']],
    [null],
    [{ name: 'view' }],
    ['VIEW'],
  ])('named %j does not exist', async (name) => {
    expect(await answerCall(handlers(), isOurs, panel, name, null)).toEqual({
      ok: false,
      error: 'UNKNOWN_CALL',
    });
  });

  it.each([
    [false, PANEL_URL],
    [true, 'https://example.com/'],
    [true, 'app://clawlamp.example.com/index.html'],
    [true, 'app://clawlamp@example.com/'],
    [true, 'file:///etc/passwd'],
    [true, ''],
  ])('from a foreign frame (own frame %s, %s) is refused before anything else', async (isPanelFrame, url) => {
    const table = handlers();
    const answer = await answerCall(table, isOurs, { isPanelFrame, url }, 'signIn', { row: 'x' });
    expect(answer).toEqual({ ok: false, error: 'FOREIGN_FRAME' });
    expect(table.signIn).not.toHaveBeenCalled();
  });

  it('that fails answers with a code, never with the message', async () => {
    const table = { ...handlers(), readAgain: () => Promise.reject(new Error('/home/me token rt_canary')) };
    expect(await answerCall(table, isOurs, panel, 'readAgain', null)).toEqual({ ok: false, error: 'FAILED' });
  });
});

describe('the bundle', () => {
  const root = '/app/out/renderer';

  it('is served by its own address', () => {
    expect(bundleFile(PANEL_URL, root)).toBe('/app/out/renderer/index.html');
    expect(bundleFile('app://clawlamp/assets/index-1.js', root)).toBe('/app/out/renderer/assets/index-1.js');
  });

  it.each([
    'app://clawlamp/..%2fmain%2findex.js',
    'app://clawlamp/..%2f..%2frenderer-other%2fx.js',
    'app://other/index.html',
    'file:///app/out/renderer/index.html',
    'https://clawlamp/index.html',
    'app://clawlamp/index.html%00.js',
    'app://clawlamp/secret.json',
    'app://clawlamp/',
    'app://clawlamp/%E0%A4%A',
    'not an address',
  ])('does not serve %s', (url) => expect(bundleFile(url, root)).toBeNull());

  it('stays inside its folder when an address is put straight before it gets here', () => {
    expect(bundleFile('app://clawlamp/../main/index.js', root)).toBe('/app/out/renderer/main/index.js');
    expect(bundleFile('app://clawlamp/%2e%2e/%2e%2e/main/index.js', root)).toBe(
      '/app/out/renderer/main/index.js',
    );
  });
});
