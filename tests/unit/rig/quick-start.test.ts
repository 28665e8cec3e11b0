import { describe, expect, it } from 'vitest';
import { quickCommand, quicker, quickStart } from '../../rig/processes/quick-start.ts';

const SCRIPT = ['--input-type=module', '-e', 'import "/program/openclaw.mjs.js"'];
const LAUNCHER = ['/program/openclaw.mjs', 'models', 'status'];
const imports = (env: Record<string, string>): number => env.NODE_OPTIONS?.split('quick-imports').length ?? 0;

describe('the environment of a child that starts sooner', () => {
  it('keeps what was given, and its guard before ours', () => {
    const env = quicker({ HOME: '/home/me', NODE_OPTIONS: '--import file:///guard.mjs' }, SCRIPT);
    expect(env.HOME).toBe('/home/me');
    expect(env.NODE_OPTIONS).toMatch(/^--import file:\/\/\/guard\.mjs --import file:.*\/quick-imports\.mjs$/);
  });

  it('names the quick imports once, however often it is made', () => {
    const once = quicker({}, SCRIPT);
    expect(imports(once)).toBe(2);
    expect(quicker(once, SCRIPT)).toEqual(once);
  });

  it('has a folder for compiled code for a script, none for a launcher, and none where there is none or another', () => {
    expect(quicker({}, SCRIPT)).toHaveProperty('NODE_COMPILE_CACHE');
    expect(quicker({}, LAUNCHER)).not.toHaveProperty('NODE_COMPILE_CACHE');
    expect(quicker({ NODE_DISABLE_COMPILE_CACHE: '1' }, SCRIPT)).not.toHaveProperty('NODE_COMPILE_CACHE');
    expect(quicker({ NODE_COMPILE_CACHE: '/mine' }, SCRIPT).NODE_COMPILE_CACHE).toBe('/mine');
  });

  it('tells every program where its threads and scripts keep compiled code', () => {
    const folder = quicker({}, SCRIPT).NODE_COMPILE_CACHE;
    expect(quickStart('--import file:///guard.mjs')).toEqual({
      NODE_OPTIONS: expect.stringMatching(
        /^--import file:\/\/\/guard\.mjs --import file:.*quick-imports\.mjs$/,
      ) as string,
      RIG_COMPILED: folder,
    });
    expect(quicker({}, LAUNCHER).RIG_COMPILED).toBe(folder);
  });

  it('says to a command, and to it alone, what its launcher would start it a second time for', () => {
    const flag = '--disable-warning=ExperimentalWarning';
    expect(quickCommand({}, LAUNCHER).NODE_OPTIONS).toContain(flag);
    expect(quicker({}, LAUNCHER).NODE_OPTIONS).not.toContain(flag);
  });
});
