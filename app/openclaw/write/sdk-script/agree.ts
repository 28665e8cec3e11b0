import { hasLockout, withoutLockout } from '../credential-change.ts';
import type { DependentStateReport } from '../store-writer.ts';
import type { UnderLock } from './lock.ts';
import type { Question } from './protocol.ts';
import type { AgentRuntime, SdkPackage } from './sdk.ts';

/** Makes what depends on a new sign-in agree with it; each part by itself, and told by itself when it fails. */
export async function agree(
  question: Question<'agree'>,
  underLock: UnderLock,
  { load }: SdkPackage,
): Promise<DependentStateReport> {
  const { profileId, provider, selectionDir, hiddenByOrder, staleLastGood } = question;
  const runtime = await load('agent-runtime').catch((): AgentRuntime => ({}));
  const keyOf = (entries: object | undefined): string => {
    const wanted = canonical(runtime, provider);
    return Object.keys(entries ?? {}).find((name) => canonical(runtime, name) === wanted) ?? provider;
  };
  const report: DependentStateReport = { lockouts: 'none', order: 'kept', lastGood: 'kept' };
  for (const agentDir of question.lockoutDirs) {
    const cleared = await tried(() => clearLockout(runtime, underLock, profileId, agentDir));
    if (report.lockouts !== 'failed') report.lockouts = cleared ? 'cleared' : 'failed';
  }
  if (hiddenByOrder) {
    const put = await tried(() =>
      underLock(selectionDir, (store) => {
        const name = keyOf(store.order);
        const kept = store.order?.[name];
        const order = kept?.length ? kept : hiddenByOrder;
        if (order.includes(profileId)) return false;
        store.order = { ...store.order, [name]: [profileId, ...order] };
        return true;
      }),
    );
    report.order = put ? 'put-first' : 'failed';
  }
  if (staleLastGood) {
    const set = await tried(() =>
      underLock(selectionDir, (store) => {
        const name = keyOf(store.lastGood);
        if (store.lastGood?.[name] !== staleLastGood) return false;
        store.lastGood = { ...store.lastGood, [name]: profileId };
        return true;
      }),
    );
    report.lastGood = set ? 'set' : 'failed';
  }
  return report;
}

/** A provider by the name under which the owner keeps its sign-ins. */
function canonical(runtime: AgentRuntime, provider: string): string {
  try {
    return runtime.resolveProviderIdForAuth?.(provider) ?? provider;
  } catch {
    return provider;
  }
}

/** The owner's own way first, which also tells its running parts; what it leaves behind is taken out of the store. */
async function clearLockout(
  runtime: AgentRuntime,
  underLock: UnderLock,
  profileId: string,
  agentDir: string,
): Promise<void> {
  if (typeof runtime.clearAuthProfileCooldown === 'function') {
    const store = { version: 1, profiles: {} };
    await runtime.clearAuthProfileCooldown({ store, profileId, agentDir });
  }
  await underLock(agentDir, (store) => {
    const usageStats = store.usageStats ?? {};
    const usage = usageStats[profileId];
    if (!usage || !hasLockout(usage)) return false;
    usageStats[profileId] = withoutLockout(usage);
    return true;
  });
}

async function tried(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}
