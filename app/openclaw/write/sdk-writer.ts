import { told, type Words } from '../../model/told.ts';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { SDK_SCRIPT } from '#sdk-script';
import { AppError } from '../../model/errors.ts';
import { Secret } from '../../model/secret.ts';
import { isFull } from '../../platform/node/free-space.ts';
import type { OwnerPackage } from '../discovery/install.ts';
import type { Ports, Processes } from '../../platform/ports.ts';
import { SPENDS_NOTHING } from '../../oauth/no-renewal.ts';
import { wallStatement } from '../programs/program-environment.ts';
import { isSealedBox, type SealedBox } from '../../platform/sealing/sealed-box.ts';
import { answerIn, refusal, whyNoAnswer } from '../programs/sdk-answer.ts';
import type { Boxes, Place, ProfileBoxes, Questions } from './sdk-script/protocol.ts';
import type { WantedPart } from './store-entries.ts';
import type {
  DependentState,
  AlsoTaken,
  DependentStateReport,
  HeldTokens,
  StoreState,
  EntriesChange,
  EntriesState,
  ProfileChange,
  StoreEdit,
  StoreWriter,
  WriteResult,
} from './store-writer.ts';
import { pause } from '../../platform/wait.ts';

/** OpenClaw waits up to ten growing pauses for its own lock; a slow disk and a cold import come on top. */
const WRITE_TIMEOUT_MS = 90_000;

/** Pauses before a store that was busy is tried again. */
const BUSY_WAITS_MS = [300, 1_000, 3_000];

export interface OwnerWriterPlace {
  owner: OwnerPackage;
  /** Main file of the store: its folder is the one of the store that agents inherit from where `agentDir` is null. */
  storePath: string;
  /** The whole environment of the child, see {@link ownerEnv}. */
  env: Record<string, string>;
  /** Folder of the agent whose store holds the profile, or null for the store that agents inherit from. */
  agentDir: string | null;
  /** The owner's sidecar key, when the owner takes it from its environment. */
  sidecarKey: Secret | null;
  /** Agent whose chats are changed instead of its store, or nothing. */
  chatsOf?: string;
}

/** The variables with which the owner's program finds its place, plus the search path; nothing else of ours. */
export function ownerEnv(
  place: { env: Record<string, string> },
  ports: Pick<Ports, 'env' | 'platform'>,
): Record<string, string> {
  const env: Record<string, string> = { ...place.env, PATH: ports.env.PATH ?? ports.env.Path ?? '' };
  // Windows programs don't start without it.
  if (ports.platform === 'win32' && ports.env.SystemRoot) env.SystemRoot = ports.env.SystemRoot;
  return env;
}

/** Writes through the plugin SDK of the installed OpenClaw, run with the Node that its gateway runs. */
export class OwnerWriter implements StoreWriter {
  #description: Words;

  constructor(
    private readonly processes: Processes,
    private readonly place: OwnerWriterPlace,
  ) {
    this.#description = told('OpenClaw {version}, its own plugin SDK', { version: place.owner.version });
  }

  get description(): Words {
    return this.#description;
  }

