/** What the tabs of a device tell one another. No word of a case is in it. */
export type News =
  /** A case goes on in the tab that says so. */
  | { readonly type: 'taken'; readonly id: string }
  /** A case was erased; without a number, all were. */
  | { readonly type: 'erased'; readonly id?: string };

const channel = open();

export function announce(news: News): void {
  channel?.postMessage(news);
}

export function listen(hear: (news: News) => void): void {
  channel?.addEventListener('message', ({ data }) => hear(data as News));
}

/** A browser that keeps nothing may let tabs say nothing, either. */
function open(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('accalmie');
  } catch {
    return undefined;
  }
}
