// Ten lines that put an icon in the tray, and nothing else: what Clawlamp's cost is compared with.
import { app, Menu, nativeImage, Tray } from 'electron';
const icon = nativeImage.createFromBitmap(Buffer.alloc(22 * 22 * 4, 200), { width: 22, height: 22 });
let tray;
app.on('window-all-closed', () => {});
app.whenReady().then(() => {
  tray = new Tray(icon);
  tray.setToolTip('bare');
  tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', click: () => app.quit() }]));
});
