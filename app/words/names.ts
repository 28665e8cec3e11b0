import { spokenError } from './spoken.ts';
import { say } from '../language/say.ts';
import type { Install, ProfileRow, Route } from '../model/snapshot.ts';
import { plainLine, withoutSecrets } from '../platform/text/redact.ts';
import { withWords } from '../platform/text/shell-line.ts';
import { visible } from '../platform/text/visible.ts';

/** Any foreign text made safe to draw: one line, no control marks, nothing shaped like a secret. */
export function shown(text: string, limit?: number): string {
  return plainLine(withoutSecrets(text), limit);
}

/** A command to paste: nothing hidden and nothing secret in it, and never cut, since half of a word has half of its quotes. */
export function shownCommand(command: string): string {
  return withoutSecrets(withWords(command, (word) => visible(withoutSecrets(word))));
}

/** "OpenClaw" or "OpenClaw work", "Codex CLI" or "Codex agent-main": an install by its name, where it has one. */
export function installName({ kind, name }: Pick<Install, 'kind' | 'name'>): string {
  if (kind === 'codex')
    return name === null ? say('Codex CLI') : say('Codex {name}', { name: shown(name, 40) });
  if (kind === 'gateway') return say('Gateway {name}', { name: shown(name ?? '', 60) });
  return name === null ? 'OpenClaw' : say('OpenClaw {name}', { name: shown(name, 40) });
}

/** "OpenClaw, agent main", "OpenClaw work, agent main" or "Codex CLI": who uses this sign-in. */
export function consumerName(row: Pick<ProfileRow, 'consumer' | 'agent' | 'install'>): string {
  const install = installName({ kind: row.consumer, name: row.install });
  return row.consumer === 'openclaw' && row.agent
    ? say('{install}, agent {agent}', { install, agent: shown(row.agent, 60) })
    : install;
}

/** "Agent main", or "OpenClaw work, agent main" for an OpenClaw with a name. */
export function agentName(route: Pick<Route, 'agent' | 'install'>): string {
  const agent = shown(route.agent, 60);
  return route.install === null
    ? say('Agent {agent}', { agent })
    : say('{install}, agent {agent}', {
        install: installName({ kind: 'openclaw', name: route.install }),
        agent,
      });
}

/** "me@example.com", else the owner's own name for the sign-in. */
export function accountName(row: ProfileRow): string {
  return shown(row.account.email ?? row.profileId, 80);
}

/** Anything thrown, on one line: what happened, its detail if it has one, and the next step. */
export function failureWords(thrown: unknown): string {
  const { sentence, nextStep, detail } = spokenError(thrown);
  return [sentence, ...(detail ? [`(${shown(detail)})`] : []), nextStep].join(' ');
}
