import { ANY_OPENCLAW, ownerCommand } from '../openclaw/discovery/owner-commands.ts';
import { told } from '../model/told.ts';
import type { FoundAnswer, FoundSaid } from '../model/second-opinion.ts';
import { weighOpenClaw } from './reasons.ts';
import { judgeGateway } from '../diagnose/remote-gateway.ts';
import type { GatewayReading } from '../openclaw/remote-gateway/read.ts';

/**
 * What a gateway elsewhere says of its own sign-ins, beside what we say of them.
 * @param ids rows to speak of; null for all
 */
export function gatewayOpinion(
  reading: GatewayReading,
  ids: readonly string[] | null,
  now: number,
): FoundAnswer {
  const { profiles } = judgeGateway(reading, now);
  const its = reading.state === 'told' ? reading.profiles : [];
  const says = profiles
    .filter((row) => ids === null || ids.includes(row.id))
    .map((row): FoundSaid => {
      const status = its.find((one) => one.profileId === row.profileId)?.status;
      const weighed = weighOpenClaw(row, status ?? 'not listed');
      return { row: row.id, theirs: status ?? told('not listed'), ours: row.health, ...weighed };
    });
  return {
    program: 'gateway',
    install: reading.address.name,
    version: reading.state === 'told' ? reading.version : null,
    command: ownerCommand.gatewayStatus(ANY_OPENCLAW),
    at: reading.at,
    says,
    words: null,
    note: reading.state === 'silent' ? reading.why.sentence : null,
  };
}
