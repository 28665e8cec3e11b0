import type { Message } from '../language/messages.ts';
import { several, told, type Words } from '../model/told.ts';
import type { HostUse, FoundAccessReport } from '../model/access-report.ts';
import type { EngineOptions } from '../model/engine.ts';
import { issuerFor } from '../oauth/issuers.ts';
import type { Diagnosis } from './diagnose.ts';

const CHANGED: Message = 'when you sign in again, make a repair or undo one';

/**
 * Every file that the last reading looked at, every one that an action of a person may change, and every host with its
 * occasion. Nothing but a gateway that the person has named is spoken to on a timer.
 * @param logFolders folders whose newest logs are read
 * @param gateway host of a gateway elsewhere that the person has named
 */
export function accessReport(
  { cases }: Pick<Diagnosis, 'cases'>,
  options: EngineOptions,
  logFolders: readonly string[],
  gateway: string | null = null,
): FoundAccessReport {
  const read = new Set(logFolders);
  const mayWrite: FoundAccessReport['mayWrite'] = [];
  for (const { openclaw, codex } of cases) {
    if (openclaw) {
      const { place, stores, config, pins = [] } = openclaw;
      const by = place.owner
        ? told('OpenClaw {version}', { version: place.owner.version })
        : told('nobody, while no OpenClaw is found');
      const bound = pins.filter((one) => one.state === 'read').map((one) => one.path);
      for (const path of [...stores.flatMap((store) => store.files), ...config.files, ...bound])
        read.add(path);
      // What is another account's is only looked at.
      if (openclaw.foreign) continue;
      for (const path of new Set(stores.map((store) => store.path)))
        mayWrite.push({ path, by, when: told(CHANGED) });
      mayWrite.push({ path: config.path, by, when: told('when you make a repair of a setting, or undo it') });
    }
    if (codex) {
      const { reading } = codex;
      for (const path of reading.files) read.add(path);
      const by = reading.program ? told('Codex itself') : told('nobody, while no Codex is found');
      if (codex.foreign) continue;
      mayWrite.push({ path: reading.path, by, when: told('when you sign in Codex again') });
    }
  }
  const issuer = issuerFor('openai', options.issuer);
  const hosts: HostUse<Words>[] = issuer
    ? [
        { host: new URL(issuer.tokenUrl).host, when: told('when you sign in again') },
        { host: new URL(issuer.usageUrl).host, when: told('once after a sign-in, to prove the new one') },
      ]
    : [];
  const merged = new Map<Words, Words[]>();
  for (const { host, when } of hosts) merged.set(host, [...(merged.get(host) ?? []), when]);
  return {
    read: [...read].sort(),
    mayWrite,
    own: options.dataDir,
    hosts: [
      ...[...merged].map(([host, when]) => ({ host, when: several(when, '; ') })),
      ...(gateway
        ? [{ host: gateway, when: told('once an hour, when you read again, and when you sign in there') }]
        : []),
      {
        host: told('the gateway on this machine'),
        when: told('after a sign-in or a repair, and when you ask OpenClaw for its own word'),
      },
    ],
  };
}
