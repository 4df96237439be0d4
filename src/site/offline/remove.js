/*
 * Takes the site off this device again: served as `sw.js` where a site is not kept offline. It replaces the
 * worker that was there at once, deletes what that one has kept and is then gone itself.
 */
addEventListener('install', () => {
  skipWaiting();
  // Chromium may leave a worker waiting that has asked while it was installed and another one was busy.
  setTimeout(() => skipWaiting(), 1000);
});
addEventListener('activate', (event) => event.waitUntil(remove()));

async function remove() {
  for (const name of await caches.keys()) {
    if (name.startsWith(`accalmie ${registration.scope} `)) await caches.delete(name);
  }
  await registration.unregister();
}
