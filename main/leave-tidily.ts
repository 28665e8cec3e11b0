import { app } from 'electron';

/** Lets a running write end and the watches close before the process goes. */
export function leaveTidily(stop: () => Promise<void>): void {
  let left = false;
  app.on('will-quit', (event) => {
    if (left) return;
    left = true;
    event.preventDefault();
    void stop()
      .catch(() => undefined)
      // Not by another quit: asked for before Electron is done with this one it goes unheard, and the lamp stays (33, run).
      .then(() => setTimeout(() => app.exit(0)));
  });
}
