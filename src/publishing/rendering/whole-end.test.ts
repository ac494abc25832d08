import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { AstroPrerenderer } from "astro";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { endingWhole } from "./whole-end.ts";

let folder: string;
let heard: string[];

const logger = { error: (text: string) => heard.push(text) };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "whole-end-"));
  heard = [];
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Renders pages by their numbers, as Astro does: all at once, the first fault is that of the build. */
async function rendered(
  render: (page: number) => Promise<Response>,
  write: (page: number) => Promise<void>,
): Promise<unknown> {
  const own = {
    name: "own",
    getStaticPaths: () => Promise.resolve([]),
    render: (request: Request) => render(Number(request.url.split("/").at(-2))),
  };
  const whole = endingWhole(own, logger);
  const one = async (page: number) => {
    const asked = [new Request(`https://city.example/${page}/`), {}] as unknown;
    const { body } = (await whole.render(
      ...(asked as Parameters<AstroPrerenderer["render"]>),
    )) as Response;
    if (body) await write(page);
  };
  try {
    await Promise.all([0, 1, 2, 3].map(one));
  } catch (error) {
    await whole.teardown?.();
    return error;
  }
  return whole.teardown?.().catch((error: unknown) => error);
}

/** A page of some megabytes in a folder of its own. */
const writeSlowly = async (page: number): Promise<void> => {
  await mkdir(join(folder, String(page)), { recursive: true });
  await writeFile(join(folder, String(page), "index.html"), Buffer.alloc(8_000_000));
};

test("a fault in a page ends a build when the others are written, and says which page it is", async () => {
  const written: number[] = [];
  const render = async (page: number) => {
    if (page !== 1) return new Response("page");
    await pause(5);
    throw new Error("a fault in a page");
  };
  const end = await rendered(render, async (page) => {
    await pause(30);
    written.push(page);
  });
  expect(end).toEqual(new Error("a fault in a page"));
  expect(written).toEqual([0, 2, 3]);
  expect(heard).toEqual(["/1/: Error: a fault in a page"]);
});

test("a file that cannot be written ends a build when nothing is rendered or written any more", async () => {
  const render = async (page: number) => {
    if (page === 3) await pause(50);
    return new Response("page");
  };
  const end = await rendered(render, (page) =>
    page === 0 ? Promise.reject(new Error("ENOSPC")) : writeSlowly(page),
  );
  expect(end).toEqual(new Error("ENOSPC"));
  await rm(folder, { recursive: true });
  await pause(100);
  expect(existsSync(folder)).toBe(false);
});

test("after a fault no further page is begun", async () => {
  const begun: number[] = [];
  const own = {
    name: "own",
    getStaticPaths: () => Promise.resolve([]),
    render: (request: Request) => {
      begun.push(request.url.length);
      return Promise.reject(new Error("fault"));
    },
  };
  const { render } = endingWhole(own, logger);
  const asked = [new Request("https://city.example/"), {}] as unknown as Parameters<typeof render>;
  for (let page = 0; page < 3; page += 1)
    expect(((await render(...asked)) as Response).body).toBeNull();
  expect(begun).toHaveLength(1);
});

/** Whether a build ends while something goes on that lasts until it is told to stop. */
async function endsBefore({ teardown }: AstroPrerenderer, stop: () => unknown): Promise<boolean> {
  const ended = vi.fn();
  const end = teardown?.().then(ended);
  await pause(100);
  const isOver = ended.mock.calls.length > 0;
  await stop();
  await end;
  return isOver;
}

const idle = {
  name: "own",
  getStaticPaths: () => Promise.resolve([]),
  render: () => Promise.resolve(new Response("page")),
};

test("a build waits for a page that is being rendered", async () => {
  const page = Promise.withResolvers<Response>();
  const whole = endingWhole({ ...idle, render: () => page.promise }, logger);
  const asked = [new Request("https://city.example/"), {}] as unknown;
  const rendering = whole.render(...(asked as Parameters<AstroPrerenderer["render"]>));
  const finish = () => {
    page.resolve(new Response("page"));
    return rendering;
  };
  expect(await endsBefore(whole, finish)).toBe(false);
});

test.skipIf(platform() === "win32")("a build waits for a file that is being written", async () => {
  const file = join(folder, "page.html");
  execFileSync("mkfifo", [file]); // which nobody reads yet
  const written = writeFile(file, "page");
  const read = () => Promise.all([written, readFile(file)]);
  expect(await endsBefore(endingWhole(idle, logger), read)).toBe(false);
});

test("what Astro itself does at the end is done, and its fault is told", async () => {
  const done: string[] = [];
  const teardown = () => Promise.resolve(void done.push("own"));
  await endingWhole({ ...idle, teardown }, logger).teardown?.();
  expect(done).toEqual(["own"]);
  const failing = () => Promise.reject(new Error("its own"));
  await expect(endingWhole({ ...idle, teardown: failing }, logger).teardown?.()).rejects.toThrow(
    "its own",
  );
  expect(heard).toEqual([]);
});
