import type { IncomingMessage, ServerResponse } from 'node:http';

/** The whole body as text; the rig's requests are small. */
export async function readText(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Fields of a form or of a JSON body: Codex refreshes with JSON, OpenClaw with a form. */
export function readFields(contentType: string | undefined, text: string): Record<string, string> {
  if (contentType?.includes('json')) {
    const parsed = JSON.parse(text || '{}') as Record<string, unknown>;
    return Object.fromEntries(Object.entries(parsed).map(([key, value]) => [key, String(value)]));
  }
  return Object.fromEntries(new URLSearchParams(text));
}

export function sendJson(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  res.end(JSON.stringify(body));
}

/** The bearer token of a request, or null. */
export function bearerOf(req: IncomingMessage): string | null {
  return /^Bearer (.+)$/i.exec(req.headers.authorization ?? '')?.[1] ?? null;
}
