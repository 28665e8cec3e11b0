import { Secret } from '../../../../app/model/secret.ts';
import { JsonWriter } from '../../../../app/openclaw/write/json-writer.ts';
import type { WantedPart } from '../../../../app/openclaw/write/store-entries.ts';
import type {
  DependentState,
  EntriesChange,
  ProfileChange,
  StoreEdit,
} from '../../../../app/openclaw/write/store-writer.ts';
import type { Ports, ProcessSpec } from '../../../../app/platform/ports.ts';
import { asAnother, isDead } from './injector.ts';

/** The owner's program, played: the guarded writer as another process, under the same lock. What it writes is on the disk. */
export function playedOwner(now: () => number): Ports['processes'] {
  const run = async (spec: ProcessSpec) => {
    if (isDead()) throw Object.assign(new Error('nobody starts it'), { code: 'ENOENT' });
    const asked = JSON.parse((spec.input as Secret).open()) as Record<string, unknown> & { mark: string };
    const writer = new JsonWriter(String(asked.storePath), now);
    const answer = await asAnother(() => answerOf(writer, asked));
    const stdout = `\n${asked.mark}${JSON.stringify({ ok: true, ...answer })}\n`;
    return { code: 0, stdout, stderr: '', timedOut: false };
  };
  return { run } as unknown as Ports['processes'];
}

async function answerOf(writer: JsonWriter, asked: Record<string, unknown>): Promise<object> {
  const key = Secret.from(asked.key) as Secret;
  const id = String(asked.id);
  const change = { ...asked, key } as unknown as ProfileChange & EntriesChange;
  const permit = asked.permit as string;
  switch (asked.op) {
    case 'probe':
      return { way: 'update' };
    case 'snapshot': {
      const expect = asked.expect as { access: string; refresh: string };
      const held = { access: Secret.from(expect.access), refresh: Secret.from(expect.refresh) };
      const box = await writer.snapshot(id, String(asked.profileId), held, key);
      const also = asked.also as { id: string; wanted: WantedPart[] } | undefined;
      return { box, ...(also ? { taken: await writer.take(also.id, 'before', also.wanted, key) } : {}) };
    }
    case 'write':
      return { result: await writer.write(change, permit) };
    case 'restore':
      return { result: await writer.restore(change) };
    case 'compare':
      return { holding: await writer.compare(change) };
    case 'agree':
      return writer.agree(asked as unknown as DependentState);
    case 'partsTake':
      return { box: await writer.take(id, asked.role as 'after', asked.wanted as WantedPart[], key) };
    case 'partsSnapshot':
      return { ...(await writer.snapshotParts(id, (asked.edits as StoreEdit[]).map(withSecrets), key)) };
    case 'partsWrite':
      return {
        result: await writer.writeParts(change, asked.back ? 'back' : 'forth', (permit ?? null) as string),
      };
    case 'partsCompare':
      return { holding: await writer.compareParts(change) };
    default:
      throw new Error(`the played owner knows no ${String(asked.op)}`);
  }
}

/** Tokens as they come over stdin, in the writer's own type. */
function withSecrets({ held, ...edit }: StoreEdit): StoreEdit {
  if (!held) return edit;
  return { ...edit, held: { access: Secret.from(held.access), refresh: Secret.from(held.refresh) } };
}
