/** What is said about the copy of the site that a device keeps: fetched with its code, in every language. */
export interface OfflineWords {
  readonly offline: string;
  /** `{date}`: the day on which this device has fetched what it shows. */
  readonly version: string;
  readonly ready: string;
  /** While a playbook is open. */
  readonly later: string;
  readonly reload: string;
  readonly others: string;
}

const fr: OfflineWords = {
  offline: 'Hors ligne.',
  version: 'Hors ligne, version du {date}.',
  ready: 'Une nouvelle version est prête.',
  later: 'Une nouvelle version est prête pour votre prochaine visite.',
  reload: 'Recharger',
  others: 'D’autres pages de ce site sont ouvertes. Fermez-les, puis réessayez.',
};

const en: OfflineWords = {
  offline: 'Offline.',
  version: 'Offline, version of {date}.',
  ready: 'A new version is ready.',
  later: 'A new version is ready for your next visit.',
  reload: 'Reload',
  others: 'Other pages of this site are open. Close them, then try again.',
};

/** The words for a page, by its `lang`; French where the product does not speak it. */
export function offlineWords(lang: string): OfflineWords {
  return lang.startsWith('en') ? en : fr;
}
