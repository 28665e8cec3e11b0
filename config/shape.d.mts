export function overgrown(root: string): string[];
