import { visible } from './visible.ts';

type Attributes = Readonly<Record<string, string | number>>;

/** Content is escaped already: text, or elements that stand on lines of their own. */
export function element(
  name: string,
  attributes: Attributes,
  content: string | readonly string[] = [],
): string {
  const list = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escape(visible(String(value)))}"`,
  );
  const start = `<${name}${list.join('')}`;
  if (content.length === 0) return `${start}/>\n`;
  if (typeof content === 'string') return `${start}>${content}</${name}>\n`;
  return `${start}>\n${content.join('')}</${name}>\n`;
}

/** What XML 1.0 does not allow at all, `visible` has already taken out. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
