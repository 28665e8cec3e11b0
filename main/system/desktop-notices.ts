import { Notification } from 'electron';
import { escapeMarkup } from '../../app/notify/markup.ts';
import { visible, visibleLines } from '../../app/platform/text/visible.ts';
import type { Notice, Notifier } from '../../app/platform/ports.ts';

/** Notices through the desktop's own service. One per key: a newer one takes the older one's place. */
export function createDesktopNotices(
  icon: string,
  platform: NodeJS.Platform,
): Notifier & { closeAll(): void } {
  // Held, because a notification that is collected loses its click on Linux.
  const shown = new Map<string, Notification>();
  const close = (key: string): void => {
    shown.get(key)?.close();
    shown.delete(key);
  };
  return {
    show(notice: Notice, clicked) {
      close(notice.key);
      if (!Notification.isSupported()) return;
      const linux = platform === 'linux';
      const body = visibleLines(notice.body);
      const notification = new Notification({
        title: visible(notice.title),
        body: linux ? escapeMarkup(body) : body,
        silent: notice.silent,
        urgency: notice.urgency,
        ...(linux ? { icon } : {}),
      });
      notification.on('click', () => {
        shown.delete(notice.key);
        clicked();
      });
      notification.on('failed', () => shown.delete(notice.key));
      shown.set(notice.key, notification);
      notification.show();
    },
    close,
    // Some servers keep what was shown until somebody closes it (mako), and a click on it would lead nowhere.
    closeAll() {
      for (const key of [...shown.keys()]) close(key);
    },
  };
}
