export function judgeLedger(text: string): { sentence: string; issuers: number; kept: boolean };
