import { app, type Session, type WebContents } from 'electron';
import { isOurs } from './panel/bundle-address.ts';

/**
 * SECURITY: the renderer reaches our bundle and nothing else, whatever code ends up in it (Mullvad's `blockRequests`;
 * Electron security checklist items 5, 13, 14). Chromium's default answer to a permission request is yes.
 */
export function lockDownSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}

/** SECURITY: no navigation away, no new window, no webview, in any contents that ever come to be. */
export function lockDownContents(): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
  });
}
