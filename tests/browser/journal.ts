import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Download, Locator, Page } from 'playwright-core';
import { localDate } from '../../src/site/case/due.ts';
import { fileOf } from '../../src/site/case/note.ts';
import type { CaseRecord } from '../../src/site/case/record.ts';
import { sampleCase } from '../tools/case.ts';

export const path = '/fr/journal/';
export const script = '<img src=x onerror="globalThis.hacked = 1">';

/** By the clock of this machine, which is the browser's too. */
const day = (days: number) => localDate(new Date(Date.now() + days * 86_400_000));

function withPromises(id: string, name: string, dues: readonly (string | undefined)[]): CaseRecord {
  const promises = dues.map((due, index) => ({
    id: `colis/suivre/${index + 1}`,
    text: `Rappeler ${name} (${index + 1})`,
    bare: `Rappeler la personne (${index + 1})`,
    terms: ['Employé'],
    ...(due !== undefined && { due }),
  }));
  const granted = [{ label: 'Rembourser', amount: 12.5, level: 'employee', cap: 100 }];
  return sampleCase({ id, name, leg: { promises, granted }, followUp: { fairness: 4 } });
}

export const late = withPromises('20261120-0901-a1', 'Mme Zébuline', [
  day(-3),
  day(0),
  day(9),
  undefined,
]);
export const odd = withPromises('20261121-1015-b2', script, [day(-1)]);
const [promise] = sampleCase().legs[0]?.promises ?? [];
export const other = sampleCase({
  leg: {
    end: { as: 'disagreement', label: 'Désaccord' },
    promises: promise ? [{ ...promise, due: day(-2) }] : [],
  },
  followUp: { fairness: 2, repeat: true },
});
export const all = [late, odd, other];

type Open = (path: string, options?: BrowserContextOptions) => Promise<Page>;

/** Opens a journal into which files were taken. */
export function journalOpener(open: Open) {
  return async (
    files: Readonly<Record<string, string>> = { 'tous.json': fileOf(all) },
    options: BrowserContextOptions = {},
  ): Promise<Page> => {
    const page = await open(path, { acceptDownloads: true, ...options });
    await take(page, files);
    return page;
  };
}

export async function take(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const payload = Object.entries(files).map(([name, text]) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  }));
  await page.locator('input[type=file]').setInputFiles(payload);
  await page
    .locator('.report')
    .nth(payload.length - 1)
    .waitFor();
}

export async function saved(page: Page, button: string): Promise<{ file: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download') as Promise<Download>,
    page.getByRole('button', { name: button }).first().click(),
  ]);
  return {
    file: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  };
}

/** What is read, with plain spaces. */
export async function textOf(place: Locator): Promise<string> {
  return plain(await place.innerText());
}

export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
