/** Sets what this process takes for now (epoch ms). */
export function setNow(at: number): void;
