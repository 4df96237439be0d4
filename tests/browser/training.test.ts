import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { sizes, useBrowser } from './browser.ts';
import { plain, textOf } from './journal.ts';

const { open: openIn } = useBrowser();
const site = inject('grown');
const open: typeof openIn = (path, options) =>
  openIn(path, { site, acceptDownloads: true, ...options });

const cases = '/fr/repair/scenarios/';
const shelf = `${cases}#on-the-shelf`;
const dialogue = '/fr/repair-talk/scenarios/#Dialogue';

describe('a worked example', () => {
  test('is read step by step without JavaScript, and nothing offers what needs it', async () => {
    const page = await open(cases, { javaScriptEnabled: false });
    await page.locator('#insulted summary').click();
    const text = await textOf(page.locator('#insulted'));
    expect(text).toMatch(/Bande de voleurs[^]*La personne insulte[^]*La limite se pose/);
    expect(text).toMatch(/Toujours introuvable[^]*Issue[^]*Confié/);
    expect(await page.locator('[data-practise]').first().isVisible()).toBe(false);
  });

  test('is whole on paper, folded or not', async () => {
    const page = await open(cases);
    expect(await page.locator('#on-the-shelf .because').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#on-the-shelf .because').first().isVisible()).toBe(true);
    expect(await page.locator('#on-the-shelf .practise').isVisible()).toBe(false);
  });

  test('is named on the page of its playbook, with its story and where to practise', async () => {
    const page = await open('/fr/repair/?view=sheet');
    const link = page.locator('.cases a').first();
    expect(await link.isVisible()).toBe(true);
    expect(await textOf(page.locator('.cases'))).toContain('La perceuse devait être prête hier');
    await link.click();
    await page.waitForURL(/\/fr\/repair\/scenarios\/#on-the-shelf$/);
    await page.getByRole('button', { name: 'Commencer' }).waitFor();
  });
});

describe('an exercise', () => {
  test('asks without a hint, plays on a wrong answer, and compares in the end', async () => {
    const page = await open(shelf);
    await begin(page);
    await page.keyboard.press('1');
    expect(await heading(page)).toBe('Chercher la machine');
    const asked = await textOf(page.locator('.player'));
    expect(asked).toContain('Vous la voyez, étiquetée');
    expect(asked).not.toMatch(/On ne promet rien|On l’a vue/);
    await page.keyboard.press('c');
    expect(await heading(page)).toBe('La faire chercher');
    await page.keyboard.press('b');
    expect(await heading(page)).toBe('Le cas s’est passé autrement');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Revenir à la question' }).click();
    expect(await textOf(page.locator('.player-choices').first())).toMatch(
      /Personne ne le sait\s*déjà essayé/,
    );
    await page.keyboard.press('a');
    await page.keyboard.press('a');
    await page.keyboard.press('a');
    await page.keyboard.press('a');
    await page.locator('.training-kept').waitFor();
    const end = await textOf(page.locator('.player'));
    expect(end).toContain('Du premier coup : 1 sur 2');
    expect(end).toMatch(/Personne ne le sait[^]*Autre réponse[^]*Elle est ici[^]*On l’a vue/);
    expect(end).toMatch(/laissé de côté[^]*Redire[^]*Elle a dit « c’est ça »/);
    await page.getByRole('button', { name: 'Cas suivant' }).click();
    await page.waitForURL(/#insulted$/);
    expect(await heading(page)).toBe('Le ton monte');
  });

  test('moves the focus to each question, and back to where it was begun', async () => {
    const page = await open(cases);
    await page.locator('#insulted [data-practise]').click();
    await begin(page);
    expect(await focused(page)).toBe('Accueillir');
    await page.keyboard.press('b');
    expect(await focused(page)).toBe('La limite');
    await page.getByRole('button', { name: 'Quitter' }).click();
    expect(await page.locator('#insulted').isVisible()).toBe(true);
    expect(await focused(page)).toBe('S’exercer');
    expect(new URL(page.url()).hash).toBe('');
  });

  test('that was left is gone on with, and one that is over is not', async () => {
    const page = await open(shelf);
    await begin(page);
    await page.keyboard.press('1');
    await page.keyboard.press('1');
    await expect.poll(() => stored(page, 'positions')).toMatch(/;1\.1"/);
    await page.reload();
    await page.getByRole('button', { name: 'Reprendre' }).click();
    expect(await heading(page)).toBe('Redire');
    await page.keyboard.press('1');
    await page.keyboard.press('1');
    await page.keyboard.press('1');
    await page.locator('.training-kept').waitFor();
    expect(await textOf(page.locator('.player-score'))).toContain('2 sur 2');
    await expect.poll(() => stored(page, 'positions')).toBe('[]');
    await page.reload();
    await page.getByRole('button', { name: 'Commencer' }).waitFor();
    expect(await page.getByRole('button', { name: 'Reprendre' }).count()).toBe(0);
  });

  test('has targets for a thumb, and nothing scrolls sideways at 320 px', async () => {
    const page = await open(shelf, { viewport: sizes.narrow });
    await begin(page);
    await page.keyboard.press('1');
    for (const button of await page.locator('.player button').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    }
    await finish(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(sizes.narrow.width);
  });
});

describe('a dialogue', () => {
  test('tells both scores in words at each turn, and in the end what each reply is worth', async () => {
    const page = await open(dialogue);
    await begin(page);
    expect(await focused(page)).toContain('Elle devait être prête hier.');
    expect(await textOf(page.getByRole('status', { name: 'Où vous en êtes' }))).toMatch(
      /Forme : 0 sur 4\s+Fond : 0 sur 4/,
    );
    await page.keyboard.press('c');
    expect(await focused(page)).toContain('Et pour samedi');
    expect(await textOf(page.locator('.player-scores'))).toMatch(/Forme : 1 sur 4/);
    await page.keyboard.press('a');
    await page.locator('.training-kept').waitFor();
    const end = await textOf(page.locator('.player'));
    expect(end).toMatch(/La cliente revient[^]*Forme : 3 sur 4[^]*Fond : 2 sur 4/);
    const first = page.locator('.player-turns > li').first().locator('.player-replies > li');
    const replies = (await first.allInnerTexts()).map(plain);
    expect(replies[0]).toMatch(/Vous avez raison[^]*Forme \+2 · Fond \+2[^]*Réaction[^]*samedi/);
    expect(replies[1]).toMatch(/Votre choix[^]*Je suis navré/);
    expect(replies[2]).toMatch(/beaucoup de travail[^]*aucun effet[^]*pas mon affaire/);
    await page.getByRole('button', { name: 'Recommencer' }).click();
    expect(await textOf(page.locator('.player-scores'))).toMatch(/Forme : 0 sur 4/);
    expect(await page.locator('.training-kept').isVisible()).toBe(true);
    await page.keyboard.press('a');
    expect(await page.locator('.training-kept').isVisible()).toBe(false);
  });
});

describe('results', () => {
  test('are kept by initials, listed, and erased one by one and wholly', async () => {
    const page = await open(dialogue);
    await begin(page);
    await page.keyboard.press('a');
    await page.keyboard.press('a');
    const field = page.getByLabel('Initiales');
    await field.fill('x');
    await field.blur();
    expect(await textOf(page.locator('.training-kept'))).toContain('Il faut de deux à quatre');
    await field.fill('mr');
    await field.blur();
    await expect.poll(() => stored(page, 'results')).toContain('"MR"');
    await page.goto(`${site}${shelf}`);
    await begin(page);
    await finish(page);
    await page.getByRole('link', { name: 'Tous les résultats' }).click();
    await page.locator('.training-results tbody tr').first().waitFor();
    const rows = (await page.locator('tbody tr').allInnerTexts()).map(plain);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/La perceuse est sur l’étagère[^]*2\/2/);
    expect(rows[1]).toMatch(/MR[^]*Dire qu’il y a du retard[^]*4\/4 · 4\/4/);
    expect(await textOf(page.locator('[data-cases]'))).toMatch(/1 sur 2[^]*fait une fois/);
    await page.getByLabel('Initiales').selectOption('MR');
    expect(await page.locator('tbody tr').count()).toBe(1);
    expect(await textOf(page.locator('[data-cases]'))).toMatch(/0 sur 2/);
    await page.getByLabel('Initiales').selectOption('*');
    await page.locator('tbody tr').first().getByRole('button').click();
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    await page.getByRole('button', { name: 'Tout effacer' }).click();
    await page.getByRole('button', { name: 'Oui, effacer les 1' }).click();
    await page.getByText('Tous les résultats sont effacés.').waitFor();
    await page.reload();
    await page.getByText('Rien pour l’instant').waitFor();
  });

  test('go into files and come back once, with what is wrong with a file told', async () => {
    const page = await open(shelf);
    await begin(page);
    await finish(page);
    await page.goto(`${site}/fr/training/`);
    const json = await saved(page, 'Enregistrer tout');
    const csv = await saved(page, 'Pour un tableur');
    expect(csv).toMatch(/^\uFEFFid;at;initials/);
    const other = await open('/fr/training/');
    const take = (name: string, text: string) =>
      other
        .locator('input[type=file]')
        .setInputFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(text) }]);
    await other.locator('input[type=file]').waitFor();
    await take('a.json', json);
    await other.getByText('a.json : résultats pris : 1, dont nouveaux : 1.').waitFor();
    await take('b.csv', csv);
    await other.getByText('b.csv : résultats pris : 1, dont nouveaux : 0.').waitFor();
    await take('c.json', 'x');
    await other.getByText('c.json n’est pas un fichier de résultats').waitFor();
    expect(await other.locator('tbody tr').count()).toBe(1);
  });

  test('leave nothing of a person in addresses, titles or other storage', async () => {
    const page = await open(dialogue);
    await begin(page);
    await page.keyboard.press('a');
    await page.keyboard.press('a');
    await page.getByLabel('Initiales').fill('QZXW');
    await page.getByLabel('Initiales').blur();
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.title]),
    );
    expect(kept).not.toContain('QZXW');
  });
});

