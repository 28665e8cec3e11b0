import { say } from '../../app/language/say.ts';
import { noticePayload, sendExternally } from '../../app/notify/external-notice.ts';
import type { Notice } from '../../app/platform/ports.ts';
import type { Core } from '../core.ts';
import type { Settings } from './settings.ts';
import { systemFetch } from './system-fetch.ts';

/** Tells each notice by the program and the webhook that a person has set; a demo tells nobody. `tell`: what came of it. */
export function createOutsideNotices({
  core,
  settings,
  signal,
  tell,
}: {
  core: Core;
  settings: Pick<Settings, 'preferences'>;
  /** Ends what is under way. */
  signal: AbortSignal;
  tell: (words: string) => void;
}): (notice: Notice) => void {
  return (notice) => {
    const { hook, webhook } = settings.preferences();
    if ((hook === null && webhook === null) || core.demo) return;
    const tale = noticePayload(notice, core.clock.now(), core.home);
    const { processes, files, platform, user } = core;
    const world = { processes, files, platform, user, env: process.env, fetch: systemFetch, signal };
    void sendExternally({ hook, webhook }, tale, world).then((failures) =>
      tell(failures.length > 0 ? failures.join(' ') : say('The last notice went out.')),
    );
  };
}
