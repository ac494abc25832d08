import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { fileOf } from "../../src/address/files.ts";
import { isText, mediaTypes, withCharset } from "../../src/address/media-types.ts";
import { paths } from "../../src/address/paths.ts";
import { downloadTypes } from "../../src/publish/download/formats.ts";
import { headersAt, parseHeaders } from "./headers.ts";

const types = { ...mediaTypes, ...downloadTypes };

/** The type of a file, by the ending of its name. */
function typeOf(name: string): string {
  const type = types[extname(name).slice(1)];
  if (type === undefined) throw new Error(`no type: ${name}`);
  return type;
}

export interface SiteServer {
  origin: string;
  close: () => void;
}

interface Answer {
  status: number;
  name: string;
  body: Buffer;
}

/** Sends a file as a good host does: by its type, gzipped, with the headers of `_headers`. */
function send(
  { headers }: IncomingMessage,
  response: ServerResponse,
  { status, name, body, more }: Answer & { more: Record<string, string> },
): void {
  const type = typeOf(name);
  const isZipped = isText(type) && String(headers["accept-encoding"]).includes("gzip");
  response.writeHead(status, {
    ...more,
    "content-type": withCharset(type),
    ...(isZipped && { "content-encoding": "gzip" }),
  });
  response.end(isZipped ? gzipSync(body) : body);
}

/** Serves a built site on loopback as a static host would. */
export async function serveSite(folder: string): Promise<SiteServer> {
  const rules = parseHeaders(readFileSync(join(folder, "_headers"), "utf8"));
  const answer = async (path: string): Promise<Answer> => {
    const name = fileOf(path);
    return readFile(join(folder, name)).then(
      (body) => ({ status: 200, name, body }),
      async () => ({
        status: 404,
        name: paths.notFound,
        body: await readFile(join(folder, paths.notFound)),
      }),
    );
  };
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    void answer(path).then((found) => {
      send(request, response, { ...found, more: headersAt(rules, path) });
    });
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
