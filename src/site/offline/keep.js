/*
 * Keeps the site on this device: served as `sw.js`, behind a line that says which `version` it is, the
 * SHA-256 of `offline.json`. That list gives the SHA-256 of every file, and the browser itself refuses an
 * answer that is not it, such as a log-in page: then nothing of this version is kept, and the last one stays.
 */
const { scope } = registration;
const family = `accalmie ${scope} `;
const own = family + version;
const list = 'offline.json';

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('message', (event) => {
  if (event.data === 'open') event.waitUntil(open(event.source));
});
addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event.request));
});

/** The first of our caches is the one in use. Between it and this one there are versions that nobody has opened. */
async function install() {
  const [inUse] = await ours();
  const cache = await caches.open(own);
  try {
    if (!(await cache.match(list))) await fill(cache, inUse);
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
  await remove((name) => name !== inUse);
}

/** Downloads what the last version does not hold; the list comes last, so a cache that has it is whole. */
async function fill(cache, inUse) {
  const listed = await download(list, version);
  const last = await caches.open(inUse ?? own);
  const held = (await (await last.match(list))?.json()) ?? {};
  const files = eachOf(Object.entries(await listed.clone().json()));
  const fetchOn = async () => {
    for (const [address, hash] of files) {
      const kept = held[address] === hash && (await last.match(address));
      await cache.put(address, kept || (await download(address, hash)));
    }
  };
  await Promise.all([1, 2, 3, 4, 5, 6].map(fetchOn));
  await cache.put(list, listed);
}

/** A generator is over for all who take from it once one of them has failed. */
function* eachOf(entries) {
  yield* entries;
}

/** Made anew, because a browser opens no page from an answer that came by a redirect. */
async function download(address, hash) {
  const answer = await fetch(address, { cache: 'no-cache', integrity: `sha256-${hash}` });
  return new Response(answer.body, answer);
}

/** The page that is open at the first visit is served from here at once. */
async function activate() {
  await remove(() => true);
  await clients.claim();
}

/** Someone asks for the new version now. Other open pages would lose parts that only their own version has. */
async function open(asking) {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const pages = windows.filter(({ url }) => url.startsWith(scope));
  if (pages.length > 1) asking.postMessage('others');
  else await skipWaiting();
}

/** What is kept comes first, whatever stands behind `?`: a page's view, or the search's own time stamp. */
async function answer(request) {
  const cache = await caches.open(own);
  const kept = await cache.match(request, { ignoreSearch: true, ignoreVary: true });
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    const [address] = request.url.split(/[?#]/);
    if (await cache.match(`${address}/`)) return Response.redirect(`${address}/`);
    const { body, headers } = await cache.match('404.html');
    return new Response(body, { status: 404, headers });
  }
}

async function ours() {
  return (await caches.keys()).filter((name) => name.startsWith(family));
}

async function remove(isOld) {
  for (const name of await ours()) if (name !== own && isOld(name)) await caches.delete(name);
}