describe('everybody', () => {
  const options = [
    { viewport: sizes.desktop, colorScheme: 'light' },
    { viewport: sizes.narrow, colorScheme: 'dark' },
  ] as const;

  test.each(options)('axe finds nothing, at $viewport.width px', async (circumstances) => {
    const page = await open('/fr/training/', circumstances);
    await page.locator('input[type=file]').waitFor();
    expect(await violations(page)).toEqual([]);
    const exercise = await open(cases, circumstances);
    expect(await violations(exercise)).toEqual([]);
    await exercise.locator('#on-the-shelf [data-practise]').click();
    await begin(exercise);
    await exercise.keyboard.press('1');
    expect(await violations(exercise)).toEqual([]);
    await finish(exercise);
    expect(await violations(exercise)).toEqual([]);
    await exercise.goto(`${site}/fr/training/`);
    await exercise.locator('tbody tr').waitFor();
    expect(await violations(exercise)).toEqual([]);
    const talk = await open(dialogue, circumstances);
    await begin(talk);
    expect(await violations(talk)).toEqual([]);
    await talk.keyboard.press('b');
    await talk.keyboard.press('b');
    await talk.locator('.training-kept').waitFor();
    expect(await violations(talk)).toEqual([]);
  });

  test('breaks no rule of the policy, in English too', async () => {
    const complaints: string[] = [];
    const page = await open('/en/training/');
    page.on('console', (message) => {
      if (!message.text().startsWith('Service Worker')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.getByRole('link', { name: 'Voices are raised', exact: true }).click();
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.keyboard.press('b');
    expect(await heading(page)).toBe('The limit');
    expect(complaints).toEqual([]);
  });
});

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Commencer' }).click();
}

/** Answers with the first choice until it is over. */
async function finish(page: Page): Promise<void> {
  for (let n = 0; n < 20 && (await page.locator('.player-score').count()) === 0; n++) {
    await page.keyboard.press('1');
  }
  await page.locator('.training-kept').waitFor();
}

/** What the device has in a table, as text. */
function stored(page: Page, table: string): Promise<string> {
  return page.evaluate(
    (name) =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('accalmie-training');
        opening.onsuccess = () => {
          const asked = opening.result.transaction(name).objectStore(name).getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(asked.result));
          };
        };
      }),
    table,
  );
}

async function heading(page: Page): Promise<string> {
  return textOf(page.locator('.player h2'));
}

async function focused(page: Page): Promise<string> {
  return plain(await page.evaluate(() => document.activeElement?.textContent ?? ''));
}

async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download') as Promise<Download>,
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}
