/*
 * Keeps the pages last read readable without a network. Pages come from the network whenever there is one;
 * files whose name carries their hash never change and come from here once they have been fetched.
 */
const PAGES = 'yuankan-pages';
const FILES = 'yuankan-files';
const PAGES_KEPT = 60;
const HASHED = /\/assets\/[^/]+-[\w-]{8,}\.(?:js|css)$/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (HASHED.test(url.pathname)) event.respondWith(fromCache(request));
  else if (request.mode === 'navigate') event.respondWith(fromNetwork(event, request));
});

async function fromCache(request) {
  const cache = await caches.open(FILES);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) {
    await forgetOlder(cache, request);
    await cache.put(request, response.clone());
  }
  return response;
}

async function fromNetwork(event, request) {
  const cache = await caches.open(PAGES);
  try {
    const response = await fetch(request);
    if (response.ok) event.waitUntil(keep(cache, request, response.clone()));
    return response;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: true });
    if (kept !== undefined) return kept;
    const home = await cache.match(new URL('./index.html', self.registration.scope));
    if (home !== undefined) return home;
    throw error;
  }
}

/** The page goes to the end of the line; the oldest leaves. */
async function keep(cache, request, response) {
  await cache.delete(request);
  await cache.put(request, response);
  const pages = await cache.keys();
  await Promise.all(pages.slice(0, Math.max(0, pages.length - PAGES_KEPT)).map((page) => cache.delete(page)));
}

/** A script or style of the same name with another hash is of no more use. */
async function forgetOlder(cache, request) {
  const stem = (address) => new URL(address).pathname.replace(/-[\w-]{8,}(\.\w+)$/, '$1');
  const files = await cache.keys();
  const older = files.filter((file) => stem(file.url) === stem(request.url));
  await Promise.all(older.map((file) => cache.delete(file)));
}
