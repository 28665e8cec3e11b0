import {
  editedParts,
  partsIn,
  putParts,
  sameEntry,
  sameParts,
  sameValue,
  tornParts,
} from '../store-entries.ts';

/**
 * What the owner's script does with single entries of a store, for repairs: the part of {@link OWNER_SCRIPT} that takes
 * their state, changes them, and puts them back, each time compared under OpenClaw's own lock. Text, since it runs inside
 * that package.
 */
export const PARTS_FUNCTIONS = { editedParts, partsIn, putParts, sameEntry, sameParts, sameValue, tornParts };

export const OWNER_PARTS = `
const partOperations = {
  async partsSnapshot() {
    let answer = { fits: false };
    await underLock(input.agentDir, (store) => {
      const before = partsIn(store, input.edits);
      const fits = input.edits.every((edit, at) => {
        if (edit.held) {
          const credential = before[at].value;
          return before[at].has && exact(credential.access, edit.held.access) && exact(credential.refresh, edit.held.refresh);
        }
        if (edit.to.is === 'without-lockout') return before[at].has && hasLockout(before[at].value);
        const now = before[at].has ? before[at].value : null;
        return edit.expect.some((value) => sameValue(now, value));
      });
      if (fits) {
        const after = editedParts(before, input.edits, withoutLockout);
        answer = { fits, before: seal('before', before), after: seal('after', after) };
      }
      return false;
    });
    return answer;
  },
  async partsTake() {
    let box = null;
    await underLock(input.agentDir, (store) => {
      box = seal(input.role, partsIn(store, input.wanted));
      return false;
    });
    return { box };
  },
  async partsCompare() {
    const before = unseal('before', input.before);
    const after = unseal('after', input.after);
    let holding = 'other';
    await underLock(input.agentDir, (store) => {
      holding = partsHolding(partsIn(store, before), before, after);
      return false;
    });
    return { holding };
  },
  async partsWrite() {
    const [from, to] = input.back ? ['after', 'before'] : ['before', 'after'];
    const old = unseal(from, input[from]);
    const wanted = unseal(to, input[to]);
    let result = 'changed';
    await underLock(input.agentDir, (store) => {
      const now = partsIn(store, wanted);
      const holding = partsHolding(now, old, wanted);
      if (holding === 'after') result = 'written';
      if (holding !== 'before' && holding !== 'torn') return false;
      if (input.permit && !existsSync(input.permit)) {
        result = 'revoked';
        return false;
      }
      putParts(store, wanted);
      result = 'written';
      return true;
    });
    return { result };
  },
};
const partsHolding = (now, before, after) =>
  sameParts(now, after) ? 'after' : sameParts(now, before) ? 'before' : tornParts(now, before, after) ? 'torn' : 'other';
`;
