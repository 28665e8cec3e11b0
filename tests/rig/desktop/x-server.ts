import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startLeashed, type Leashed } from './leashed-process.ts';
import { until } from './until.ts';

export interface XServer {
  /** For DISPLAY. */
  display: string;
  /** For XAUTHORITY; without it the server refuses. */
  authority: string;
  /** The server's screen as a memory-mapped XWD file. */
  framebuffer: string;
  server: Leashed;
}

/** One entry of an Xauthority file that fits any host and display (Xau: family FamilyWild is 65535). */
function authorityEntry(cookie: Buffer): Buffer {
  const counted = (data: Buffer): Buffer => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(data.length);
    return Buffer.concat([length, data]);
  };
  const parts = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), cookie];
  return Buffer.concat([Buffer.from([0xff, 0xff]), ...parts.map(counted)]);
}

/** Starts a private X server on a display number of its own choice, 1280 x 800, 24 bit, no TCP, cookie needed. */
export async function startXServer(folder: string, env: Record<string, string>): Promise<XServer> {
  const authority = path.join(folder, 'Xauthority');
  writeFileSync(authority, authorityEntry(randomBytes(16)), { mode: 0o600 });
  const server = startLeashed(
    'Xvfb',
    [
      ...['-displayfd', '3', '-screen', '0', '1280x800x24', '-fbdir', folder, '-auth', authority],
      ...['-nolisten', 'tcp', '-noreset'],
    ],
    { env, extra: ['pipe'] },
  );
  let number = '';
  const pipe = server.child.stdio[3] as NodeJS.ReadableStream;
  pipe.on('data', (chunk: Buffer) => (number += chunk.toString()));
  await until('Xvfb to say its display', () => {
    if (server.child.exitCode !== null) throw new Error(`Xvfb ended: ${server.said()}`);
    return /^\d+\n/.test(number);
  });
  return { display: `:${number.trim()}`, authority, framebuffer: path.join(folder, 'Xvfb_screen0'), server };
}
