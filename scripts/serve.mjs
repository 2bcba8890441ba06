// Serves dist/ over http on this machine only; used by npm start and by the browser tests.
import { createServer } from "node:http";
import { join } from "node:path";
import handler from "serve-handler";
import { root } from "./install.mjs";

/** Starts the server on the first free port from `port` on; answers with its address and a function that stops it. */
export function serveDist(port = 3000) {
  const server = createServer((request, response) =>
    handler(request, response, {
      public: join(root, "dist"),
      cleanUrls: false,
      directoryListing: false,
      // Without clean URLs a folder's index page must be named.
      redirects: ["/", "/workbench", "/workbench/"].map((source) => ({
        source,
        destination: "/workbench/index.html",
        type: 302,
      })),
      // Icons must not be sent with no-store (Office then shows a default icon); pages change with every build.
      headers: [{ source: "**/*.{html,js,css,xlsx}", headers: [{ key: "Cache-Control", value: "no-cache" }] }],
    }),
  );
  return new Promise((resolve, reject) => {
    const tryPort = (candidate) => {
      server.once("error", (error) => {
        if (error.code === "EADDRINUSE" && candidate !== 0 && candidate < port + 20) tryPort(candidate + 1);
        else reject(error);
      });
      server.listen(candidate, "127.0.0.1", () => {
        server.removeAllListeners("error");
        resolve({
          url: `http://localhost:${server.address().port}`,
          close: () => new Promise((done) => server.close(done)),
        });
      });
    };
    tryPort(port);
  });
}
