/**
 * The addresses that a playbook may hold. An allow-list over the decoded address: what is not
 * literally of one of these forms is refused, so that no spelling of `javascript:` needs to be
 * known.
 */
export function isSafeAddress(url: string): boolean {
  if (/[\s\\<>"'`\p{C}]/u.test(url)) return false;
  return forms.some((form) => form.test(url)) && (!url.startsWith('https:') || isPlainHost(url));
}

export function isSafeImage(url: string): boolean {
  return /^\.\/[a-z][a-z0-9-]*\.(?:png|jpg|webp|avif)$/.test(url);
}

/** Of a mail, no more than its subject and its text are written beforehand: never who else receives it. */
const forms: readonly RegExp[] = [
  /^https:\/\/[a-z0-9]/,
  /^mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+(?:\?(?:&?(?:subject|body)=(?:[A-Za-z0-9._~-]|%[2-9A-Fa-f][0-9A-Fa-f]|%0[Dd]%0[Aa])*)+)?$/,
  /^tel:\+?[0-9][0-9().-]*$/,
  /^#[a-z][a-z0-9-]{0,63}$/,
  /^\/[a-z][a-z0-9-]{0,63}(?:#[a-z][a-z0-9-]{0,63})?$/,
];

/** No credentials, no letters that look like others. */
function isPlainHost(url: string): boolean {
  const authority = url.slice('https://'.length).split(/[/?#]/, 1)[0] as string;
  return (
    /^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/i.test(authority) &&
    !/(?:^|\.)xn--/i.test(authority)
  );
}
