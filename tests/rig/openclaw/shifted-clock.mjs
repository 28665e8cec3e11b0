// Preloaded into a real program that must take another moment for now: RIG_CLOCK_AHEAD milliseconds from here.
import { setNow } from './owner-clock.mjs';

setNow(Date.now() + Number(process.env.RIG_CLOCK_AHEAD ?? 0));
