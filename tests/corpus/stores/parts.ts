import { OPENCLAW_VERSIONS, type OpenClawVersion } from '../../../config/setup/install/programs.mjs';
import { providerOf } from '../../rig/openclaw/configuration.ts';
import type { GrantName } from '../grants.ts';
import type { Credential, EditStep, Label, OwnerStep, Phase, Step, StoreSpec } from '../store-spec.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export type Who = GrantName['who'];

const EMAIL: Record<Who, string> = {
  alice: 'alice@example.test',
  bob: 'bob@example.test',
  'alice-team': 'alice@example.test',
};

export const ALL = OPENCLAW_VERSIONS;

/** The id that this version's sign-in gives a profile of this person. */
export function idOf(version: OpenClawVersion, who: Who = 'alice'): string {
  return `${providerOf(version)}:${EMAIL[who]}`;
}

export interface SignInPart extends Partial<GrantName> {
  agent?: string;
  id?: string;
  /** When it was saved, if not when it was issued. */
  ago?: number;
  /** Fields of the credential that differ from what a sign-in saves. */
  fields?: Record<string, unknown>;
  grant?: Credential['grant'];
}

/** A ChatGPT sign-in, two days old unless it says otherwise, saved when it was issued. */
export function signIn(version: OpenClawVersion, part: SignInPart = {}): OwnerStep {
  const { who = 'alice', age = 2 * DAY, life, copy, agent, id = idOf(version, who), fields } = part;
  const grant = part.grant ?? { who, age, life, copy };
  const credential = { type: 'oauth', provider: providerOf(version), grant, ...fields } as Credential;
  return { do: 'sign-in', profileId: id, credential, agent, ago: part.ago ?? age };
}

/** Another provider's credential, as its own sign-in or `paste-token` saves it. */
export function saved(profileId: string, credential: Credential, ago = 2 * DAY, agent?: string): OwnerStep {
  return { do: 'sign-in', profileId, credential, ago, agent };
}

export function used(
  version: OpenClawVersion,
  ago = HOUR,
  part: { who?: Who; id?: string; agent?: string } = {},
): OwnerStep {
  const { who = 'alice', id = idOf(version, who), agent } = part;
  return { do: 'used', profileId: id, provider: providerOf(version), ago, agent };
}

export function failed(
  version: OpenClawVersion,
  reason: string,
  ago: number,
  part: { who?: Who; id?: string; agent?: string } = {},
): OwnerStep {
  const { who = 'alice', id = idOf(version, who), agent } = part;
  return { do: 'failed', profileId: id, reason, ago, agent };
}

export function order(version: OpenClawVersion, ids: string[], agent?: string): OwnerStep {
  return { do: 'order', provider: providerOf(version), ids, agent, ago: 20 * MINUTE };
}

/** The line that a gateway writes when the sign-in server refuses a renewal (2026.5.12, run). */
export function refusedLine(version: OpenClawVersion, code: string, ago: number): EditStep {
  const provider = providerOf(version);
  const error = `OAuth token refresh failed for ${provider}: OpenAI Codex token refresh failed (401): {"error":{"message":"Could not validate your token. Please try signing in again.","type":"invalid_request_error","param":null,"code":"${code}"}}`;
  return {
    do: 'log',
    text: 'Codex agent harness failed; not falling back to embedded PI backend',
    fields: { harnessId: 'codex', provider: 'openai', error },
    ago,
  };
}

/** A folder that OpenClaw takes for the codex plugin, which npm packages do not carry. Nothing here loads it. */
export const CODEX_PLUGIN: EditStep = {
  do: 'write',
  file: '.openclaw/extensions/codex/openclaw.plugin.json',
  text: JSON.stringify({ id: 'codex', configSchema: { type: 'object' } }),
};

export interface StorePart extends Partial<Omit<StoreSpec, 'label'>> {
  label: Label;
  /** False where no route could meet the known fault of the version, or where it explains what happened. */
  faultCounts?: boolean;
}

/** Causes that a store of this version has whatever else is true of it, while a ChatGPT sign-in is on a route. */
function always(version: OpenClawVersion): Label['causes'] {
  return version === '2026.5.12' ? { 'version-known-bad': 'risk' } : {};
}

/** A store of one version. The id gets the version's name behind it; the default agent's next profile is hers unless said. */
export function store(
  version: OpenClawVersion,
  id: string,
  title: string,
  steps: Step[],
  part: StorePart,
): StoreSpec {
  const { label, faultCounts = true, ...rest } = part;
  const phases: Phase[] = part.phases ?? [{ by: version, steps }];
  return {
    openclaw: version,
    ...rest,
    id: `${id}/${version}`,
    title,
    phases,
    label: {
      ...label,
      causes: { ...(faultCounts ? always(version) : {}), ...label.causes },
      next: label.next ?? { main: idOf(version) },
    },
  };
}

/** Configuration of a route to another model than this version's ChatGPT one, in OpenClaw's own runtime by default. */
export function routeOf(model: string, runtime?: string): Record<string, unknown> {
  const models = runtime ? { [model]: { agentRuntime: { id: runtime } } } : undefined;
  const none = {
    'openai-codex/gpt-5.4': undefined,
    'openai-codex/gpt-5.5': undefined,
    'openai/gpt-5.5': undefined,
  };
  return {
    agents: {
      defaults: {
        model: { primary: model },
        models: models ? { ...none, ...models } : undefined,
        modelPolicy: undefined,
      },
    },
  };
}

/** Nothing but a model: nobody names a runtime or a plugin. */
export const BARE = {
  agents: { defaults: { model: { primary: 'openai/gpt-5.5' }, models: undefined, modelPolicy: undefined } },
  plugins: undefined,
};
