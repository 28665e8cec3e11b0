import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  filesOfLane,
  LANES,
  lanesOf,
  mayHaveNetworks,
  REGISTRY_LANE,
} from '../../../config/setup/test/lanes.mjs';
import { inside, privateFolder } from '../../../config/setup/test/private-temp.mjs';
import { fileInTier, testFiles, TIERS } from '../../../config/setup/test/tiers.mjs';

describe('the files of interop', () => {
  it.each(TIERS)('stand in exactly one lane each, in tier %s', (tier) => {
    const own = Array.from({ length: LANES }, (_, at) => filesOfLane(`${at + 1}/${LANES}`, tier));
    const lanes = [...own, filesOfLane(REGISTRY_LANE, tier)];
    const wanted = testFiles('interop').filter((name) => fileInTier('interop', name, tier));
    expect(lanes.flat().sort()).toEqual(wanted.sort());
    for (const lane of own) expect(lane.length).toBeGreaterThan(0);
  });

  it('are shared out by how long they take, the longest first', () => {
    expect(lanesOf(2, 'all', ['cli-seed-story', 'relogin-every-version', 'read-fuzz', 'turns'])).toEqual([
      ['cli-seed-story', 'turns'],
      ['relogin-every-version', 'read-fuzz'],
    ]);
    // In the small tier by what they take there: the story waits as long as before, the repairs are those of two releases.
    expect(lanesOf(2, 'small', ['repair-plans', 'cli-seed-story', 'relogin-killed'])).toEqual([
      ['cli-seed-story'],
      ['relogin-killed', 'repair-plans'],
    ]);
  });

  it.each(['4/3', '0/3', 'reading', '1/'])('are in no lane called %s', (lane) => {
    expect(() => filesOfLane(lane, 'all')).toThrow(/no such lane/);
  });
});

/** The same port at the same address, held by two processes at once, and an address outside of this machine. */
const HOLDS = `
  const server = require('node:net').createServer();
  server.listen(1455, '127.0.0.1', () => {
    const out = require('node:net').connect({ host: '192.0.2.1', port: 9, timeout: 3000 });
    out.on('error', (error) => { console.log(error.code); setTimeout(() => process.exit(), 1000); });
    out.on('timeout', () => { console.log('TIMEOUT'); process.exit(); });
  });
  server.on('error', (error) => { console.log(error.code); process.exit(); });`;

it.runIf(mayHaveNetworks())('lanes have ports of their own, and reach no other host', () => {
  const { folder, remove } = privateFolder();
  try {
    const one = inside(process.execPath, ['-e', HOLDS], folder, { network: true });
    const line = [one.program, ...one.args].map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
    const said = execFileSync('sh', ['-c', `${line} & ${line}; wait`], {
      encoding: 'utf8',
      env: { ...process.env, ...one.env },
    });
    expect(said.trim().split('\n')).toEqual(['ENETUNREACH', 'ENETUNREACH']);
  } finally {
    remove();
  }
});
