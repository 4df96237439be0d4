import { trail, type Walk, type WalkChart } from '../../graph/walk.ts';

/**
 * Goes back to the page from which this playbook's aside was entered. It is still in the browser's
 * history, with its answers and, where the browser keeps pages alive, with its notes: better than
 * opened anew. Not possible when a shared fact has changed since, or without the Navigation API.
 */
export function returnTo(
  chart: WalkChart,
  walk: Walk,
  { pathname, hash }: HTMLAnchorElement,
): boolean {
  if (!('navigation' in globalThis) || sharedFactsChanged(chart, walk)) return false;
  const entries = navigation.entries().slice(0, navigation.currentEntry?.index);
  const left = entries.findLast(({ url }) => url && new URL(url).pathname === pathname);
  const [step] = hash.slice(1).split(';');
  // A page that was left at its start may have no fragment.
  if (!left?.url || ![step, ''].includes(lastStep(new URL(left.url).hash))) return false;
  navigation.traverseTo(left.key);
  return true;
}

function sharedFactsChanged({ facts }: WalkChart, walk: Walk): boolean {
  const begun = trail(walk)[0]?.walk ?? walk;
  return facts.some(({ name, shared }) => shared && begun.facts[name] !== walk.facts[name]);
}

function lastStep(hash: string): string | undefined {
  return decodeURIComponent(hash.slice(1)).split('/').at(-1)?.split(';')[0];
}
