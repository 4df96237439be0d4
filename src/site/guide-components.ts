import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Language } from '../model/language.ts';
import type { Guide } from './guides.ts';

/** What guides may write beside Markdown: each stands in src/site/components/manual/. */
export const guideComponents = [
  'Course',
  'Notes',
  'Observer',
  'Picture',
  'Playbooks',
  'Questions',
  'Sheets',
] as const;

/**
 * A component that nobody knows ends the build at its line, with those that are known. Compiled MDX names what it
 * has not imported itself, so nothing is parsed a second time.
 */
export function guideCheck(guides: () => readonly Guide[], language: Language): Plugin {
  return {
    name: 'accalmie/guides',
    enforce: 'post',
    transform(compiled, id) {
      const [file = ''] = id.split('?');
      const guide = guides().find((one) => one.file.replaceAll('\\', '/') === file);
      const name = guide && unknownComponent(compiled);
      if (!guide || name === undefined) return;
      const line = lineOf(name, readFileSync(guide.file, 'utf8'));
      const place = `content/guides/${guide.language}/${guide.slug}.mdx:${line}`;
      this.error(`${place} ${words[language](name)}`);
    },
  };
}

/** The first component in a compiled guide that must be given to it and cannot be. */
export function unknownComponent(compiled: string): string | undefined {
  return [...compiled.matchAll(/_missingMdxReference\("([^"]+)"/g)]
    .map(([, name = '']) => name)
    .find((name) => !guideComponents.some((known) => known === name));
}

/** The line, from 1, on which a guide first uses a component; what it shows as code does not count. */
export function lineOf(name: string, text: string): number {
  const blank = (code: string) => code.replace(/[^\n]/g, ' ');
  const used = text
    .replace(/^(`{3,}|~{3,})[^]*?^\1/gm, blank)
    .replace(/(`+)[^`]+\1/g, blank)
    .search(new RegExp(`<${name.replaceAll('.', String.raw`\.`)}(?![\\w.])`));
  return text.slice(0, Math.max(0, used)).split('\n').length;
}

const list = guideComponents.map((name) => `<${name} />`).join(', ');
const words: Readonly<Record<Language, (name: string) => string>> = {
  fr: (name) => `Composant inattendu dans un guide : <${name}>. Attendu : ${list}.`,
  en: (name) => `Unexpected component in a guide: <${name}>, expected one of ${list}.`,
};
