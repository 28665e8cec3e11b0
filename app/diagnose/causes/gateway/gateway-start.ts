import type { Message } from '../../../language/messages.ts';
import { told } from '../../../model/told.ts';
import type { FoundCause, FoundFix } from '../../../model/cause.ts';
import { ownerCommand } from '../../../openclaw/discovery/owner-commands.ts';
import { forThis, type Case } from '../../case.ts';
import type { StartFailure } from '../../../openclaw/log/gateway-lines.ts';

const DETAILS: Record<StartFailure, Message> = {
  secrets: 'Its last start ended because a secret that it needs could not be had.',
  migration: 'Its last start ended because what an older OpenClaw left has to be migrated first.',
  'newer-store': 'Its last start ended because a newer OpenClaw has changed its database.',
  'newer-settings': 'Its last start ended because a newer OpenClaw wrote its settings.',
  settings: 'Its last start ended because it does not take its settings.',
  other: 'Its last start ended, and the log says why.',
};

function fixOf(failure: StartFailure, found: Case): FoundFix {
  switch (failure) {
    case 'migration':
    case 'settings':
      return {
        kind: 'owner',
        label: told('Copy the folder, then let OpenClaw migrate'),
        command: ownerCommand.repair(forThis(found)),
      };
    case 'newer-store':
    case 'newer-settings':
      return { kind: 'owner', label: told('Run the newer OpenClaw again') };
    default:
      return { kind: 'advise', label: told('Read the reason in the log, then start the gateway') };
  }
}

/** The cause of a configuration that gives one folder to several agents: nothing of OpenClaw runs with it. */
function sharedFolderCauses({ openclaw }: Case): FoundCause[] {
  return (openclaw?.sharedFolders ?? []).map(({ path, agents }) => ({
    code: 'gateway-does-not-start',
    variant: 'shared-folder',
    // A gateway that read its settings before they changed goes on until it starts again.
    severity: openclaw?.gatewayRuns ? 'risk' : 'act',
    title: told('OpenClaw does not take its settings'),
    detail: told(
      'Several agents have the same folder ({agents}), and OpenClaw runs nothing while that is so. Each needs a folder of its own.',
      { agents: agents.join(', ') },
    ),
    rows: [],
    evidence: [
      { what: told('The folder of {agents}', { agents: agents.join(', ') }), where: path, at: null },
    ],
    fix: { kind: 'advise', label: told('Give each agent a folder of its own in the settings') },
  }));
}

/** The cause of a gateway whose last start failed, and of which nothing was heard since. */
export function gatewayStartCauses(found: Case): FoundCause[] {
  const { openclaw } = found;
  const failed = openclaw?.log.failedStart;
  if (!openclaw || openclaw.dormant) return [];
  const shared = sharedFolderCauses(found);
  if (shared.length > 0) return shared;
  if (!failed || openclaw.gatewayRuns === true) return [];
  return [
    {
      code: 'gateway-does-not-start',
      variant: failed.failure,
      severity: 'act',
      title: told('The gateway does not start'),
      detail: told(DETAILS[failed.failure]),
      rows: [],
      evidence: [{ what: told('Its last start failed'), where: failed.file, at: failed.at }],
      fix: fixOf(failed.failure, found),
    },
  ];
}
