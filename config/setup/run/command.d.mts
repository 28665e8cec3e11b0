export interface Ended {
  code: number;
  /** Both streams as they came. */
  output: string;
  stdout: string;
}
export interface RunOptions {
  cwd?: string;
  env?: Record<string, string>;
  show?: boolean;
  timeoutMs?: number;
}
export function run(program: string, args: string[], options?: RunOptions): Promise<Ended>;
export function must(
  sentence: string,
  program: string,
  args: string[],
  options?: RunOptions,
): Promise<string>;
export function which(program: string): string | null;
