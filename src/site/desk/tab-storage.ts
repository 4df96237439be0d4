/** The number of the tab's case outlives a reload; it says nothing of a person. */
const place = 'accalmie-case';

export function keepTabCase(id: string | undefined): void {
  within((storage) => {
    if (id === undefined) storage.removeItem(place);
    else storage.setItem(place, id);
  });
}

export function recallTabCase(): string | undefined {
  return within((storage) => storage.getItem(place) ?? undefined);
}

export function clearTabStorage(): void {
  within((storage) => storage.clear());
}

/** A browser may refuse to keep anything. */
function within<Result>(use: (storage: Storage) => Result): Result | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}
