import { told, type Words } from '../model/told.ts';
import type { Install } from '../model/snapshot.ts';
import type { OpenClawFacts } from './gather/facts.ts';
import { gatewayState } from './gateway-state.ts';

/** Accounts that we only count: said, so that nobody thinks they were looked at. */
function personalNote(openclaw: OpenClawFacts): Words | null {
  const count = Math.max(0, ...openclaw.stores.map((store) => store.personal ?? 0));
  if (count === 0) return null;
  return told(
    '{count, plural, one {One personal account is kept there, too. Clawlamp counts it and does not read it.} other {# personal accounts are kept there, too. Clawlamp counts them and does not read them.}}',
    { count },
  );
}

/** An OpenClaw as the snapshot tells of it. */
export function openClawInstall(openclaw: OpenClawFacts): Install<Words> {
  const { place, stores, config } = openclaw;
  const first = stores[0];
  const closed = stores.find((store) => store.state !== 'read' && store.state !== 'absent');
  return {
    kind: 'openclaw',
    name: openclaw.name,
    version: place.owner?.version ?? null,
    dir: place.stateDir,
    generation: closed?.state === 'unknown-schema' ? 'unknown' : (first?.generation ?? 'none'),
    readable: !closed && config.state !== 'unreadable',
    note: closed?.note ?? config.note ?? personalNote(openclaw),
    gateway: gatewayState(openclaw),
  };
}