  get #parts(): 'parts' | 'chats' {
    return this.place.chatsOf ? 'chats' : 'parts';
  }

  async probe(): Promise<void> {
    const { way } = await this.#run(this.place.chatsOf ? 'chatsProbe' : 'probe', {});
    if (way === 'parts') {
      const { version } = this.place.owner;
      this.#description = told(
        'OpenClaw {version}, its own plugin SDK (its lock and its save, since it offers no locked update)',
        { version },
      );
    }
  }

  async snapshot(
    id: string,
    profileId: string,
    expect: HeldTokens,
    key: Secret,
    also?: AlsoTaken,
  ): Promise<SealedBox | null> {
    // SECURITY: opened into the document that goes to the child's stdin and nowhere else.
    const { box, taken } = await this.#run('snapshot', {
      id,
      profileId,
      key: key.open(),
      expect: { access: expect.access?.open() ?? null, refresh: expect.refresh?.open() ?? null },
      ...(also ? { also: { id: also.id, wanted: also.wanted } } : {}),
    });
    if (also && isSealedBox(taken)) also.box = taken;
    return isSealedBox(box) ? box : null;
  }

  async write(change: ProfileChange, permit: string): Promise<WriteResult> {
    return writeResult((await this.#run('write', { ...opened(change), permit })).result);
  }

  async restore(change: ProfileChange): Promise<WriteResult> {
    return writeResult((await this.#run('restore', opened(change))).result);
  }

  async compare(change: ProfileChange): Promise<StoreState> {
    const { holding } = await this.#run('compare', opened(change));
    if (['before', 'after', 'torn', 'other', 'absent'].includes(String(holding)))
      return holding as StoreState;
    throw new AppError('OWNER_FAILED', told('it gave an answer that was not understood'));
  }

  async agree(agreement: DependentState): Promise<DependentStateReport> {
    const { lockouts, order, lastGood } = await this.#run('agree', { ...agreement });
    return { lockouts, order, lastGood } as DependentStateReport;
  }

  async take(id: string, role: 'before' | 'after', wanted: WantedPart[], key: Secret): Promise<SealedBox> {
    // SECURITY: the key of the sealed box, opened into the document for the child's stdin.
    const { box } = await this.#run('partsTake', { id, role, wanted, key: key.open() });
    if (!isSealedBox(box))
      throw new AppError('OWNER_FAILED', told('it gave an answer that was not understood'));
    return box;
  }

  async snapshotParts(
    id: string,
    edits: StoreEdit[],
    key: Secret,
  ): Promise<Omit<EntriesChange, 'id' | 'key'> | null> {
    // SECURITY: opened into the document that goes to the child's stdin and nowhere else.
    const sent = edits.map(({ held, ...edit }) =>
      held
        ? {
            ...edit,
            held: { access: held.access?.open() ?? null, refresh: held.refresh?.open() ?? null },
          }
        : edit,
    );
    const answer = await this.#run(`${this.#parts}Snapshot`, { id, key: key.open(), edits: sent });
    const { before, after } = answer;
    return isSealedBox(before) && isSealedBox(after) ? { before, after } : null;
  }

  async writeParts(
    change: EntriesChange,
    direction: 'forth' | 'back',
    permit: string | null,
  ): Promise<WriteResult> {
    const input = { ...openedParts(change), back: direction === 'back', permit };
    return writeResult((await this.#run(`${this.#parts}Write`, input)).result);
  }

  async compareParts(change: EntriesChange): Promise<EntriesState> {
    const { holding } = await this.#run(`${this.#parts}Compare`, openedParts(change));
    if (['before', 'after', 'torn', 'other'].includes(String(holding))) return holding as EntriesState;
    throw new AppError('OWNER_FAILED', told('it gave an answer that was not understood'));
  }

  /** A store that the owner is writing itself is asked again: giving up half-way would leave a write unsettled. */
  async #run<Op extends keyof Questions>(op: Op, input: Questions[Op]): Promise<Record<string, unknown>> {
    for (const wait of BUSY_WAITS_MS) {
      try {
        return await this.#once(op, input);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'STORE_BUSY') throw error;
        await pause(wait);
      }
    }
    try {
      return await this.#once(op, input);
    } catch (error) {
      // A lock that can't be made on a full disk looks like one that is held.
      const busy = error instanceof AppError && error.code === 'STORE_BUSY';
      if (busy && (await isFull(dirname(this.place.storePath)))) throw new AppError('DISK_FULL');
      throw error;
    }
  }

  async #once<Op extends keyof Questions>(op: Op, input: Questions[Op]): Promise<Record<string, unknown>> {
    const { owner, env, agentDir, storePath, sidecarKey } = this.place;
    const mark = `clawlamp-${randomBytes(9).toString('hex')} `;
    // SECURITY: a key that the owner has in its environment goes over stdin too: an environment can be read by others.
    const at: Place = {
      mark,
      packageDir: owner.packageDir,
      agentDir,
      agentId: this.place.chatsOf,
      storePath,
      sidecarKey: sidecarKey?.open(),
    };
    const running = this.processes.run({
      file: owner.nodePath,
      args: ['--input-type=module', '-e', `${wallStatement('nothing')}\n${SDK_SCRIPT}`],
      env: { ...env, ...SPENDS_NOTHING },
      cwd: owner.packageDir,
      input: Secret.from(JSON.stringify({ op, ...at, ...input })) as Secret,
      timeoutMs: WRITE_TIMEOUT_MS,
    });
    // It does not even start: the program or its Node was moved or removed since it was found.
    const result = await running.catch((error: NodeJS.ErrnoException) => {
      throw new AppError('OWNER_NOT_FOUND', error.code ?? null);
    });
    const line = result.stdout.split('\n').findLast((text) => text.startsWith(mark));
    const answer = answerIn(line?.slice(mark.length));
    if (!answer) throw new AppError('OWNER_FAILED', whyNoAnswer(result.timedOut, result.code));
    if (answer.ok !== true) throw refusal(answer);
    return answer;
  }
}

function opened(change: ProfileChange): ProfileBoxes {
  const { id, profileId, key, before, after } = change;
  // SECURITY: the key of the sealed boxes, opened into the document for the child's stdin.
  return { id, profileId, key: key.open(), before, after };
}

function openedParts({ id, key, before, after }: EntriesChange): Boxes {
  // SECURITY: the key of the sealed boxes, opened into the document for the child's stdin.
  return { id, key: key.open(), before, after };
}

function writeResult(result: unknown): WriteResult {
  if (result === 'written' || result === 'changed' || result === 'revoked') return result;
  throw new AppError('OWNER_FAILED', told('it gave an answer that was not understood'));
}
