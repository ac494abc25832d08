import { lstat, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rehearse, type Rehearsal } from "../../tests/stage/rehearsal.ts";
import { startDesk, type Started } from "./start.ts";

let desk: Started;
let project: Rehearsal;
const complaints: unknown[] = [];

beforeAll(async () => {
  project = await rehearse();
  desk = await startDesk({
    ...project,
    locale: "en",
    isKept: true,
    env: {},
    now: () => new Date("2026-12-01T10:00:00Z"),
    today: () => "2026-12-01",
    run: () => Promise.reject(new Error("nothing is run here")),
    complain: (error) => complaints.push(error),
  });
});

afterAll(async () => {
  desk.close();
  await desk.ended;
  expect(complaints).toEqual([]);
});

/** As long as that of any browser. */
const boundary = "x".repeat(30);

interface Heard {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

const origin = () => new URL(desk.address).origin;
const token = () => new URL(desk.address).searchParams.get("token") ?? "";
const known = () => ({ cookie: `other=1; desk=${token()}` });

/** Asks for an address as it is written, which a browser would put right. */
const ask = (path: string, { method = "GET", headers = {}, body = "" }: Sent = {}) =>
  new Promise<Heard>((done, fail) => {
    const { hostname, port } = new URL(desk.address);
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => {
        done({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    asked.on("error", fail).end(body);
  });

test("it listens on this machine alone, at a port of its own, behind a token of 256 bits", () => {
  expect(desk.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
});

test("the address that it tells lets a browser in, and no other does", async () => {
  const { status, headers } = await ask(`/?token=${token()}`);
  expect([status, headers["location"]]).toEqual([303, "/"]);
  expect(headers["set-cookie"]).toEqual([`desk=${token()}; HttpOnly; SameSite=Strict; Path=/`]);
  const wrong = token().replace(/^./, (first) => (first === "A" ? "B" : "A"));
  for (const path of ["/", "/styles/base.css", "/?token=", `/?token=${wrong}`, "/alive/"]) {
    const refused = await ask(path, { headers: { cookie: `desk=${wrong}` } });
    expect([path, refused.status, refused.headers["set-cookie"]]).toEqual([path, 403, undefined]);
    expect(refused.text).not.toContain("Model City");
  }
});

test("each page says the policy by which nothing runs but files of the desk", async () => {
  const { status, headers, text } = await ask("/", { headers: known() });
  expect([status, text.includes("Model City")]).toEqual([200, true]);
  expect(headers["content-security-policy"]).toBe(
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  );
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["cache-control"]).toBe("no-store");
  expect(text).not.toMatch(/<script(?![^>]* src=)|<style| style=| on[a-z]+=/);
});

test("a page of another site is a stranger, whatever it sends along", async () => {
  const strange: Sent[] = [
    { headers: { host: "desk.example" } },
    { headers: { host: `localhost:${new URL(desk.address).port}` } },
    { headers: { origin: "http://evil.example" } },
    { headers: { "sec-fetch-site": "cross-site" } },
    { headers: { "sec-fetch-site": "same-site" } },
    { method: "POST" },
    { method: "POST", headers: { origin: "null" } },
    { method: "POST", headers: { origin: `${origin()}0` } },
    { method: "POST", headers: { origin: origin(), "sec-fetch-site": "cross-site" } },
  ];
  for (const sent of strange) {
    const headers = { ...known(), ...sent.headers };
    const { status } = await ask(`/anew/?token=${token()}`, { ...sent, headers });
    expect([sent, status]).toEqual([sent, 403]);
  }
});

test("files beside those of its pages are not told, nor what is no address", async () => {
  const paths = [
    "/styles/../../package.json",
    "/styles/..%2f..%2fpackage.json",
    "/client/desk/../../desk/gate.ts",
    "/client/desk/%2e%2e/%2e%2e/desk/gate.ts",
    "/desk/gate.ts",
    "/client/search/query.ts",
    "/model/period.test.ts",
    "/read/..%2f..%2fdata/",
    "/read/%ff/",
    "/%",
    "//evil.example/",
    "/sheet/..%2fvolunteers/",
  ];
  for (const path of paths) {
    const { status, headers } = await ask(path, { headers: known() });
    expect([path, status, headers["location"]]).toEqual([path, 404, undefined]);
  }
});

test("scripts and sheets of its pages are told, scripts without their types", async () => {
  const script = await ask("/client/desk/listen.ts", { headers: known() });
  expect([script.status, script.headers["content-type"]]).toEqual([
    200,
    "text/javascript; charset=utf-8",
  ]);
  expect(script.text).not.toContain("interface");
  const sheet = await ask("/styles/desk.css", { headers: known() });
  expect(sheet.headers["content-type"]).toBe("text/css; charset=utf-8");
});

test("a form that is none is said to be none, and a way back stays on the desk", async () => {
  const headers = { ...known(), origin: origin() };
  const type = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const broken = await ask("/drop/", {
    method: "POST",
    headers: { ...headers, ...type },
    body: "?",
  });
  const json = await ask("/drop/", {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: "{}",
  });
  expect([broken.status, json.status]).toEqual([400, 400]);
  for (const path of [
    "//evil.example/",
    "https://evil.example/",
    "/\\evil.example",
    "javascript:1",
  ]) {
    const { status, headers: answered } = await ask("/language/", {
      method: "POST",
      headers: { ...headers, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ locale: "en", path }).toString(),
    });
    expect([path, status, answered["location"]]).toEqual([path, 303, "/"]);
  }
});

test("what two windows add at once is added, the one after the other", async () => {
  const headers = { ...known(), origin: origin() };
  const type = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const drop = async (name: string, row: string) => {
    const lines = ["period,place,residents,source", row];
    const part = `Content-Disposition: form-data; name="file"; filename="${name}"`;
    const body = [`--${boundary}`, part, "", ...lines, `--${boundary}--`, ""].join("\r\n");
    const sent = await ask("/drop/", { method: "POST", headers: { ...headers, ...type }, body });
    return String(sent.headers["location"]).replace("/read/", "/add/");
  };
  const rows = ["2011,999901,100100,census", "2012,999901,100200,census"];
  const pages = await Promise.all(rows.map((row, at) => drop(`${String(at)}.csv`, row)));
  await Promise.all(pages.map((page) => ask(page, { method: "POST", headers })));
  const table = "data/datasets/residents/residents.csv";
  const staged = await readFile(project.at(`.desk/${table}`), "utf8");
  for (const row of rows) expect(staged).toContain(row);
  expect(await readFile(project.at(table), "utf8")).not.toContain(rows[0]);
});

test("a link that leads out of the copy is neither followed nor written through", async () => {
  const outside = project.at("outside.txt");
  await writeFile(outside, "theirs");
  const link = project.at(".desk/data/datasets/residents/residents.csv");
  const table = await readFile(link);
  await rm(link);
  await symlink(outside, link);
  const headers = { ...known(), origin: origin() };
  expect((await ask("/undo/", { method: "POST", headers })).status).toBe(303);
  expect(await readFile(outside, "utf8")).toBe("theirs");
  expect((await lstat(link)).isSymbolicLink()).toBe(false);
  expect((await readFile(link)).length).toBeLessThan(table.length);
});

test("names of files and of languages are words on a page, never part of it", async () => {
  const name = `"><script>alert(1)</script>.csv`;
  const body = [
    `--${boundary}`,
    `Content-Disposition: form-data; name="file"; filename="${name.replaceAll('"', "%22")}"`,
    "Content-Type: text/csv",
    "",
    "a,b\n1,<img src=x onerror=alert(1)>",
    `--${boundary}--`,
    "",
  ].join("\r\n");
  const headers = { ...known(), origin: origin() };
  const type = { "content-type": `multipart/form-data; boundary=${boundary}` };
  const sent = await ask("/drop/", { method: "POST", headers: { ...headers, ...type }, body });
  expect(sent.status).toBe(303);
  for (const path of [String(sent.headers["location"]), "/"]) {
    const { status, text } = await ask(path, { headers });
    expect([path, status]).toEqual([path, 200]);
    expect(text).toContain("&lt;script&gt;alert(1)&lt;/script&gt;.csv");
    expect(text).not.toMatch(/<script>|<img/);
  }
});
