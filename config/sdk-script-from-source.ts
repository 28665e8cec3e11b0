import { sdkScript } from './sdk-script.ts';

/**
 * The text that runs inside the user's own OpenClaw (`app/openclaw/write/sdk-script/main.ts`), for whatever runs from
 * source: tests and proofs. A bundle holds the text itself (`sdkScriptText`).
 */
export const SDK_SCRIPT = sdkScript();
