import { told, type Words } from '../model/told.ts';
import type { Row } from '../diagnose/case.ts';
import type { OpenClawFacts } from '../diagnose/gather/facts.ts';
import { commandFor, ownerCommand } from '../openclaw/discovery/owner-commands.ts';
import type { ProfileRow } from '../model/snapshot.ts';
import type { Ports } from '../platform/ports.ts';
import { gatewayListener } from '../openclaw/programs/gateway-listens.ts';
import { GatewayAsk, STRANGER_LISTENS } from '../openclaw/programs/gateway-cli.ts';
import { readOwnerConfig } from '../openclaw/config/live-config.ts';
import { ownerEnv } from '../openclaw/write/sdk-writer.ts';
import type { GatewayAnswerFact, HeldByGateway, FoundAnswer, FoundSaid } from '../model/second-opinion.ts';

/** A gateway that is asked for its status may renew a token that ends sooner than this. It asks for usage with it. */
const RENEWAL_MS = 10 * 60_000;

/** Ends are compared to the second: some versions round. */
function sameEnd(a: number, b: number): boolean {
  return Math.abs(a - b) < 1_000;
}

function saidOf(row: ProfileRow, held: HeldByGateway | undefined): FoundSaid {
  const said = { row: row.id, ours: row.health };
  if (!held)
    return {
      ...said,
      theirs: told('not listed'),
      agrees: null,
      why: told('It reports only what it would use.'),
    };
  if (sameEnd(held.expiresAt, held.storedExpiresAt)) {
    return { ...said, theirs: told('holds what is stored'), agrees: true, why: null };
  }
  const why = told('It took its copy when it started, and the store has changed since.');
  return { ...said, theirs: told('holds another sign-in than the store'), agrees: false, why };
}

/**
 * Asks the gateway that runs on this machine what it holds (`models.authStatus`), through the owner's
 * own CLI. Not while a stored access token is about to end: the gateway asks the provider for usage with it, and would
 * renew it first.
 */
export async function askGatewayForHeld(
  ports: Ports,
  dataDir: string,
  openclaw: OpenClawFacts,
  agent: string,
  rows: readonly { row: Row; shown: ProfileRow }[],
): Promise<{ answer: FoundAnswer; fact: GatewayAnswerFact | null }> {
  const { place, name } = openclaw;
  const answer = (part: Pick<FoundAnswer, 'says' | 'note'>): FoundAnswer => ({
    program: 'gateway',
    install: name,
    version: place.owner?.version ?? null,
    command: ownerCommand.gatewayStatus(commandFor(openclaw)),
    at: ports.clock.now(),
    words: null,
    ...part,
  });
  const refused = (note: Words) => ({ answer: answer({ says: [], note }), fact: null });
  if (openclaw.foreign) return refused(told('It is not ours, so its program was not started.'));
  if (!place.owner) return refused(told('OpenClaw was not found, so its gateway could not be asked.'));
  const { version } = place.owner;
  const config = await readOwnerConfig(ports.files, place.configPath, place.env, version);
  if (config.gatewayRemote) return refused(told('The gateway runs on another machine and was not asked.'));
  const due = ports.clock.now() + RENEWAL_MS;
  if (rows.some(({ row }) => row.kind === 'oauth' && row.expiresAt !== null && row.expiresAt < due)) {
    return refused(
      told('An access token is at its end, and the gateway would renew it to answer. It was not asked.'),
    );
  }
  const door = { port: config.gatewayPort, stateDir: place.stateDir };
  const listener = await gatewayListener(door, ports);
  if (listener === 'nobody') return refused(told('No gateway runs here.'));
  if (listener === 'stranger') return refused(told(STRANGER_LISTENS));
  const ask = new GatewayAsk(ports.processes, {
    owner: place.owner,
    env: ownerEnv(place, ports),
    configPath: place.configPath,
    port: config.gatewayPort,
    dataDir,
  });
  const ends = await ask.ends(agent);
  if (!ends) return refused(told('The gateway gave no answer that could be read.'));
  const held = rows.flatMap(({ row }): HeldByGateway[] => {
    const expiresAt = ends.get(row.profileId);
    // A store without a date (2026.5.12 wipes it when a turn fails) is nothing to compare with.
    if (expiresAt === undefined || !row.expiresAt) return [];
    return [{ row: row.id, expiresAt, storedExpiresAt: row.expiresAt, grant: row.grant }];
  });
  const says = rows.map(({ shown }) =>
    saidOf(
      shown,
      held.find((one) => one.row === shown.id),
    ),
  );
  return {
    answer: answer({ says, note: null }),
    fact: { install: name, at: ports.clock.now(), held },
  };
}
