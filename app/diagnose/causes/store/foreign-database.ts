import { told } from '../../../model/told.ts';
import type { FoundCause } from '../../../model/cause.ts';
import type { StoreReading } from '../../../openclaw/discovery/install.ts';
import type { Case } from '../../case.ts';
import { routeSeverity } from '../../routes/routes.ts';

/** The routes of an agent whose database OpenClaw refuses, since it names another agent. */
function refused(store: StoreReading, owner: string, found: Case): FoundCause[] {
  const { id: agent } = store.agent;
  const routes = found.routes.filter((one) => one.store === store && one.stop?.kind === 'foreign-database');
  if (routes.length === 0) return [];
  const act = routes.some((one) => routeSeverity(one, found.routes) === 'act');
  return [
    {
      code: 'store-unreadable',
      variant: 'of-another-agent',
      severity: act ? 'act' : 'risk',
      title: told('The database of agent {agent} belongs to agent {owner}', { agent, owner }),
      detail: told(
        'Each database names its agent. This one is a copy of, or a link to, the database of agent {owner}, and OpenClaw refuses it for agent {agent}, so every call of that agent fails.',
        { agent, owner },
      ),
      rows: [],
      evidence: [
        {
          what: told('It names agent {owner}', { owner }),
          where: store.foreign?.path ?? store.path,
          at: null,
        },
      ],
      fix: { kind: 'advise', label: told('Put the file aside: the agent inherits, or makes one of its own') },
    },
  ];
}

/** Older releases read such a database and do not write it: the next renewal of that agent cannot be stored. */
function unwritable(store: StoreReading, owner: string, found: Case): FoundCause[] {
  const { id: agent } = store.agent;
  const routes = found.routes.filter((one) => one.store === store && !one.stop);
  const rows = routes.flatMap((one) => one.rows).filter((row) => row.kind === 'oauth' && row.canRenew);
  if (rows.length === 0) return [];
  return [
    {
      code: 'permissions-block-writing',
      variant: 'of-another-agent',
      severity: 'risk',
      title: told('OpenClaw cannot store what agent {agent} renews', { agent }),
      detail: told(
        'Its database is a copy of, or a link to, the one of agent {owner}. OpenClaw reads it for agent {agent} and refuses to write it, so a sign-in that this agent renews is lost.',
        { agent, owner },
      ),
      rows: [...new Set(rows.map((row) => row.id))],
      evidence: [
        {
          what: told('It names agent {owner}', { owner }),
          where: store.foreign?.path ?? store.path,
          at: null,
        },
      ],
      fix: { kind: 'advise', label: told('Put the file aside: the agent inherits, or makes one of its own') },
    },
  ];
}

/** Causes of an agent whose own database is another agent's, by a link or a copy. */
export function foreignDatabaseCauses(found: Case): FoundCause[] {
  return (found.openclaw?.stores ?? []).flatMap((store) => {
    const owner = store.foreign?.agent;
    if (owner === undefined || store.state !== 'read') return [];
    return [...refused(store, owner, found), ...unwritable(store, owner, found)];
  });
}
