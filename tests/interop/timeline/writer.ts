/** A process that adds to a timeline until its test kills it. Run by Node 24 with type transformation. */
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '../../../app/platform/node/clock.ts';
import { systemFiles } from '../../../app/platform/node/files.ts';
import { TimelineFile } from '../../../app/history/history-file.ts';

const file = new TimelineFile({ files: systemFiles(), clock: systemClock() }, process.argv[2] ?? '');
for (;;) {
  let at = 0;
  await file.change(({ memory, events }) => {
    at = (events.at(-1)?.at ?? 0) + 1;
    // Spread over rows, so that only the bound on all of them together ever takes one away, at the old end.
    const row = `row ${at % 50}`;
    return { memory, events: [...events, { kind: 'recovered', at, seen: Date.now(), row, install: null }] };
  });
  writeSync(1, `${at}\n`);
  // A breath, so that the other writer gets the lock: nobody writes a timeline without any pause.
  await pause(10);
}
