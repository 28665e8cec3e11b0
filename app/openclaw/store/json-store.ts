import { told } from '../../model/told.ts';
import { join } from 'node:path';
import type { Ports } from '../../platform/ports.ts';
import type { CredentialEntry } from './credential-entry.ts';
import { parseEntry } from './credential-entry.ts';
import { oauthDir } from '../discovery/home-paths.ts';
import type { OneStore } from './store-document.ts';
import { DOCUMENT_VERSION, opensSealed, readsStateBeside } from './known-schemas.ts';
import { emptyStore, entriesOf, newerDocument } from './store-document.ts';
import type { OpenClawInstall, StoredProfile } from '../discovery/install.ts';
import { overlayRouting, parseRouting } from './routing-state.ts';
import { readSidecarSeed } from './sidecar/sidecar-key.ts';
import { resolveSidecar, sidecarDir } from './sidecar/sidecar.ts';
import type { DocumentReading } from '../../platform/text-document.ts';
import { asRecord } from '../../platform/json-value.ts';
import { CREDENTIAL_BYTES, readDocument } from '../../platform/text-document.ts';

type StorePorts = Pick<Ports, 'env' | 'files' | 'platform' | 'home'>;

const RULES = { format: 'json', maxBytes: CREDENTIAL_BYTES } as const;

/** Entries of the two files from before profiles: `auth.json` of the agent, `oauth.json` of the installation. */
async function retiredEntries(
  ports: StorePorts,
  place: OpenClawInstall,
  agentDir: string,
): Promise<CredentialEntry[]> {
  const found = new Map<string, CredentialEntry>();
  const files: [path: string, type: string | null][] = [
    [join(agentDir, 'auth.json'), null],
    [join(oauthDir(place.stateDir, { env: place.env, home: ports.home }), 'oauth.json'), 'oauth'],
  ];
  for (const [path, type] of files) {
    const document = await readDocument(ports.files, path, RULES);
    const record = document.state === 'read' ? asRecord(document.value) : null;
    if (!record || 'profiles' in record) continue;
    for (const [provider, raw] of Object.entries(record)) {
      const profileId = `${provider}:default`;
      const value = asRecord(raw);
      if (found.has(profileId) || !value) continue;
      const location = { file: path, identity: await ports.files.identity(path) };
      const entry = parseEntry(profileId, type ? { type, ...value } : value, location, provider);
      // Both files hold other things too; what is no credential is none.
      if (entry.profile.problem?.kind !== 'malformed') found.set(profileId, entry);
    }
  }
  return [...found.values()];
}

/**
 * Reads a JSON store: `auth-profiles.json`, with order, last good and use inside it (to 2026.4.5) or in
 * `auth-state.json` beside it, which wins (from 2026.4.7 on); tokens inline or in encrypted sidecars (2026.5.12).
 * @param agentDir folder of the store
 */
export async function readJsonStore(
  ports: StorePorts,
  place: OpenClawInstall,
  agentDir: string,
): Promise<OneStore> {
  const path = join(agentDir, 'auth-profiles.json');
  const statePath = join(agentDir, 'auth-state.json');
  const document = await readDocument(ports.files, path, RULES);
  const identity = document.state === 'absent' ? null : await ports.files.identity(path);
  if (document.state === 'unreadable')
    return emptyStore('unreadable', path, {
      note: document.note,
      ...(document.fault ? { fault: document.fault } : {}),
    });
  const split = readsStateBeside(place.owner?.version);
  const stateDocument: DocumentReading = split
    ? await readDocument(ports.files, statePath, RULES)
    : { state: 'absent' };
  if (stateDocument.state === 'unreadable') {
    return emptyStore('unreadable', path, {
      note: told('Its auth-state.json cannot be read. {note}', { note: stateDocument.note }),
      files: [path, statePath],
    });
  }
  const beside = parseRouting(stateDocument.state === 'read' ? stateDocument.value : null);
  const files = split ? [path, statePath] : [path];

  let entries: CredentialEntry[] | null;
  let routing = beside;
  if (document.state === 'read') {
    const newer = newerDocument(document.value);
    if (newer !== null) {
      const note = told('Its document version is {version}; Clawlamp knows {known}.', {
        version: newer,
        known: String(DOCUMENT_VERSION),
      });
      return emptyStore('unknown-schema', path, { note, files });
    }
    entries = entriesOf(document.value, { file: path, identity });
    routing = overlayRouting(parseRouting(document.value), beside);
    if (!entries)
      return emptyStore('unreadable', path, {
        note: told('It holds no list of profiles.'),
        fault: 'content',
        files,
      });
    if (routing.cut)
      return emptyStore('unreadable', path, { note: told('It is larger than such a file can be.'), files });
  } else {
    entries = await retiredEntries(ports, place, agentDir);
    if (entries.length === 0) return emptyStore('absent', path, { files, routing });
  }

  const profiles = new Map<string, StoredProfile>();
  const referring = entries.filter((entry) => entry.oauthRef);
  const opens = opensSealed(place.owner?.version);
  const seed = opens && referring.length > 0 ? await readSidecarSeed(ports, place) : null;
  const folder = sidecarDir(place, ports.home);
  for (const { profile, oauthRef } of entries) {
    if (!oauthRef || !seed) {
      const closed = oauthRef !== null && !opens;
      profiles.set(
        profile.profileId,
        closed ? { ...profile, problem: { kind: 'sealed-by-newer' } } : profile,
      );
      // What it refers to stays known as belonging to somebody.
      if (closed) files.push(join(folder, `${oauthRef.id}.json`));
      continue;
    }
    const sidecar = join(folder, `${oauthRef.id}.json`);
    files.push(sidecar);
    const sealed = await resolveSidecar(ports, profile, oauthRef, sidecar, seed);
    profiles.set(profile.profileId, { ...sealed, sidecarId: oauthRef.id });
  }
  if (seed && seed.from !== 'environment') files.push(seed.path);
  return {
    state: 'read',
    note: null,
    path,
    identity,
    schemaVersion: 1,
    profiles,
    routing,
    files,
    sidecars: referring.length > 0,
  };
}
