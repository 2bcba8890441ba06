// Serves dist/ over https on port 3000 with the development certificate, for Excel on this machine.
import { createServer } from "node:https";
import { join } from "node:path";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import handler from "serve-handler";
import { root } from "./install.mjs";

const server = createServer(await getHttpsServerOptions(), (request, response) =>
  handler(request, response, { public: join(root, "dist"), cleanUrls: false, directoryListing: false }),
);
server.listen(3000, "127.0.0.1", () => console.log("https://localhost:3000"));
