/**
 * Keeps the workbench usable without a network. While the server answers, everything comes from it: what is shown is never
 * older than the site. Without it the files of the last complete visit are used, all of one version. A new version waits until
 * the windows of the old one are closed. The build puts the two values in (scripts/write-service-worker.mjs).
 */
const version = "{{version}}";
const files = ["{{files}}"];

const prefix = "org-life-";
const cacheName = prefix + version;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches.open(cacheName).then((cache) => cache.addAll(files.map((file) => new Request(file, { cache: "no-cache" })))),
  );
});

self.addEventListener("activate", (event) => {
  const old = (names) => names.filter((name) => name.startsWith(prefix) && name !== cacheName);
  event.waitUntil(caches.keys().then((names) => Promise.all(old(names).map((name) => caches.delete(name)))));
});

/** The kept answer; a folder's address stands for its page. */
async function kept(request) {
  const cache = await caches.open(cacheName);
  const url = new URL(request.url);
  const path = url.pathname.endsWith("/") ? `${url.pathname}index.html` : url.pathname;
  return cache.match(new URL(path, url).href);
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(
    fetch(request).then(
      // A script of this version that a newer site no longer has.
      async (answer) => (answer.status === 404 ? ((await kept(request)) ?? answer) : answer),
      async (error) => {
        const answer = await kept(request);
        if (answer) return answer;
        throw error;
      },
    ),
  );
});
