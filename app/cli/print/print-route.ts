import { say } from '../../language/say.ts';
import type { ProfileRow, Route } from '../../model/snapshot.ts';
import { agentName, shown } from '../../words/names.ts';
import { paragraph, plain, type Page } from './page.ts';

/** "main", or "OpenClaw work, agent main" where the OpenClaw has a name. */
function routeName(route: Route): string {
  return route.install === null ? shown(route.agent) : agentName(route);
}

/** A route: who calls which model through what, and why that sign-in. */
export function routeLines(route: Route, page: Page): string[] {
  const words = { agent: routeName(route), model: shown(route.model), runtime: shown(route.runtime) };
  const line =
    route.role === 'fallback'
      ? say('{agent}: {model} through {runtime}, as a fallback', words)
      : say('{agent}: {model} through {runtime}', words);
  return [
    ...paragraph(line, page, { indent: 2, hang: 4 }),
    ...paragraph(plain(route.why, page, 400), page, { indent: 6, colours: ['dim'] }),
  ];
}

/** The routes of one row, or that there is none. */
export function routesOfRow(row: ProfileRow, routes: readonly Route[], page: Page): string[] {
  if (routes.length > 0)
    return routes.flatMap((route) =>
      paragraph(`${routeName(route)}: ${plain(route.why, page, 400)}`, page, { indent: 2, hang: 4 }),
    );
  const none =
    row.consumer === 'codex'
      ? say('The Codex CLI uses it.')
      : row.consumer === 'gateway'
        ? say('Which of its agents use it is not told.')
        : say('No route uses it next.');
  return paragraph(none, page, { indent: 2, hang: 4 });
}
