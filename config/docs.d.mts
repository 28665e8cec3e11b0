export function withParts(page: string, parts: Record<string, string>): string;
export function pageText(page: string): Promise<string>;
