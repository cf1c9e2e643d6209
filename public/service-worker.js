/*
 * Keeps the pages last read readable without a network. Pages come from the network whenever there is one;
 * files whose name carries their hash never change and come from here once they have been fetched.
 */
const PAGES = 'yuankan-pages';
const FILES = 'yuankan-files';
const PAGES_KEPT = 60;
const OFFLINE = new URL('./offline.html', location.href).href;
const HASHED = /\/assets\/[^/]+-[\w-]{8,}\.(?:js|css)$/;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keepOfflinePage());
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (HASHED.test(url.pathname)) event.respondWith(fromCache(request, event));
  else if (request.mode === 'navigate') event.respondWith(fromNetwork(event, request));
});

async function fromCache(request, event = null) {
  const cache = await caches.open(FILES);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) {
    const older = await forgetOlder(cache, request);
    await cache.put(request, response.clone());
    // The site was published anew: the page kept for want of a network has another style, too.
    if (older > 0) event?.waitUntil(keepOfflinePage());
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
    // At its own address, so that its links lead where they say.
    if (!request.url.startsWith(OFFLINE)) return Response.redirect(OFFLINE);
    const stand = await (await caches.open(FILES)).match(OFFLINE);
    if (stand !== undefined) return stand;
    throw error;
  }
}

/** The page that says that there is no network, with its script and style. */
async function keepOfflinePage() {
  const cache = await caches.open(FILES);
  const page = await fetch(OFFLINE, { cache: 'no-cache' });
  if (!page.ok) return;
  const html = await page.clone().text();
  const files = [...html.matchAll(/(?:src|href)="([^"]*assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, path]) => new URL(path, OFFLINE).href,
  );
  await Promise.all(files.map((file) => fromCache(new Request(file))));
  await cache.put(OFFLINE, page);
}

/** The page goes to the end of the line; the oldest leaves. */
async function keep(cache, request, response) {
  await cache.delete(request);
  await cache.put(request, response);
  const pages = await cache.keys();
  await Promise.all(pages.slice(0, Math.max(0, pages.length - PAGES_KEPT)).map((page) => cache.delete(page)));
}

/** A script or style of the same name with another hash is of no more use; tells how many there were. */
async function forgetOlder(cache, request) {
  const stem = (address) => new URL(address).pathname.replace(/-[\w-]{8,}(\.\w+)$/, '$1');
  const files = await cache.keys();
  const older = files.filter((file) => stem(file.url) === stem(request.url));
  await Promise.all(older.map((file) => cache.delete(file)));
  return older.length;
}
