import { told, type Words } from '../../../model/told.ts';
import type { FoundCause, FoundEvidence, FoundFix } from '../../../model/cause.ts';
import { retiredSettings } from '../../../openclaw/config/config-refusal.ts';
import type { MigrationDue, StoreReading } from '../../../openclaw/discovery/install.ts';
import { versionIsAtLeast } from '../../../platform/release-version.ts';
import { ownerCommand } from '../../../openclaw/discovery/owner-commands.ts';
import { forThis, type Case } from '../../case.ts';

/** Releases whose first `doctor --fix` on a home of 2026.6.11 to 7.33 may end half way (run: 9.6). */
const HALF_DONE_FROM: [number, number, number] = [2026, 9, 2];

interface Due {
  store: StoreReading;
  due: MigrationDue;
}

/** How an agent fares meanwhile: refused, or served by something else. */
function answers(store: StoreReading, found: Case): boolean {
  const primary = found.routes.find((one) => one.store === store && one.route.role === 'primary');
  return primary !== undefined && primary.answers;
}

function evidenceOf({ store, due }: Due): FoundEvidence[] {
  const empty: FoundEvidence[] =
    due.kind === 'old-files'
      ? [
          store.own?.there === false
            ? {
                what: told('Agent {agent} has no database of its own', { agent: store.agent.id }),
                where: store.agent.agentDir,
                at: null,
              }
            : {
                what: told('The own database of agent {agent} holds no sign-in', { agent: store.agent.id }),
                where: store.own?.path ?? store.path,
                at: null,
              },
        ]
      : [];
  return [
    ...empty,
    ...due.sources.map(({ path, profiles }) => ({
      what:
        due.kind === 'old-schema'
          ? told('Its schema version is {version}, which this OpenClaw migrates before it reads it', {
              version: String(store.ownSchema ?? store.stateSchema ?? '?'),
            })
          : profiles.length === 0
            ? told('Older file that this OpenClaw wants moved')
            : told('Older file with {names}', { names: profiles.slice(0, 4).join(', ') }),
      where: path,
      at: null,
    })),
  ];
}

function sentence(kind: MigrationDue['kind'], agents: string, version: string, found: Case): Words {
  if (kind === 'old-files') {
    return told(
      'The sign-ins of agent {agents} still lie in the files of an older OpenClaw, and OpenClaw {version} reads its database alone.',
      { agents, version },
    );
  }
  return versionIsAtLeast(found.openclaw?.place.owner?.version ?? null, HALF_DONE_FROM)
    ? told(
        'The database of agent {agents} is of an older OpenClaw, and OpenClaw {version} does not read it before it is migrated. A first run of its doctor can end half done: a second one, or the start of the gateway, finishes it.',
        { agents, version },
      )
    : told(
        'The database of agent {agents} is of an older OpenClaw, and OpenClaw {version} does not read it before it is migrated.',
        { agents, version },
      );
}

/** The rows that wait for it: those in old files, and those of a database that is not read yet. */
function leftRows(group: Due[], found: Case): string[] {
  const rows = group.flatMap(({ store, due }) =>
    found.rows.filter(
      (row) => row.agent === store.agent.id && (due.kind === 'old-schema' || row.stranded === true),
    ),
  );
  return [...new Set(rows.map((row) => row.id))];
}

/** What its owner does about it, whatever was left behind. */
function migrationFix(found: Case): FoundFix {
  return {
    kind: 'owner',
    label: told('Copy the folder, then let OpenClaw migrate'),
    command: ownerCommand.repair(forThis(found)),
  };
}

