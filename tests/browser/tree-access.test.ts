import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile.ts';
import type { Playbook } from '../../src/model/playbook.ts';
import { readLibrary, readStandIns } from '../../src/reader.ts';
import { sample } from '../tools/long.ts';
import { sizes, useBrowser } from './browser.ts';

const { open } = useBrowser();
const root = fileURLToPath(new URL('../../', import.meta.url));
const { library } = compile(readLibrary(root).files, { standIns: readStandIns() });

describe.each(sample(library.playbooks, { step: 5 }))('$slug', (playbook) => {
  const path = `/${playbook.language}/${playbook.slug}/?view=tree`;

  test('is walked by keyboard alone: each choice has its key, and the way back is the same', async () => {
    const page = await open(path);
    await page.locator(`[data-box="${playbook.start.step}"]`).focus();
    for (const { id, ways } of playbook.steps) {
      for (const [place, { target }] of ways.slice(0, 9).entries()) {
        if (target.type !== 'step' || target.id === id) continue;
        await page.locator(`[data-box="${id}"]`).focus();
        await page.keyboard.press(String(place + 1));
        expect(await focused(page), `${id} ${place + 1}`).toBe(target.id);
        await page.keyboard.press('ArrowUp');
        expect(await focused(page), `back from ${target.id}`).toBe(id);
      }
    }
  });

  test.each(['desktop', 'phone'] as const)(
    'a screen reader is told every step, choice and target on a %s',
    async (size) => {
      const page = await open(path, { viewport: sizes[size] });
      const links = await namesOf(page);
      for (const { id, ways } of playbook.steps) {
        const number = Number(await page.locator(`[data-box="${id}"]`).getAttribute('data-number'));
        expect(
          links.filter((name) => name.startsWith(`${number} · `)),
          id,
        ).not.toEqual([]);
        for (const { target } of ways.filter(({ label }) => label.length > 0)) {
          const where = await whereOf(
            page,
            playbook,
            target.type === 'step' ? target.id : undefined,
          );
          expect(
            links.some((name) => name.endsWith(where)),
            `${id} → ${where}`,
          ).toBe(true);
        }
      }
      const told = links.filter((name) => / (étape|step) \d+$/.test(name));
      const counted = playbook.steps.flatMap(({ ways }) => ways);
      const inside = counted.filter(({ target }) => target.type === 'step');
      const named = inside.filter(({ label, when }) => label.length > 0 || when);
      expect(told.length).toBeGreaterThanOrEqual(named.length);
    },
  );
});

function focused(page: Page): Promise<string | undefined> {
  return page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.box);
}

async function whereOf(
  page: Page,
  { language }: Playbook,
  id: string | undefined,
): Promise<string> {
  if (id === undefined) return '';
  const number = await page.locator(`[data-box="${id}"]`).getAttribute('data-number');
  return `${language === 'fr' ? 'étape' : 'step'} ${number}`;
}

interface Node {
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
}

/** The names of the links, as Chromium hands them to assistive technology. */
async function namesOf(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    nodes: readonly Node[];
  };
  return nodes
    .filter(({ ignored, role }) => !ignored && role?.value === 'link')
    .map(({ name }) => (name?.value ?? '').replace(/\s+/g, ' ').trim());
}
