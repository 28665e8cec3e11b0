// Preloaded into a real program that must take another moment for now: RIG_CLOCK_AHEAD milliseconds from here. Its time runs
// at a fiftieth of the pace, so that a pause of half a minute is still one when the program gets to it on a busy machine.
import { setNow } from './owner-clock.mjs';

setNow(Date.now() + Number(process.env.RIG_CLOCK_AHEAD ?? 0), 0.02);
