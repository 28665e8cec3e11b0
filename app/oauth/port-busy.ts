import { told, type Words } from '../model/told.ts';
import type { FoundCause } from '../model/cause.ts';

/**
 * The cause of a sign-in whose callback port another program holds: worth knowing, and no alarm, since there is a second
 * port. @param holder the program as `port-holder.ts` names it; `taken` is the port used instead, or null when none is left
 */
export function portBusy(port: number, holder: Words, taken: number | null): FoundCause {
  return {
    code: 'port-busy',
    severity: 'info',
    title: told('Port {port} is busy', { port }),
    detail:
      taken === null
        ? told(
            'Port {port}, to which the sign-in page answers, is held by {holder}, and no other one is free.',
            { port, holder },
          )
        : told('This sign-in uses port {taken}, since port {port} is held by {holder}.', {
            taken,
            port,
            holder,
          }),
    rows: [],
    evidence: [{ what: told('Held by {name}', { name: holder }), where: `127.0.0.1:${port}`, at: null }],
    fix:
      taken === null
        ? { kind: 'advise', label: told('Close {holder}, or sign in with a code', { holder }) }
        : null,
  };
}
