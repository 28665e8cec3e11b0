import { describe, expect, it } from 'vitest';
import { DeviceFlow } from '../../../app/oauth/device-code-flow.ts';
import { HandClock, settings } from './support.ts';

/** The rules of the device flow, against answers that a test says: the flow itself runs against the rig's server elsewhere. */

const STARTED = { device_auth_id: 'deviceauth_1', user_code: 'AB12-CD34', interval: '5' };
const pending = { error: { code: 'deviceauth_authorization_pending' } };
const approved = { authorization_code: 'the-code', code_verifier: 'the-verifier' };

type Answer = [status: number, body: unknown] | Error;

function flow(...answers: Answer[]) {
  const clock = new HandClock();
  const asked: { url: string; body: unknown; at: number }[] = [];
  const fetch = ((url: string, init: RequestInit) => {
    asked.push({ url, body: JSON.parse(String(init.body)), at: clock.now() });
    const answer = answers.shift() ?? [403, pending];
    if (answer instanceof Error) return Promise.reject(answer);
    const [status, body] = answer;
    return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
  }) as typeof globalThis.fetch;
  const device = new DeviceFlow(settings('https://issuer.example.com', [1]), clock, fetch);
  return { device, clock, asked };
}

const never = new AbortController().signal;

/** Lets the flow come to its next pause, then lets that pass. */
async function pass(clock: HandClock, ms: number, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    await new Promise((done) => setImmediate(done));
    await new Promise((done) => setImmediate(done));
    clock.move(ms);
  }
}

describe('a code for another device', () => {
  it('is asked for with the client alone, and shown with its page', async () => {
    const { device, clock, asked } = flow([200, STARTED]);
    expect(await device.begin(never)).toMatchObject({
      userCode: 'AB12-CD34',
      verificationUrl: 'https://issuer.example.com/codex/device',
      intervalMs: 5_000,
      expiresAt: clock.now() + 15 * 60_000,
    });
    expect(asked[0]?.url).toBe('https://issuer.example.com/api/accounts/deviceauth/usercode');
    expect(Object.keys(asked[0]?.body as object)).toEqual(['client_id']);
  });

  it.each<[what: string, answer: Answer, code: string]>([
    ['is not offered', [404, 'Not Found'], 'DEVICE_CODE_OFF'],
    ['is refused', [400, {}], 'ISSUER_REFUSED'],
    ['meets an outage', [503, '<html>'], 'ISSUER_UNREACHABLE'],
    ['meets no network', new TypeError('fetch failed'), 'ISSUER_UNREACHABLE'],
    ['comes as something else', [200, { user_code: '<script>' }], 'GRANT_INCOMPLETE'],
    ['comes as a page', [200, '<html>sign in to the hotel network</html>'], 'GRANT_INCOMPLETE'],
  ])('that %s ends with its own error', async (_, answer, code) => {
    await expect(flow(answer).device.begin(never)).rejects.toMatchObject({ code });
  });

  it("is waited for at the server's pace, and slower when it asks for that", async () => {
    const { device, clock, asked } = flow(
      [200, STARTED],
      [403, pending],
      [404, 'Not yet'],
      [429, { error: 'slow_down' }],
      [200, approved],
    );
    const request = await device.begin(never);
    const waiting = device.wait(request, never);
    await pass(clock, 5_000, 3);
    await pass(clock, 10_000, 1);
    expect(await waiting).toEqual({ code: 'the-code', verifier: 'the-verifier' });
    const gaps = asked.slice(2).map((one, n) => one.at - (asked[n + 1]?.at ?? 0));
    expect(gaps).toEqual([5_000, 5_000, 10_000]);
  });

  it.each<[what: string, answer: Answer, code: string]>([
    ['the person says no', [403, { error: { code: 'access_denied' } }], 'SIGNIN_DENIED'],
    ['the server says it is over', [400, { error: { code: 'expired_token' } }], 'SIGNIN_TIMEOUT'],
    [
      'the network is refused',
      [403, { error: { code: 'unsupported_country_region_territory' } }],
      'ISSUER_REGION',
    ],
    ['the server does not know it', [400, { error: { code: 'deviceauth_unknown' } }], 'ISSUER_REFUSED'],
    ['the approval is empty', [200, {}], 'GRANT_INCOMPLETE'],
  ])('ends when %s', async (_, answer, code) => {
    const { device, clock } = flow([200, STARTED], answer);
    const waiting = device.wait(await device.begin(never), never);
    const ended = expect(waiting).rejects.toMatchObject({ code });
    await pass(clock, 5_000, 1);
    await ended;
  });

  it('ends after its time, however often it was asked for', async () => {
    const { device, clock, asked } = flow([200, { ...STARTED, interval: '60' }]);
    const waiting = device.wait(await device.begin(never), never);
    const ended = expect(waiting).rejects.toMatchObject({ code: 'SIGNIN_TIMEOUT' });
    await pass(clock, 60_000, 15);
    await ended;
    expect(asked.length).toBeLessThan(16);
  });

  it('ends at once when it is cancelled', async () => {
    const { device } = flow([200, STARTED]);
    const cancel = new AbortController();
    const waiting = device.wait(await device.begin(never), cancel.signal);
    cancel.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'SIGNIN_CANCELLED' });
  });
});
