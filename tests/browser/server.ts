import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".csv": "text/csv; charset=utf-8",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".js": "text/javascript",
};

export interface SiteServer {
  origin: string;
  close: () => void;
}

/** Serves a built site on loopback as a static host would. */
export async function serveSite(folder: string): Promise<SiteServer> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const name = path.endsWith("/") ? `${path}index.html` : path;
    readFile(join(folder, name)).then(
      (body) => {
        response.writeHead(200, { "content-type": types[extname(name)] ?? "text/plain" });
        response.end(body);
      },
      async () => {
        response.writeHead(404, { "content-type": types[".html"] });
        response.end(await readFile(join(folder, "404.html")));
      },
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
