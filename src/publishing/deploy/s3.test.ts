import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeEach, expect, test } from "vitest";
import { destination } from "./destination.ts";

/** What a store holds by address, and what it was asked. */
const objects = new Map<string, string>();
const asked: string[] = [];
let atWork = 0;
let mostAtWork = 0;

function answer({ method = "", url = "", headers }: IncomingMessage, body: string) {
  const { "content-type": type, "cache-control": cache, authorization = "" } = headers;
  const told = [method, url, type, cache].filter((part) => part !== undefined).join(" ");
  asked.push(
    /^AWS4-HMAC-SHA256 Credential=me\/\d+\/somewhere\/s3\//.test(authorization) ? told : "unsigned",
  );
  if (url.includes("forbidden"))
    return { status: 403, body: "<Error><Message>Not yours</Message></Error>" };
  if (method === "PUT") objects.set(url, body);
  const status = method === "PUT" || objects.has(url) ? 200 : 404;
  if (method === "DELETE") objects.delete(url);
  return { status, body: method === "GET" ? (objects.get(url) ?? "<Message>None</Message>") : "" };
}

const server = createServer((request, response) => {
  void text(request).then((body) => {
    mostAtWork = Math.max(mostAtWork, ++atWork);
    const answered = answer(request, body);
    setTimeout(() => {
      atWork -= 1;
      response.writeHead(answered.status).end(answered.body);
    }, 5);
  });
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const site = mkdtempSync(join(tmpdir(), "s3-"));
const hostAt = (target: string) =>
  destination(
    target,
    {
      AWS_ACCESS_KEY_ID: "me",
      AWS_SECRET_ACCESS_KEY: "secret",
      AWS_REGION: "somewhere",
      AWS_ENDPOINT_URL_S3: `${endpoint}/`,
    },
    "en",
  )(site);

beforeEach(() => {
  objects.clear();
  asked.length = 0;
  mostAtWork = 0;
});

afterAll(() => {
  server.close();
  rmSync(site, { recursive: true });
});

test("what is written is read again, below the prefix, and what is not there is null", async () => {
  const host = hostAt("s3://data/open/");
  expect(await host.read("a.json")).toBeNull();
  await host.write("a.json", "{}");
  expect(await host.read("a.json")).toBe("{}");
  expect(asked).toEqual([
    "GET /data/open/a.json",
    "PUT /data/open/a.json application/json no-cache",
    "GET /data/open/a.json",
  ]);
  expect(host.sendsEncoded).toBe(false);
});

test("files have their types, their time in caches, and names of any letters", async () => {
  const host = hostAt("s3://data");
  for (const name of ["index.html", "名 a.bin"]) writeFileSync(join(site, name), name);
  await host.put(["index.html", "名 a.bin"]);
  await host.write("_astro/a.css", "a{}");
  expect(asked.sort()).toEqual([
    "PUT /data/%E5%90%8D%20a.bin application/octet-stream no-cache",
    "PUT /data/_astro/a.css text/css; charset=utf-8 public, max-age=31536000, immutable",
    "PUT /data/index.html text/html; charset=utf-8 no-cache",
  ]);
  await host.remove(["index.html", "gone.html"]);
  expect([...objects.keys()]).toEqual(["/data/%E5%90%8D%20a.bin", "/data/_astro/a.css"]);
});

test("many files go side by side, but not all at once", async () => {
  const names = Array.from({ length: 40 }, (_, index) => `${index}.txt`);
  for (const name of names) writeFileSync(join(site, name), name);
  await hostAt("s3://data").put(names);
  expect(objects.size).toBe(40);
  expect(mostAtWork).toBeGreaterThan(1);
  expect(mostAtWork).toBeLessThanOrEqual(16);
});

test("what the store refuses is an error with its reason", async () => {
  const host = hostAt("s3://data/open");
  for (const task of [
    () => host.read("forbidden"),
    () => host.write("forbidden", ""),
    () => host.remove(["forbidden"]),
  ])
    await expect(task()).rejects.toThrow("data/open/forbidden: 403 Not yours");
});
