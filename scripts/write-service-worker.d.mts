/** Writes service-worker.js into a built site. */
export function writeServiceWorker(dist?: string): void;
