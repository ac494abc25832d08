import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { Agent, get, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deployRecord, pathOfFile, unrecordedMark } from "../../src/address/files.ts";
import { siteHeaders } from "../../src/address/headers.ts";
import { fileHref, type SiteAddress } from "../../src/address/href.ts";
import { mediaTypes, withCharset } from "../../src/address/media-types.ts";
import { paths } from "../../src/address/paths.ts";
import { downloadTypes } from "../../src/publish/download/formats.ts";
import { citySite } from "../stage/city.ts";
import type { Daemon } from "../stage/daemon.ts";
import { filesOf } from "../stage/dist.ts";
import { headersAt, parseHeaders } from "../stage/headers.ts";
import { serve, type ServerName } from "./servers.ts";

const connections = 100;
const requests = 10_000;

const agent = new Agent({ keepAlive: true, maxSockets: connections });

const ask = (
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const asked = { port, host: "127.0.0.1", path: encodeURI(path), agent, headers };
    get(asked, resolve).on("error", reject);
  });

async function answer(port: number, path: string, headers = {}) {
  const response = await ask(port, path, headers);
  return { response, body: await buffer(response) };
}

/** What a host says of a file; who may frame it is due of pages alone. */
const due = (name: string): string[] => [
  "content-type",
  "cache-control",
  "access-control-allow-origin",
  "x-content-type-options",
  "referrer-policy",
  ...(name.endsWith(".html") ? ["content-security-policy"] : []),
];

const names = [...filesOf(citySite).keys()].filter((name) => name !== paths.headers);
const types: Readonly<Record<string, string>> = { ...mediaTypes, ...downloadTypes };

/** JSON, XML and SVG say themselves how they are encoded, and servers may say it too. */
const typeSaid = (type = ""): string =>
  type.startsWith("text/") ? type : type.replace("; charset=utf-8", "");

/** What is said otherwise of a file than it should be. */
function misstated(
  name: string,
  headers: IncomingHttpHeaders,
  rules: Record<string, string>,
): string[] {
  const wanted = new Map(Object.entries(rules).map(([key, value]) => [key.toLowerCase(), value]));
  wanted.set("content-type", withCharset(types[extname(name).slice(1)] ?? ""));
  const said: IncomingHttpHeaders = {
    ...headers,
    "content-type": typeSaid(headers["content-type"]),
  };
  return due(name)
    .filter((key) => said[key] !== wanted.get(key))
    .map((key) => `${key}: ${String(said[key])}`);
}

const cities = [
  { at: "the root", folder: "" },
  { at: "a sub-path", folder: "open/" },
];

describe.each(["nginx", "caddy"] satisfies ServerName[])("%s", (server) => {
  describe.each(cities)("at $at", ({ folder }) => {
    const site: SiteAddress = { baseUrl: `https://model.example/${folder}`, locales: ["zh", "en"] };
    const rules = parseHeaders(siteHeaders({ site }));
    let root: string;
    let daemon: Daemon;

    beforeAll(async () => {
      root = await mkdtemp(join(tmpdir(), "served-"));
      await cp(resolve(citySite), join(root, "site", folder), { recursive: true });
      for (const hidden of [deployRecord, unrecordedMark])
        await writeFile(join(root, "site", folder, hidden), "{}");
      daemon = await serve(server, { site, folder: join(root, "site"), own: join(root, "own") });
    });

    afterAll(async () => {
      await daemon.stop();
      await rm(root, { recursive: true });
    });

    test("sends every file whole, with its type and headers", async () => {
      const wrong: unknown[] = [];
      for (const name of names) {
        const address = fileHref(site, pathOfFile(name));
        const { response, body } = await answer(daemon.port, address);
        const faults = misstated(name, response.headers, headersAt(rules, address));
        const isWhole = body.equals(await readFile(join(citySite, name)));
        if (response.statusCode !== 200 || !isWhole || faults.length > 0)
          wrong.push([address, response.statusCode, isWhole, faults]);
      }
      expect(wrong.slice(0, 5)).toEqual([]);
    });

    test.each(["br", "gzip"])(
      "sends what the build compressed to browsers that take %s",
      async (coding) => {
        const ending = coding === "br" ? ".br" : ".gz";
        const compressed = names.filter((name) => existsSync(citySite + name + ending));
        const ofEachType = [...Map.groupBy(compressed, (name) => extname(name)).values()];
        expect(ofEachType.length).toBeGreaterThan(8);
        for (const [name = ""] of ofEachType) {
          const address = fileHref(site, pathOfFile(name));
          const { response, body } = await answer(daemon.port, address, {
            "accept-encoding": coding,
          });
          const { "content-encoding": said, vary } = response.headers;
          expect([name, said, vary]).toEqual([name, coding, "Accept-Encoding"]);
          expect(misstated(name, response.headers, headersAt(rules, address)), name).toEqual([]);
          expect(body.equals(await readFile(citySite + name + ending)), name).toBe(true);
        }
      },
    );

    test("shows the page for what is not there, and keeps no error", async () => {
      const own = await readFile(join(citySite, paths.notFound));
      for (const missing of [
        "/nothing/",
        "/downloads/nothing.csv",
        "/charts/nothing",
        "/_astro/nothing.js",
        `/${deployRecord}`,
        `/${unrecordedMark}`,
      ]) {
        const { response, body } = await answer(daemon.port, fileHref(site, missing));
        expect([missing, response.statusCode, response.headers["content-type"]]).toEqual([
          missing,
          404,
          "text/html; charset=utf-8",
        ]);
        expect(body.equals(own), missing).toBe(true);
        expect(response.headers["cache-control"] ?? "", missing).not.toContain("immutable");
      }
    });

    test.each([
      ["", ""],
      ["maxwidth=640&maxheight=960", ""],
      ["maxwidth=320", "@280"],
      ["maxwidth=320&maxheight=200", "@280"],
      ["maxwidth=599&format=json", "@400"],
      ["maxheight=479&maxwidth=1200", "@400x210"],
      ["maxwidth=1000", ""],
      ["maxwidth=-1&maxheight=%22%7B", ""],
    ])("gives those who ask for %j the answer by oEmbed that fits", async (query, fit) => {
      const whole = "en/oembed/training/first-time-by-area/ratePer10000";
      const { response, body } = await answer(
        daemon.port,
        fileHref(site, `/${whole}.json?${query}`),
      );
      expect(response.statusCode).toBe(200);
      expect(response.headers["content-type"]).toContain("application/json");
      expect(response.headers["access-control-allow-origin"]).toBe("*");
      expect(body.equals(await readFile(join(citySite, `${whole}${fit}.json`)))).toBe(true);
    });

    test("asks a reader's browser for nothing that it has", async () => {
      const address = fileHref(site, paths.home);
      const { response } = await answer(daemon.port, address);
      const { etag = "" } = response.headers;
      expect(etag).not.toBe("");
      const again = await ask(daemon.port, address, { "If-None-Match": etag });
      again.resume();
      expect(again.statusCode).toBe(304);
    });

    test(`answers ${requests} requests over ${connections} connections without an error`, async () => {
      const pages = names.filter((name) => name.endsWith(".html"));
      const turns = Array.from(
        { length: requests },
        (_, at) => pages[at % pages.length] ?? "",
      ).values();
      const failed: string[] = [];
      const reader = async () => {
        for (const name of turns) {
          const { response, body } = await answer(daemon.port, fileHref(site, pathOfFile(name)));
          if (response.statusCode !== 200 || body.length === 0) failed.push(name);
        }
      };
      await Promise.all(Array.from({ length: connections }, reader));
      expect(failed).toEqual([]);
    });
  });
});
