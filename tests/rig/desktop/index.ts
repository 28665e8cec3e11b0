/** The desktop rig: a private screen, bus, keyring, tray and notification daemon, and Electron on it. */
export { startDesktop, type Desktop, type DesktopOptions } from './desktop.ts';
export { drawMenu } from './drawn-menu.ts';
export { drawNotice } from './drawn-notice.ts';
export { electronExecutable, launchApp, type LaunchOptions, type RunningApp } from './launch-app.ts';
export { type Notice, type NotificationDaemon } from './notification-daemon.ts';
export { processesMarked, type SeenProcess } from './process-tree.ts';
export { changedArea, colourCount } from './screen-picture.ts';
export { savePicture } from './saved-picture.ts';
export { KEYRING_PASSWORD, type KeyringState, type SecretService } from './secret-service.ts';
export { type TrayHost } from './tray-host.ts';
export { type TrayFacts, type TrayItem } from './tray-item.ts';
export { menuText, type MenuItem } from './tray-menu.ts';
export { until } from './until.ts';
