import { say } from '../../language/say.ts';
import type { Engine } from '../../model/engine.ts';
import type { Act } from '../../model/plan.ts';
import { failureWords } from '../../words/names.ts';
import type { PanelSettings } from '../panel-contract.ts';
import { turnWords } from './login-outcome.ts';

/** What a finished sign-in offers beyond its proof. */
export type Offer = 'turn' | 'restart';

/** What is said while an offer is carried out. */
export function offerBegun(offer: Offer): string {
  return offer === 'turn' ? say('Asking an agent for one word…') : say('Restarting the gateway…');
}

/** Carries an offer out. Never rejects: a failure is told. */
export async function carryOut(
  engine: Pick<Engine, 'proveTurn' | 'restartGateway'>,
  row: string,
  offer: Offer,
): Promise<{ sentence: string; failed: boolean }> {
  try {
    if (offer === 'restart') return { sentence: await engine.restartGateway(row), failed: false };
    const step = await engine.proveTurn(row);
    return { sentence: turnWords(step), failed: !step.passed };
  } catch (thrown) {
    return { sentence: failureWords(thrown), failed: true };
  }
}

/** Whether a start at login is worth an offer: it can be had, is not set, and was not offered before. */
export function offersStartAtLogin(
  settings: Pick<PanelSettings, 'preferences' | 'canStartAtLogin'>,
): boolean {
  const { startAtLogin, startOffered } = settings.preferences();
  return settings.canStartAtLogin && !startAtLogin && !startOffered;
}

/** The change that takes the newest sign-in of a row back, once its record stands. */
export function undoableSignIn(acts: readonly Act[], row: string): Act | undefined {
  return acts.findLast((one) => one.code === null && one.state === 'done' && one.rows.includes(row));
}
