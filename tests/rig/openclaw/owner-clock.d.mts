/** Sets what this process takes for now (epoch ms), and how fast its time runs on from there (1: as time does). */
export function setNow(at: number, rate?: number): void;
/** The machine's own time (epoch ms), whatever this process takes for now. */
export function machineNow(): number;
