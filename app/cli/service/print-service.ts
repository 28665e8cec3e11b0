import { say } from '../../language/say.ts';
import { withoutHome } from '../../platform/home-folder.ts';
import { shellWord } from '../../platform/text/shell-word.ts';
import { originOf } from '../../service/definition.ts';
import type { Liveness } from '../../service/heartbeat.ts';
import type { Manager, ManagerCall } from '../../service/manager.ts';
import type { Found, ServicePlan, ServiceStep } from '../../service/plan.ts';
import type { ServiceSettings } from '../../service/settings.ts';
import { momentWords } from '../../view/moment.ts';

const lineOf = ({ file, args }: ManagerCall): string =>
  [file, ...args].map((word) => shellWord(word)).join(' ');

function stepLine(step: ServiceStep, home: string): string {
  if (step.kind === 'call') return say('runs {command}', { command: lineOf(step.call) });
  const path = withoutHome(step.path, home);
  if (step.kind === 'remove') return say('takes away {path}', { path });
  return step.mode === 0o600
    ? say('writes {path}, which only you may read', { path })
    : say('writes {path}', { path });
}

/** What a plan does, a line a step; the definition itself where nothing is done. */
export function planText(plan: ServicePlan, manager: Manager, home: string, dry: boolean): string {
  if (plan.nothing) return `${say('Everything is as it should be. Nothing was changed.')}\n`;
  const lines = plan.steps.map((step) => `  ${stepLine(step, home)}`);
  const written = plan.steps.find((step) => step.kind === 'write' && step.path === manager.path);
  const text = dry && written?.kind === 'write' ? `\n${written.text.trimEnd()}\n` : '';
  const head = dry ? say('This would be done:') : say('This is done:');
  return `${head}\n${lines.join('\n')}\n${text}`;
}

/** The same for programs. The text of our settings, in which an address may be a secret, is left out. */
export function planDocument(plan: ServicePlan, manager: Manager, dry: boolean) {
  return {
    schema: 1,
    manager: manager.kind,
    definition: manager.path,
    done: !dry && !plan.nothing,
    steps: plan.steps.map((step) =>
      step.kind === 'call'
        ? { kind: 'run', command: [step.call.file, ...step.call.args] }
        : step.kind === 'remove'
          ? { kind: 'remove', path: step.path }
          : {
              kind: 'write',
              path: step.path,
              mode: step.mode.toString(8).padStart(4, '0'),
              ...(step.path === manager.path ? { text: step.text } : {}),
            },
    ),
  };
}

export interface StatusFacts {
  manager: Manager;
  found: Found;
  kept: ServiceSettings | null;
  running: boolean;
  liveness: Liveness;
  lingers: boolean | null;
  now: number;
  home: string;
}

function originWords(found: Found): string | null {
  if (found.kind === 'refused')
    return say('What stands in the place of its definition is not yours alone: {path}', { path: found.at });
  if (found.kind === 'nothing') return say('Its definition is gone.');
  const origin = originOf(found.text);
  if (origin === 'changed') return say('Its definition was changed by hand since.');
  return origin === 'own' ? null : say('Its definition was not written by Clawlamp.');
}

function stateLine({ liveness, now }: StatusFacts): string {
  switch (liveness.state) {
    case 'absent':
      return say('The service is not installed.');
    case 'starting':
      return say('The service is installed, and has left no sign of life yet.');
    case 'silent':
      return say('The service is silent: no sign of life since {moment}.', {
        moment: momentWords(liveness.since, now),
      });
    case 'alive':
      return say('The service is at work: last sign of life {moment}.', {
        moment: momentWords(liveness.beat.at, now),
      });
  }
}

/** Host of an address: what stands behind it may be a secret of its receiver. */
const hostOf = (address: string): string => new URL(address).host;

/** What came of a ping, from what the beat keeps of it. An earlier Clawlamp kept a sentence, which is shown as it is. */
function pingWords(kept: string): string {
  const [, status] = /^HTTP (\d{3})$/.exec(kept) ?? [];
  if (status) return say('The ping was answered with HTTP {status}.', { status });
  return kept === 'unreachable' ? say('The address of the ping could not be reached.') : kept;
}

function deliveryLines({ liveness, now }: StatusFacts): string[] {
  if (liveness.state !== 'alive') return [];
  const { delivery, ping } = liveness.beat;
  const { failure, deliveredAt, pending } = delivery;
  return [
    ...(deliveredAt === null
      ? []
      : [say('Last notice that arrived: {moment}', { moment: momentWords(deliveredAt, now) })]),
    ...(pending === 0
      ? []
      : [
          say(
            '{count, plural, one {# notice waits to be sent again.} other {# notices wait to be sent again.}}',
            { count: pending },
          ),
        ]),
    ...(failure === null
      ? []
      : [
          say('Last failure: {sentence} {moment}', {
            sentence: failure.sentence,
            moment: momentWords(failure.at, now),
          }),
        ]),
    ...(ping === null ? [] : [pingWords(ping)]),
  ];
}

/** How the service is, for a person. */
export function statusText(facts: StatusFacts): string {
  const { kept, found, manager, home, lingers } = facts;
  const lines = [stateLine(facts)];
  if (kept) {
    lines.push(say('Definition: {path}', { path: withoutHome(manager.path, home) }));
    const origin = originWords(found);
    if (origin) lines.push(origin);
    if (!facts.running) lines.push(say('The system does not run it now.'));
    if (kept.hook) lines.push(say('Hook: {path}', { path: withoutHome(kept.hook, home) }));
    if (kept.webhook) lines.push(say('Webhook: {host}', { host: hostOf(kept.webhook) }));
    if (kept.ping) lines.push(say('Ping: {host}', { host: hostOf(kept.ping) }));
    lines.push(...deliveryLines(facts));
    if (lingers === false)
      lines.push(say('It ends when you log out for the last time (loginctl enable-linger keeps it).'));
  } else if (found.kind !== 'nothing') {
    const origin = originWords(found);
    if (origin) lines.push(origin);
  }
  return `${lines.join('\n')}\n`;
}

/** The same for programs; of addresses the host alone. */
export function statusDocument({ manager, found, kept, running, liveness, lingers }: StatusFacts) {
  const beat = liveness.state === 'alive' ? liveness.beat : null;
  const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  return {
    schema: 1,
    state: liveness.state,
    since: liveness.state === 'silent' ? iso(liveness.since) : null,
    manager: manager.kind,
    definition: { path: manager.path, origin: found.kind === 'file' ? originOf(found.text) : found.kind },
    running,
    lingers,
    hook: kept?.hook ?? null,
    webhook: kept?.webhook ? hostOf(kept.webhook) : null,
    ping: kept?.ping ? hostOf(kept.ping) : null,
    heartbeat: beat
      ? { at: iso(beat.at), pid: beat.pid, readAt: iso(beat.readAt), verdict: beat.verdict }
      : null,
    delivery: beat
      ? {
          pending: beat.delivery.pending,
          deliveredAt: iso(beat.delivery.deliveredAt),
          failure: beat.delivery.failure && {
            at: iso(beat.delivery.failure.at),
            sentence: beat.delivery.failure.sentence,
          },
        }
      : null,
    pingFailure: beat?.ping ? pingWords(beat.ping) : null,
  };
}
