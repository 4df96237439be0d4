/**
 * The one content security policy of the whole site, for the `<meta>` of every page (which may not carry
 * `frame-ancestors`). Nothing inline, nothing from elsewhere, nothing sent anywhere. Where the site is kept
 * offline, one Trusted Types policy is allowed: it lets through the address of the service worker alone.
 */
export function contentPolicy({ offline }: { readonly offline: boolean }): string {
  return [...rules, `trusted-types ${offline ? 'accalmie' : "'none'"}`].join('; ');
}

const rules = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
];
