import * as v from 'valibot';
import { PANEL_CALLS, type PanelCall, type PanelHandlers } from '../../app/contract/ipc.ts';

export type Answer = { ok: true; value: unknown } | { ok: false; error: string };

/** Who sent a call, as far as it matters. */
export interface Caller {
  /** True when it came from the main frame of the panel that is open now. */
  isPanelFrame: boolean;
  url: string;
}

/** The table's own names alone: what every object inherits is no call. */
const isCall = (name: unknown): name is PanelCall =>
  typeof name === 'string' && Object.hasOwn(PANEL_CALLS, name);

/**
 * Checks and carries out one call. Never throws: what is refused or fails comes back as a short code, so no message of
 * ours or of a library crosses to the renderer.
 */
export async function answerCall(
  handlers: PanelHandlers,
  isOurs: (url: string) => boolean,
  caller: Caller,
  name: unknown,
  input: unknown,
): Promise<Answer> {
  // SECURITY: a frame that is not our panel gets nothing (Electron security checklist, item 17).
  if (!caller.isPanelFrame || !isOurs(caller.url)) return { ok: false, error: 'FOREIGN_FRAME' };
  if (!isCall(name)) return { ok: false, error: 'UNKNOWN_CALL' };
  const parsed = v.safeParse(PANEL_CALLS[name].input, input);
  if (!parsed.success) return { ok: false, error: 'INVALID_INPUT' };
  try {
    // The table ties each name to its input; TypeScript cannot follow that through a union.
    const handler = handlers[name] as (input: unknown) => unknown;
    return { ok: true, value: (await handler(parsed.output)) ?? null };
  } catch {
    return { ok: false, error: 'FAILED' };
  }
}
