/** The place, from 1, of what a key chooses: digits and letters; nothing for any other key, or where one writes. */
export function keyOf(event: KeyboardEvent): number | undefined {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  if (event.target instanceof Element && event.target.closest('input, textarea, select')) {
    return undefined;
  }
  const key = event.key.toLowerCase();
  if (/^[1-9]$/.test(key)) return Number(key);
  return /^[a-i]$/.test(key) ? letters.indexOf(key.toUpperCase()) + 1 : undefined;
}

/** `A` for the first choice. */
export function letterOf(index: number): string {
  return letters.charAt(index);
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
