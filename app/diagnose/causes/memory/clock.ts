import { told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import { standingJump } from '../../../history/clock.ts';
import type { Case } from '../../case.ts';

/** The clock of this machine jumped behind our own last reading, or further ahead than is believed. */
export function clockJumped(found: Case): FoundCause[] {
  const { memory } = found.facts;
  const issued = found.rows.map((row) => row.issuedAt);
  const jump = memory ? standingJump(memory, found.now, issued) : null;
  if (!jump) return [];
  const back = jump.to < jump.from;
  return [
    {
      code: 'clock-wrong',
      severity: 'unknown',
      title: back
        ? told('The clock of this machine went back')
        : told('The clock of this machine jumped ahead'),
      detail: back
        ? told(
            'The time is earlier than at the last reading, so either now or then no date could be trusted.',
          )
        : told(
            'The time is more than half a year later than at the last reading. Until something confirms it, no date here can be trusted.',
          ),
      rows: found.rows.filter((row) => row.onRoute && row.expiresAt !== null).map((row) => row.id),
      evidence: [
        { what: told('Clawlamp last read at this time'), where: 'Clawlamp', at: jump.from },
        { what: told('Then the clock showed this time'), where: 'Clawlamp', at: jump.to },
      ],
      fix: { kind: 'advise', label: told('Check the date and time of this machine') },
    },
  ];
}
