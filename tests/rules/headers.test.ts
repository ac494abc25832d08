import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Locale } from "../../src/model/locale.ts";
import { pathOfFile } from "../../src/address/files.ts";
import { siteHeaders } from "../../src/address/headers.ts";
import { fileHref, pageHref } from "../../src/address/href.ts";
import { mediaTypes } from "../../src/address/media-types.ts";
import { nginxServer } from "../../src/address/nginx.ts";
import { paths } from "../../src/address/paths.ts";
import { downloadTypes } from "../../src/publish/download/formats.ts";
import { headersAt, parseHeaders } from "../stage/headers.ts";
import { allEmbeds, embeds, files, pages as own, site } from "./site.ts";
import { nginxHeaders } from "./nginx.ts";

const pages = [...own, ...embeds];
const rules = parseHeaders(files.get("/_headers") ?? "");

const policyOf = (document: Document): string =>
  document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";

const hashesOf = (document: Document, selector: string): string[] =>
  [...document.querySelectorAll(selector)].map(
    ({ textContent }) => `'sha256-${createHash("sha256").update(textContent).digest("base64")}'`,
  );

const scripts = "script:not([src], [type='application/ld+json'], [type='application/json'])";

test("the policy of a page allows the script and the sheet inside it by their hashes, and no other", () => {
  for (const { address, document } of pages) {
    const policy = policyOf(document);
    expect(policy, address).toMatch(/^default-src 'none'; /);
    expect(policy.includes("unsafe"), address).toBe(false);
    const within = [...hashesOf(document, scripts), ...hashesOf(document, "style")];
    expect(policy.match(/'sha256-[^']*'/g), address).toEqual(within);
  }
});

test("the policy stands before all that it governs", () => {
  for (const { address, html } of pages)
    expect(html.indexOf("Content-Security-Policy"), address).toBeLessThan(
      html.search(/<(script|style|link)\b/),
    );
});

test("nothing in a page needs what the policy forbids", () => {
  for (const { address, document } of own)
    expect(document.querySelectorAll("[style], style, object").length, address).toBe(0);
  for (const { address, document } of own)
    expect(policyOf(document).includes("; frame-src 'self'; "), address).toBe(
      document.querySelector("iframe") !== null,
    );
  for (const { address, document } of embeds)
    expect(document.querySelectorAll("[style], object, iframe, img").length, address).toBe(0);
});

test("others may show embeds in frames, and no other page", () => {
  const policyAt = (address: string) => headersAt(rules, address)["Content-Security-Policy"];
  for (const { address } of own) expect(policyAt(address), address).toBe("frame-ancestors 'self'");
  for (const { address } of allEmbeds) expect(policyAt(address), address).toBe("frame-ancestors *");
});

describe("what is written for nginx says what the file for other hosts says", () => {
  const server = { folder: "/srv", types: { ...mediaTypes, ...downloadTypes } };

  /** Who may frame it is due of pages alone; nginx says it of every file. */
  const due = (headers: Record<string, string>, address: string) => {
    const { "Content-Security-Policy": framers, ...others } = headers;
    return /(\/|\.html)$/.test(address) ? { ...others, framers } : others;
  };

  test("of every file", () => {
    const lines = nginxServer(site, server);
    for (const name of files.keys()) {
      const address = pathOfFile(name);
      expect(due(nginxHeaders(lines, address), address), address).toEqual(
        due(headersAt(rules, address), address),
      );
    }
  });

  test.each([
    { locales: ["zh"], folder: "" },
    { locales: ["zh", "en"], folder: "" },
    { locales: ["en", "zh"], folder: "" },
    { locales: ["en", "zh"], folder: "open/" },
  ] satisfies { locales: Locale[]; folder: string }[])(
    "in $locales, in the folder “$folder”",
    ({ locales, folder }) => {
      const other = { locales, baseUrl: `https://x.example/${folder}` };
      const others = parseHeaders(siteHeaders({ site: other }));
      const lines = nginxServer(other, server);
      // Names that sections have may be those of datasets and topics as well.
      const of = { dataset: "embed", view: "images" };
      const everywhere = [
        paths.home,
        paths.topic({ topic: "oembed" }),
        paths.dataset({ dataset: "embed" }),
        paths.chart({ dataset: "embed", view: "v1" }),
        paths.embed(of),
        paths.embed({ ...of, theme: "dark" }),
        paths.oembed(of),
        paths.image({ ...of, format: "og" }),
      ];
      const single = [
        paths.loader,
        paths.download({ dataset: "embed", ending: "csv" }),
        paths.asset({ file: "page.css" }),
      ];
      const addresses = [
        ...locales.flatMap((locale) => everywhere.map((path) => pageHref(other, locale, path))),
        ...single.map((path) => fileHref(other, path)),
      ];
      for (const address of addresses)
        expect(due(nginxHeaders(lines, address), address), address).toEqual(
          due(headersAt(others, address), address),
        );
    },
  );

  test("every file has a type that nginx is told", () => {
    const told = /types \{([^}]*)\}/.exec(nginxServer(site, server))?.[1] ?? "";
    const endings = told.split(/[\s;]+/).filter((word) => /^[a-z]+$/.test(word));
    const served = [...files.keys()].filter((name) => name !== paths.headers);
    expect(served.filter((name) => !endings.includes(name.split(".").at(-1) ?? ""))).toEqual([]);
  });
});
