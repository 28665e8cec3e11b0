import type { Words } from '../../model/told.ts';
import type { Secret } from '../../model/secret.ts';
import { sealId, type ActRecord } from './change-records.ts';
import { sameParts, type Part } from '../../openclaw/write/store-entries.ts';
import type { SealedBox } from '../../platform/sealing/sealed-box.ts';
import { openValue } from '../../platform/sealing/sealed-value.ts';
import type { EntriesChange, EntriesState, EntriesWriter } from '../../openclaw/write/store-writer.ts';

/** The stores of an act with the code that may write them; those alone in which it changes something. */
export class ActStores {
  readonly #stores: { at: number; writer: EntriesWriter; change: EntriesChange }[];

  /**
   * @param writers of the stores, one each, found now
   * @throws AppError when the key does not open what the record keeps
   */
  constructor(
    record: ActRecord,
    key: Secret,
    private readonly writers: readonly EntriesWriter[],
  ) {
    this.#stores = record.stores.flatMap(({ target, before, after, mark }, at) => {
      const change = { id: sealId(record.id, at), key, before, after, ...(mark ? { mark } : {}) };
      // A store that a sign-in left as it was holds both sides at once, and goes on by itself.
      const changes = target.what !== undefined || !isEmpty(change);
      return changes ? [{ at, writer: writers[at] as EntriesWriter, change }] : [];
    });
  }

  /** In words: which code writes. */
  get description(): Words {
    return this.writers[0]?.description ?? '';
  }

  /** Marks of the files of the record, as their owner left them; undefined for stores that are compared entry by entry. */
  async marks(): Promise<(string | undefined)[]> {
    const marks: (string | undefined)[] = [];
    for (const { at, writer } of this.#stores) marks[at] = await writer.mark?.();
    return marks;
  }

  /** What each store holds, seen under its owner's lock. */
  async holdings(): Promise<EntriesState[]> {
    const holdings: EntriesState[] = [];
    for (const { writer, change } of this.#stores) holdings.push(await writer.compareParts(change));
    return holdings;
  }

  /**
   * Puts every store back, last first, and looks at what stands there then: an owner may store something else than it was
   * asked to, and say that it saved it.
   * @returns `back`: all hold the old state. `newer`: in some stood something newer, which was left, and all others hold the
   * old state. `stuck`: something else stands there now.
   */
  async backAndLook(): Promise<{ came: 'back' | 'newer' | 'stuck'; newer: ReadonlySet<number> }> {
    const newer = new Set(await this.back());
    const put = (await this.holdings()).filter((_, at) => !newer.has(at));
    if (put.some((holding) => holding !== 'before')) return { came: 'stuck', newer };
    return { came: newer.size === 0 ? 'back' : 'newer', newer };
  }

  /** Makes the stores the new ones again, all but those left alone, and tells whether they are. */
  async forthAndLook(left: ReadonlySet<number>): Promise<boolean> {
    for (const [at, { writer, change }] of this.#stores.entries()) {
      if (!left.has(at)) await writer.writeParts(change, 'forth', null);
    }
    return (await this.holdings()).every((holding, at) => left.has(at) || holding === 'after');
  }

  /**
   * Makes every store the new one. True when all are; false at the first that is neither old nor new any more, or when the
   * permit is gone.
   */
  async forth(permit: string | null): Promise<boolean> {
    for (const { writer, change } of this.#stores) {
      if ((await writer.writeParts(change, 'forth', permit)) !== 'written') return false;
    }
    return true;
  }

  /**
   * Puts every store back, last first.
   * @returns numbers of the stores in which something newer stands, which was left there.
   */
  async back(): Promise<number[]> {
    const newer: number[] = [];
    for (const [at, { writer, change }] of [...this.#stores.entries()].reverse()) {
      if ((await writer.writeParts(change, 'back', null)) !== 'written') newer.push(at);
    }
    return newer;
  }
}

/** True for a change after which every entry is what it was. */
function isEmpty({ id, key, before, after }: EntriesChange): boolean {
  const parts = (role: 'before' | 'after', box: SealedBox): Part[] => openValue(key, id, role, box);
  return sameParts(parts('before', before), parts('after', after));
}
