export function placeholdersOf(message: string): string[];
export function uses(): { message: string; where: string; given: string[] | null }[];
export function listText(): Promise<string>;
