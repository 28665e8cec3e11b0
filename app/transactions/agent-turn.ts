import type { Message } from '../language/messages.ts';
import { told, type Words } from '../model/told.ts';
import type { ProfileRow, Route } from '../model/snapshot.ts';
import { AppError } from '../model/errors.ts';
import { namedVariables } from '../platform/named-variables.ts';
import { wouldMigrate } from '../openclaw/store/form-found.ts';
import type { OpenClawInstall } from '../openclaw/discovery/install.ts';
import type { Ports } from '../platform/ports.ts';
import type { FoundProofStep } from '../model/sign-in-run.ts';
import { ownerEnv } from '../openclaw/write/sdk-writer.ts';
import { refuseForeign } from '../openclaw/programs/refuse-foreign.ts';

const WHAT: Message = 'One real turn of an agent used it';
const MESSAGE = 'Reply with the one word: OK';

/** Without a gateway the turn itself calls the provider, through the person's proxy if there is one. */
const NETWORK = [
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'NODE_EXTRA_CA_CERTS',
];

/** OpenClaw renews an access token before a turn when it ends sooner than this (five minutes in 2026.9.6), and a little. */
const RENEWAL_MS = 10 * 60_000;

/** Longest that a turn may take, in seconds; the program gets a little more to say so. */
const TURN_S = 120;

/** True for a sign-in whose access token is at its end, or of which nobody knows when it ends. */
function wouldRenew({ kind, deadline }: ProfileRow, now: number): boolean {
  if (kind !== 'oauth') return false;
  return deadline?.kind !== 'access-token' || deadline.at < now + RENEWAL_MS;
}

/**
 * Has one agent answer one word through its own route: the strongest proof, and a real, billed call, so only at a person's
 * wish. Runs `openclaw agent`, which goes through the running gateway where there is one. What it says is not repeated.
 * Not asked where it would migrate the store first, nor where it would renew the sign-in: that spends a refresh token which
 * another program may hold as well, and a sign-in that was just made has days left.
 * @throws AppError OTHER_ACCOUNT, NOT_ON_ROUTE when no agent would use this sign-in next, OWNER_NOT_FOUND without a program.
 */
export async function proveTurn(
  ports: Ports,
  place: OpenClawInstall,
  row: ProfileRow,
  routes: readonly Route[],
): Promise<FoundProofStep> {
  const route = routes.find((one) => one.next === row.id && one.role === 'primary');
  if (!route) throw new AppError('NOT_ON_ROUTE');
  const agent = place.agents.find((one) => one.id === route.agent);
  await refuseForeign(ports, place, agent ? [agent.agentDir] : []);
  if (!place.owner) throw new AppError('OWNER_NOT_FOUND');
  const { nodePath, binPath, packageDir, version } = place.owner;
  if (wouldRenew(row, ports.clock.now())) {
    const note = told('An access token is at its end, and a turn would renew it. It was not asked.');
    return { what: told(WHAT), by: 'turn', passed: false, note };
  }
  if (await wouldMigrate(ports, place, route.agent)) {
    return {
      what: told(WHAT),
      by: 'turn',
      passed: false,
      note: told('OpenClaw {version} would migrate the store first, so it was not asked.', { version }),
    };
  }
  const asked = ['agent', '--agent', route.agent, '--message', MESSAGE, '--timeout', String(TURN_S)];
  const running = ports.processes.run({
    file: nodePath,
    args: [binPath, ...asked],
    env: { ...ownerEnv(place, ports), ...namedVariables(ports.env, NETWORK), NO_COLOR: '1' },
    cwd: packageDir,
    timeoutMs: (TURN_S + 30) * 1_000,
  });
  const step = (passed: boolean, note: Words | null): FoundProofStep => ({
    what: told(WHAT),
    by: 'turn',
    passed,
    note,
  });
  const result = await running.catch(() => null);
  if (!result) return step(false, told('OpenClaw did not start.'));
  if (result.timedOut) return step(false, told('No answer came in time.'));
  const answered = result.code === 0 && /\bOK\b/.test(result.stdout);
  return answered ? step(true, null) : step(false, told('The turn failed. The log of OpenClaw says why.'));
}
