import type { Language } from '../model/language.ts';

/** What guides may write beside Markdown: each stands in src/site/components/manual/. */
export const guideComponents = ['Notes', 'Picture', 'Playbooks', 'Sheets'] as const;

/** A node of an MDX tree, as far as it is read here. */
export interface GuideNode {
  readonly type: string;
  readonly name?: string | null;
  /** Of an import: its text. */
  readonly value?: string;
  readonly children?: readonly GuideNode[];
  readonly position?: object;
}

/** A file that tells where it fails: a `VFile`. */
export interface GuideFile {
  fail: (reason: string, place?: object) => never;
}

/**
 * A plugin of remark. A guide with a component that nobody knows ends the build at its line, with those that are
 * known; what a guide imports itself is its own.
 */
export function knownComponents(language: Language) {
  return () => (tree: GuideNode, file: GuideFile) => {
    const nodes = all(tree);
    const imported = nodes
      .filter(({ type }) => type === 'mdxjsEsm')
      .map(({ value = '' }) => value)
      .join('\n');
    for (const { type, name, position } of nodes) {
      if (!type.startsWith('mdxJsx') || !name || !/^[A-Z]/.test(name)) continue;
      const [own = ''] = name.split('.');
      const isImported = new RegExp(`\\b${own}\\b`).test(imported);
      const isKnown = guideComponents.some((known) => known === name);
      if (!isKnown && !isImported) file.fail(words[language](name), position);
    }
  };
}

const list = guideComponents.map((name) => `<${name} />`).join(', ');
const words: Readonly<Record<Language, (name: string) => string>> = {
  fr: (name) => `Composant inattendu dans un guide : <${name}>. Attendu : ${list}.`,
  en: (name) => `Unexpected component in a guide: <${name}>, expected one of ${list}.`,
};

function all(node: GuideNode): readonly GuideNode[] {
  return [node, ...(node.children ?? []).flatMap(all)];
}
