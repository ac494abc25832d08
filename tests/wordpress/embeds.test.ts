import { mkdirSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { site as published } from "../rules/site.ts";
import { citySite } from "../stage/city.ts";
import { expectRightHeight, frameAt, lookAt } from "../stage/embeds.ts";
import { serveSite, type SiteServer } from "../stage/server.ts";
import { windows } from "../stage/windows.ts";
import { filterOembed } from "../stage/wordpress.ts";
import { startWordPress, type WordPress } from "./wordpress.ts";

const pictures = "node_modules/.cache/wordpress";
const chart = "/charts/volunteers/by-district/";
const answerOf = `${chart.replace("charts", "oembed").slice(0, -1)}.json`;

let site: SiteServer;
/** The site as if it had been built for where it is tried. */
let moved: Server;
let origin: string;
let host: WordPress;
const { inWindow } = windows();

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  site = await serveSite(citySite);
  const own = new URL(published.baseUrl).origin;
  moved = createServer((request, response) => {
    void fetch(site.origin + (request.url ?? "/")).then(async (answer) => {
      const type = answer.headers.get("content-type") ?? "";
      const body = Buffer.from(await answer.arrayBuffer());
      const isText = /html|json/.test(type);
      response.writeHead(answer.status, { "content-type": type });
      response.end(isText ? body.toString().replaceAll(own, origin) : body);
    });
  });
  await new Promise<void>((listening) => moved.listen(0, "127.0.0.1", listening));
  origin = `http://127.0.0.1:${(moved.address() as AddressInfo).port}`;
  host = await startWordPress();
});

afterAll(async () => {
  await host.close();
  moved.closeAllConnections();
  moved.close();
  site.close();
});

const block = (address: string): string =>
  `<!-- wp:embed ${JSON.stringify({ url: address, type: "rich" })} -->
<figure class="wp-block-embed is-type-rich"><div class="wp-block-embed__wrapper">
${address}
</div></figure>
<!-- /wp:embed -->`;

const posts = {
  "an embed's block": () => block(origin + chart),
  "an address on a line of its own": () => `Before it.\n\n${origin}${chart}\n\nAfter it.`,
  "the address of an embed": () => block(origin + chart.replace("charts", "embed")),
};

const screens = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

const visible = (page: Page, selector: string) => page.locator(`${selector}:visible`).count();

describe.each(Object.entries(posts))("a post with %s", (name, content) => {
  const visit = async (
    options: BrowserContextOptions,
    inspect: (page: Page) => Promise<void>,
  ): Promise<void> => {
    const address = await host.post(content());
    await inWindow(options, async (page) => {
      await page.goto(address);
      await inspect(page);
      const { width = 0 } = options.viewport ?? {};
      const path = `${pictures}/${name.replaceAll(/\W+/g, "-")}-${width}-${String(options.javaScriptEnabled)}.png`;
      await page.screenshot({ path, fullPage: true });
    });
  };

  test.each(screens)(
    "shows a chart as high as it is, and nothing beside it: %j",
    async (viewport) => {
      await visit({ viewport, javaScriptEnabled: true }, async (page) => {
        await expectRightHeight(page, "iframe");
        expect((await lookAt(page, "iframe")).drawings).toBe(1);
        expect(await visible(page, "iframe")).toBe(1);
        expect(await visible(page, "blockquote")).toBe(0);
      });
    },
  );

  test.each(screens)(
    "shows the whole chart without a script, below its link: %j",
    async (viewport) => {
      await visit({ viewport, javaScriptEnabled: false }, async (page) => {
        expect(await lookAt(page, "iframe")).toMatchObject({ drawings: 1, isWhole: true });
        expect(await visible(page, "iframe")).toBe(1);
        const link = page.locator("blockquote a");
        expect(await link.getAttribute("href")).toBe(origin + chart);
      });
    },
  );

  test("goes where a link of the chart leads", async () => {
    const address = await host.post(content());
    await inWindow({ viewport: screens[1]! }, async (page) => {
      await page.goto(address);
      await expectRightHeight(page, "iframe");
      await (await frameAt(page, "iframe")).locator("footer a").click();
      await page.waitForURL(origin + chart);
    });
  });
});

test("what the suite takes for WordPress's filter gives what WordPress's gives", async () => {
  const { title, html } = (await (await fetch(origin + answerOf)).json()) as Record<string, string>;
  const frame = `<iframe src="${origin}/" width="100%" height="300" frameborder="0" title="A &amp; b"></iframe>`;
  const link = `<a href="${origin}/">A</a>`;
  for (const each of [
    html ?? "",
    frame,
    `<blockquote>${link}</blockquote>${frame}`,
    `<template><blockquote>${link}</blockquote></template><p style="a:b">${frame}</p>`,
    frame.replace("></iframe>", `><blockquote>${link}</blockquote></iframe>`),
    `<blockquote>${frame}</blockquote><script src="a.js"></script>`,
  ]) {
    const given = { type: "rich", title: title ?? "", html: each };
    const true_ = await host.filter(given);
    // WordPress 6.1 hides a frame in other words than later ones.
    const later = true_.replaceAll("clip: rect(1px, 1px, 1px, 1px);", "visibility: hidden;");
    expect(filterOembed(each, { title: given.title, secret: "s3cret" })).toBe(later);
  }
});
