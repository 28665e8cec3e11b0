import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { programPaths } from '../../config/setup/install/programs.mjs';
import {
  launchApp,
  savePicture,
  startDesktop,
  until,
  type Desktop,
  type RunningApp,
} from '../rig/desktop/index.ts';
import { ADA, CANARY, makeSampleHome, type SampleHome } from './sample-home.ts';

/** A repair in the panel: shown whole, made by the real OpenClaw, told, and taken back, all by clicks. */

const HOUR = 3_600_000;

describe('a pause that outlived its reason', () => {
  let desktop: Desktop;
  let home: SampleHome;
  let app: RunningApp;
  let page: Page;

  /** The record of use where this release keeps it, once it has saved. */
  const usage = (): Record<string, unknown> => {
    const folder = path.join(home.stateDir, 'agents', 'main', 'agent');
    const read = (name: string): { usageStats?: Record<string, Record<string, unknown>> } => {
      try {
        return JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as ReturnType<typeof read>;
      } catch {
        return {};
      }
    };
    return (read('auth-state.json').usageStats ?? read('auth-profiles.json').usageStats)?.[ADA] ?? {};
  };

  beforeAll(async () => {
    desktop = await startDesktop();
    home = makeSampleHome(desktop.home, ['main'], 'openai-codex/gpt-5.4');
    home.write({
      profiles: { [ADA]: {} },
      usageStats: {
        [ADA]: {
          lastUsed: Date.now() - HOUR / 2,
          errorCount: 3,
          lastFailureAt: Date.now() - HOUR,
          cooldownUntil: Date.now() + HOUR,
          cooldownReason: 'auth',
        },
      },
    });
    const { node24, openclaw } = programPaths();
    app = await launchApp({
      desktop,
      args: [...home.args, '--openclaw-bin', openclaw['2026.4.29'].bin, '--show-panel'],
      env: { PATH: `${path.dirname(node24)}:${process.env.PATH ?? ''}` },
    });
    page = await app.window();
    await page.waitForSelector('[data-row]');
  });
  afterAll(async () => {
    await app?.close();
    await desktop?.stop();
  });

  it('is offered as one button, and opens on what would change', async () => {
    // The one black button is about what helps, of whatever kind.
    const button = page.locator('header').getByRole('button', { name: 'Clear the lockout…' });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(await button.getAttribute('class')).toBe('primary');
    await button.click();
    expect(await page.locator('button.primary').allInnerTexts()).toEqual(['Make this change']);
    const plan = await page.locator('.plan').innerText();
    expect(plan).toContain('Pause of openai-codex:ada@example.com for agent main');
    expect(plan).toMatch(/Now: until \d+ \w+ \d{4}, \d\d:\d\d \(auth\)\. Then: nothing\./);
    expect(plan).toContain('Undo puts back exactly what was there');
    expect(await page.content()).not.toContain(CANARY);
    savePicture('docs/screenshots/panel-repair.png', await page.screenshot());
  });

  it('is cleared by a click, and told at its row', async () => {
    await page.getByRole('button', { name: 'Make this change' }).click();
    await page.getByText('Done: Clear the lockout.').first().waitFor({ timeout: 90_000 });
    expect(usage()).toMatchObject({ errorCount: 0 });
    expect(usage()).not.toHaveProperty('cooldownUntil');
    expect(await page.getByRole('button', { name: 'Clear the lockout…' }).count()).toBe(0);
    const spoken = await page.locator('[aria-live], [role=status]').allTextContents();
    expect(spoken.join(' ')).toContain('Done: Clear the lockout.');
  });

  it('comes back by Undo', async () => {
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Undone: Clear the lockout.').first().waitFor({ timeout: 90_000 });
    expect(usage()).toMatchObject({ errorCount: 3, cooldownReason: 'auth' });
    await until('the repair on offer again', () =>
      page
        .getByRole('button', { name: 'Clear the lockout…' })
        .count()
        .then((count) => count === 1),
    );
  });

  it('is told by OpenClaw itself when it is asked, with what was run for it', async () => {
    const row = page.locator('[data-row]').first();
    await row.getByRole('button', { name: 'Why' }).click();
    await row.getByRole('button', { name: 'Ask OpenClaw' }).click();
    await row.getByText(/^OpenClaw 2026\.4\.29 says: /).waitFor({ timeout: 60_000 });
    expect(await row.locator('.why code').allInnerTexts()).toContain(
      'openclaw models status --json --agent main',
    );
    savePicture('tests/.artifacts/panel-ask.png', await page.screenshot());
  });

  it('has its story in the timeline', async () => {
    const row = page.locator('[data-row]').first();
    await row.getByRole('button', { name: 'More' }).click();
    await row.getByRole('button', { name: 'Timeline' }).click();
    const story = await row.getByRole('list', { name: /^Timeline of/ }).innerText();
    expect(story).toMatch(/\d\d:\d\d/);
    expect(story.split('\n').length).toBeGreaterThan(1);
    savePicture('tests/.artifacts/panel-timeline.png', await page.screenshot());
  });
});
