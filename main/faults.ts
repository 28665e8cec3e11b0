import { app } from 'electron';
import { faultLine } from './fault-line.ts';

/** Keeps the lamp alive after a stray rejection; leaves after a real crash, for whatever started us to start it again. */
export function handleFaults(): void {
  process.on('unhandledRejection', (fault) => {
    process.stderr.write(`${faultLine(fault)}\n`);
  });
  process.on('uncaughtException', (fault) => {
    process.stderr.write(`${faultLine(fault)}\n`);
    app.exit(70);
  });
}
