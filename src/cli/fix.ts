import { mend, type Mended } from '../fix/mend.ts';
import type { Compiled } from '../from-parsed.ts';
import type { Language, Localized } from '../model/language.ts';
import { quote } from '../model/message.ts';
import type { SourceFile } from '../model/source.ts';
import { countIn, type Counted } from '../report/count.ts';
import { visible } from '../report/visible.ts';
import type { Reading } from '../reader.ts';
import { read } from './library.ts';
import { refusalWords } from './refusals.ts';
import { replaceFile, type Refusal } from './write.ts';

export interface FixOptions {
  readonly root: string;
  readonly language: Language;
  readonly scope: (file: string) => boolean;
  readonly judge: (reading: Reading) => Promise<Compiled>;
}

export interface Fixed {
  /** What stands on the disk now. */
  readonly reading: Reading;
  readonly compiled: Compiled;
  /** What was mended and what was left, a line each. */
  readonly told: string;
}

/** Mends the files of a library that are meant, and writes those that have changed. */
export async function fix(reading: Reading, options: FixOptions): Promise<Fixed> {
  const { root, language, scope, judge } = options;
  const mended = await mend(reading.files, {
    judge: (files) => judge({ ...reading, files }),
    scope,
  });
  const refusals = write(root, reading.files, mended.files);
  const lines = [
    ...doneWords(mended, refusals, language),
    ...[...refusals].map(([path, why]) => leftWords(path, refusalWords[why])[language]),
    ...mended.refused.map(({ file, code }) => leftWords(file, worse(code))[language]),
  ];
  const told = lines.map((line) => `${visible(line)}\n`).join('');
  if (refusals.size === 0) {
    return { reading: { ...reading, files: mended.files }, compiled: mended.compiled, told };
  }
  const now = read(root);
  return { reading: now, compiled: await judge(now), told };
}

function write(
  root: string,
  before: readonly SourceFile[],
  after: readonly SourceFile[],
): ReadonlyMap<string, Refusal> {
  const refusals = new Map<string, Refusal>();
  for (const [index, { path, bytes }] of after.entries()) {
    const old = before[index]?.bytes;
    const refusal = old && old !== bytes ? replaceFile(root, path, old, bytes) : undefined;
    if (refusal) refusals.set(path, refusal);
  }
  return refusals;
}

const mendings: Readonly<Record<Language, Counted>> = {
  en: ['# mended', '# mended'],
  fr: ['# réparation', '# réparations'],
};

function doneWords(
  { fixes }: Mended,
  refusals: ReadonlyMap<string, Refusal>,
  language: Language,
): readonly string[] {
  const done = fixes.filter(({ file }) => !refusals.has(file));
  if (done.length === 0) return [{ en: 'Nothing mended.', fr: 'Rien de réparé.' }[language]];
  return [...Map.groupBy(done, ({ file }) => file)].map(([file, own]) => {
    const codes = [...Map.groupBy(own, ({ code }) => code)].map(
      ([code, { length }]) => `${code} ${length}`,
    );
    const count = countIn(language, own.length, mendings[language]);
    return `${file}${language === 'fr' ? '\u00a0:' : ':'} ${count} (${codes.join(', ')}).`;
  });
}

function leftWords(file: string, why: Localized): Localized {
  return {
    en: `Left ${quote(file)} as it is: ${why.en}.`,
    fr: `${quote(file)} laissé tel quel\u00a0: ${why.fr}.`,
  };
}

function worse(code: string): Localized {
  return {
    en: `what mends ${quote(code)} would show more errors behind it; mend it by hand`,
    fr: `réparer ${quote(code)} montrerait d’autres erreurs derrière ; réparez à la main`,
  };
}
