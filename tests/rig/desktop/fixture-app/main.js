/** The smallest application that uses what the rig offers: the rig's own tests drive it. */
import { app, BrowserWindow, ipcMain, Menu, nativeImage, Notification, Tray } from 'electron';
import { spawn } from 'node:child_process';
import path from 'node:path';

const SIZE = 22;
const here = import.meta.dirname;
let readyBeforeUs = app.isReady();
let tray;
let used = 42;

function square(red, green, blue) {
  const bitmap = Buffer.alloc(SIZE * SIZE * 4);
  for (let at = 0; at < bitmap.length; at += 4) bitmap.set([blue, green, red, 255], at);
  return nativeImage.createFromBitmap(bitmap, { width: SIZE, height: SIZE });
}

function showMenu() {
  const radio = (label, checked) => ({ label, type: 'radio', checked });
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: `Used ${used} %`, enabled: false },
      { type: 'separator' },
      { label: 'Refresh', click: () => ((used += 1), tray.setImage(square(20, 160, 60)), showMenu()) },
      { label: 'Accounts', submenu: [radio('a_b', true), radio('work', false)] },
      { label: 'Notify', click: notify },
      { label: 'Quit', click: () => app.quit() },
    ]),
  );
  tray.setToolTip(`Fixture: ${used} % used`);
}

function notify() {
  const notice = new Notification({
    title: 'Sign in again',
    body: 'work expires in 3 h',
    urgency: 'critical',
  });
  notice.on('click', () => console.log('notice clicked'));
  notice.on('close', () => console.log('notice closed'));
  notice.show();
}

app.whenReady().then(() => {
  console.log(
    `ready before us: ${readyBeforeUs}; name: ${app.name} ${app.getVersion()}; args: ${process.argv.slice(2)}`,
  );
  tray = new Tray(square(200, 30, 30));
  tray.on('click', () => console.log('tray clicked'));
  showMenu();
  const child = spawn(process.env.RIG_NODE, ['-e', 'setTimeout(() => {}, 60)', 'an argument'], {
    env: { RIG_MARK: 'passed to the child' },
  });
  child.on('exit', (code) => console.log(`child ended ${code}`));
  const window = new BrowserWindow({
    width: 300,
    height: 200,
    webPreferences: { sandbox: true, contextIsolation: true, preload: path.join(here, 'preload.cjs') },
  });
  ipcMain.handle('add', (_event, n) => n + 1);
  window.loadFile(path.join(here, 'page.html'));
});
app.on('window-all-closed', () => {});
