/** Settings of the device, and nothing else: what is written about a person is never kept. */
export type Setting =
  'theme' | 'text' | 'keys' | 'role' | 'visit' | 'new' | 'cases' | 'erased' | 'purged' | 'paper';

/** A browser may refuse to keep anything: it holds for this page, then. */
export function keep(setting: Setting, value: string): void {
  try {
    localStorage.setItem(`accalmie-${setting}`, value);
  } catch {
    return;
  }
}

export function forget(setting: Setting): void {
  try {
    localStorage.removeItem(`accalmie-${setting}`);
  } catch {
    return;
  }
}

export function recall(setting: Setting): string | undefined {
  try {
    return localStorage.getItem(`accalmie-${setting}`) ?? undefined;
  } catch {
    return undefined;
  }
}
