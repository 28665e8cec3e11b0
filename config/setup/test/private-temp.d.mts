export function isInside(): boolean;
export function mayBeInside(): boolean;
export function inside(
  program: string,
  args: string[],
  folder: string,
  options?: { network?: boolean },
): { program: string; args: string[]; env: Record<string, string> };
export function privateFolder(): { folder: string; remove(): void };
export function enter(): void;
