import { recall } from './settings.ts';

/** Keys that act without a modifier can be turned off (WCAG 2.1.4). */
export function keysAreOn(): boolean {
  return recall('keys') !== 'off';
}

/** Whether a key was pressed by itself, to act and not to write. */
export function isCommand(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return false;
  const at = event.target instanceof Element ? event.target : undefined;
  return keysAreOn() && !at?.closest(`${fields}, dialog`);
}

const fields = 'input:not([type=checkbox]), textarea, select, [contenteditable]';
