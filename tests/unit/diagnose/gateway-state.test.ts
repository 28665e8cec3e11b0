import { expect, it } from 'vitest';
import { gatewayState } from '../../../app/diagnose/gateway-state.ts';
import type { OpenClawFacts } from '../../../app/diagnose/gather/facts.ts';

type Given = Partial<Pick<OpenClawFacts, 'gatewayRuns' | 'gateways' | 'log'>> & { mode?: string };

const stateOf = ({ mode, ...more }: Given): string | null =>
  gatewayState({
    config: { path: '/c', state: 'read', value: { gateway: { mode } }, note: null, files: [] },
    log: { signals: [] },
    ...more,
  });
const service = [{ source: 'service', own: true }] as OpenClawFacts['gateways'];
const others = [{ source: 'service', own: false }] as OpenClawFacts['gateways'];
const alive = { signals: [], alive: { at: 1, file: '/log' } };

it.each<[what: string, given: Given, state: string | null]>([
  ['runs here', { gatewayRuns: true }, 'running'],
  ['has a service and does not run', { gatewayRuns: false, gateways: service }, 'stopped'],
  ['has written its log and does not run', { gatewayRuns: false, log: alive }, 'stopped'],
  ['was never used', { gatewayRuns: false }, null],
  ['is only another account’s', { gatewayRuns: false, gateways: others }, null],
  ['cannot be seen on this system', { gatewayRuns: null, gateways: service, log: alive }, null],
  ['runs on another machine', { mode: 'remote', gatewayRuns: false, gateways: service }, 'remote'],
])('a gateway that %s', (_, given, state) => {
  expect(stateOf(given)).toBe(state);
});
