import { distinct, told, type Words } from '../../model/told.ts';
import type { RouteCase } from '../../diagnose/case.ts';
import { asTexts } from '../../platform/json-value.ts';
import { settingAt } from '../../openclaw/config/setting-path.ts';
import { agentWords, planId, type RepairMaker } from './repair-plan.ts';

interface Change {
  path: string;
  from: unknown;
  to: unknown;
  title: Words;
  sentence: Words;
  /** A person switched this themselves, perhaps on purpose. */
  onRequest: boolean;
}

const LEGACY = /^openai-codex\//;

/** Where a setting that routes name by agent really stands, as `openclaw config set` takes it. */
function realPath(config: unknown, setting: string): string | null {
  if (settingAt(config, setting) !== undefined) return setting;
  const bare = setting.replace(/\.(primary|fallbacks)$/, '');
  if (settingAt(config, bare) !== undefined) return bare;
  const [, agent, rest] = /^agents\.([^.]+)\.(.+)$/.exec(setting) ?? [];
  if (!agent || !rest) return null;
  const list = settingAt(config, 'agents.list');
  const at = Array.isArray(list)
    ? list.findIndex((one) => String((one as { id?: unknown } | null)?.id).toLowerCase() === agent)
    : -1;
  const homes = [`agents.entries.${agent}`, ...(at < 0 ? [] : [`agents.list[${at}]`])];
  const places = homes.flatMap((home) => [
    `${home}.${rest}`,
    `${home}.${rest.replace(/\.(primary|fallbacks)$/, '')}`,
  ]);
  return places.find((path) => settingAt(config, path) !== undefined) ?? null;
}

function renamed(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(LEGACY, 'openai/');
  return Array.isArray(value) ? value.map(renamed) : value;
}

/** The one change of one setting that lets a route run, or null when it is not ours to say. */
function changeOf(config: unknown, setting: string): Change | null {
  const from = settingAt(config, setting) ?? null;
  const plugin = { path: setting, from, onRequest: true };
  switch (setting) {
    case 'plugins.entries.codex.enabled':
      return {
        ...plugin,
        to: true,
        title: told('Switch the codex plugin on'),
        sentence: told('Switches the codex plugin on, which this route needs.'),
      };
    case 'plugins.allow':
      return {
        ...plugin,
        to: [...asTexts(from), 'codex'],
        title: told('Allow the codex plugin'),
        sentence: told('Adds codex to the list of allowed plugins, which this route needs.'),
      };
    case 'plugins.deny':
      return {
        ...plugin,
        to: asTexts(from).filter((name) => name !== 'codex'),
        title: told('Take codex off the deny list'),
        sentence: told('Takes codex off the list of denied plugins, which this route needs.'),
      };
    case 'plugins.enabled':
      return {
        ...plugin,
        to: true,
        title: told('Switch plugins on'),
        sentence: told('Switches plugins on again, of which this route needs codex.'),
      };
  }
  const path = realPath(config, setting);
  const now = path === null ? undefined : settingAt(config, path);
  if (path === null || !(typeof now === 'string' || Array.isArray(now))) return null;
  return {
    path,
    from: now,
    to: renamed(now),
    title: told('Give the model its present name'),
    sentence: told(
      'Renames the model from openai-codex to openai, which this OpenClaw routes. The sign-in stays.',
    ),
    onRequest: false,
  };
}

function words(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** For `route-misconfigured`: one setting each, through OpenClaw's own command. */
export const settingRepairs: RepairMaker = (found) => {
  const { openclaw } = found;
  if (!openclaw) return [];
  const { place, config, name } = openclaw;
  // A setting may stand in an included file, which `config set` would not reach.
  if (config.state !== 'read' || config.files.length > 1) return [];
  const groups = new Map<string, RouteCase[]>();
  for (const one of found.routes) {
    const block = one.route.blocked;
    if (block?.strength !== 'certain') continue;
    groups.set(block.setting, [...(groups.get(block.setting) ?? []), one]);
  }
  return [...groups].flatMap(([setting, routes]) => {
    const change = changeOf(config.value, setting);
    const [first] = routes;
    if (!change || !first) return [];
    const { path, from, to, title, sentence, onRequest } = change;
    const agents = distinct(routes.map((one) => agentWords(one.route.agent, name)));
    const steps = [
      { what: told('Setting {path}', { path }), where: config.path, before: words(from), after: words(to) },
    ];
    return [
      {
        place,
        plan: {
          id: planId('route-misconfigured', name ? `${name}~${path}` : path),
          kind: 'repair' as const,
          code: 'route-misconfigured' as const,
          title,
          sentence,
          rows: [...new Set(routes.flatMap((one) => one.rows.map((row) => row.id)))],
          consumers: agents,
          steps,
          writer: told('{split}, its own command (config set)', {
            split: place.owner ? `OpenClaw ${place.owner.version}` : told('Clawlamp itself'),
          }),
          risks: [
            told(
              'OpenClaw writes its configuration as plain JSON: comments in it go. Undo brings them back.',
            ),
            told('A running gateway may take it only at its next restart.'),
            ...(onRequest ? [told('Somebody may have switched it off on purpose.')] : []),
          ],
          undo: told(
            'Undo puts the file back byte for byte, for 30 days; if more was changed by then, only this setting.',
          ),
          onRequest,
        },
        stores: [
          {
            place,
            what: 'settings' as const,
            agentDir: null,
            storePath: config.path,
            generation: first.store.generation,
            edits: [
              {
                part: 'settings' as const,
                key: path,
                expect: [from],
                to: { is: 'value' as const, value: to },
              },
            ],
            steps,
          },
        ],
        checks: [{ agent: first.route.agent, says: 'setting' as const, path, value: to }],
      },
    ];
  });
};
