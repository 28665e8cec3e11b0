/** One stream that text can be written to. */
export interface Out {
  write(text: string): unknown;
  isTTY?: boolean;
  /** Width of a terminal, in cells. */
  columns?: number;
}