function causeOf(kind: MigrationDue['kind'], group: Due[], found: Case): FoundCause {
  const agents = [...new Set(group.map(({ store }) => store.agent.id))].join(', ');
  const signal = found.openclaw?.log.signals.findLast(
    (one) => one.meaning === 'migration-needed' && !one.shared,
  );
  const unserved = group.some(({ store }) => !answers(store, found));
  // An older gateway that still runs goes on serving from its database until it is started again.
  const running = kind === 'old-schema' && found.openclaw?.gatewayRuns === true;
  return {
    code: 'migration-stranded',
    variant: kind,
    severity: unserved && !running ? 'act' : 'risk',
    title:
      kind === 'old-files'
        ? told('An upgrade left the sign-ins behind')
        : told('An upgrade has not taken the database over yet'),
    detail: sentence(kind, agents, found.openclaw?.place.owner?.version ?? '', found),
    rows: leftRows(group, found),
    evidence: [
      ...group.flatMap(evidenceOf).slice(0, 8),
      ...(signal
        ? [
            {
              what: told('The gateway log says {reason}', { reason: signal.reason }),
              where: signal.file,
              at: signal.at,
            },
          ]
        : []),
    ],
    fix: migrationFix(found),
  };
}

/** The cause of something beside the stores that the release refuses every call for, until it is taken over. */
function notTakenOver(
  found: Case,
  words: Pick<FoundCause, 'variant' | 'title' | 'detail' | 'evidence'>,
): FoundCause {
  return {
    code: 'migration-stranded',
    // A gateway that read its settings before the upgrade goes on until it is started again.
    severity: found.openclaw?.gatewayRuns ? 'risk' : 'act',
    rows: [],
    fix: migrationFix(found),
    ...words,
  };
}

/** The cause of settings that an upgrade has not taken over: nothing but the doctor and the gateway's start runs with them. */
function oldSettingsCauses(found: Case): FoundCause[] {
  const { openclaw } = found;
  const version = openclaw?.place.owner?.version ?? null;
  const retired = retiredSettings(openclaw?.config.value, version);
  if (!openclaw || openclaw.dormant || retired.length === 0) return [];
  return [
    notTakenOver(found, {
      variant: 'old-settings',
      title: told('An upgrade has not taken the settings over yet'),
      detail: told(
        'An older OpenClaw wrote {settings}, and OpenClaw {version} refuses every call until its settings are migrated. The start of its gateway does that, too.',
        { settings: retired.join(', '), version: version ?? '' },
      ),
      evidence: retired.map((setting) => ({
        what: told('The setting {setting} is of an older OpenClaw', { setting }),
        where: openclaw.config.path,
        at: null,
      })),
    }),
  ];
}

/** The cause of agents whose workspace was set up by an older release, and is refused until that is taken over. */
function oldWorkspaceCauses(found: Case): FoundCause[] {
  const { openclaw } = found;
  const old = openclaw?.oldWorkspaces ?? [];
  if (!openclaw || openclaw.dormant || old.length === 0) return [];
  return [
    notTakenOver(found, {
      variant: 'old-workspace',
      title: told('An upgrade has not taken the workspace over yet'),
      detail: told(
        'An older OpenClaw set up the workspace of agent {agents}, and OpenClaw {version} refuses its calls until that is migrated.',
        {
          agents: old.map(({ agent }) => agent).join(', '),
          version: openclaw.place.owner?.version ?? '',
        },
      ),
      evidence: old.slice(0, 8).map(({ path }) => ({
        what: told('Older file that this OpenClaw wants moved'),
        where: path,
        at: null,
      })),
    }),
  ];
}

/** Causes of sign-ins that an upgrade left where the installed release does not read them. */
export function strandedCauses(found: Case): FoundCause[] {
  const due = (found.openclaw?.stores ?? []).flatMap((store) =>
    store.due ? [{ store, due: store.due }] : [],
  );
  const stores = (['old-files', 'old-schema'] as const).flatMap((kind) => {
    const group = due.filter((one) => one.due.kind === kind);
    return group.length > 0 ? [causeOf(kind, group, found)] : [];
  });
  // One doctor does both, and is asked for once.
  if (stores.some(({ severity }) => severity === 'act')) return stores;
  const settings = oldSettingsCauses(found);
  return [...stores, ...(settings.length > 0 ? settings : oldWorkspaceCauses(found))];
}
