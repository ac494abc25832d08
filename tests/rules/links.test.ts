import { decodeHTML } from "entities";
import { expect, test } from "vitest";
import { fileOf, pathOfFile } from "../../src/address/files.ts";
import { isEmbed } from "../stage/dist.ts";
import { files, site } from "./site.ts";

/** Frozen pages too: what they lead to has permanent addresses. */
const documents = [...files].filter(([name]) => name.endsWith(".html"));

const attribute = / (href|src|action|content|data-[a-z]+)="([^"]*)"/g;

/** Whether an attribute's text is an address: some of those of machines and of ours are none. */
const isAddress = (name: string, text: string): boolean =>
  /^(href|src|action)$/.test(name) ? text !== "" : /^(\/[^/]|https?:)/.test(text);

/** What a page leads to or asks for within the site. */
function linksOf(name: string, html: string): URL[] {
  const from = new URL(pathOfFile(name), site.baseUrl);
  const texts = [...html.matchAll(attribute)].flatMap(([, name = "", text = ""]) =>
    isAddress(name, text) ? [decodeHTML(text)] : [],
  );
  const urls = [...new Set(texts)].map((text) => new URL(text, from));
  return urls.filter(({ origin }) => origin === from.origin);
}

const idsOf = (html: string): Set<string> =>
  new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => decodeHTML(id)));

const ids = new Map<string, Set<string>>();

/** Whether a file has a place of this name. */
function hasPlace(file: string, hash: string): boolean {
  if (!ids.has(file)) ids.set(file, idsOf(files.get(file) ?? ""));
  return ids.get(file)!.has(decodeURIComponent(hash.slice(1)));
}

/** What an embed is asked for behind its address, which is no place in it. */
const options = new Set(["place", "theme", "title", "transparent"]);

const asksEmbed = (pathname: string, hash: string): boolean =>
  isEmbed(fileOf(decodeURIComponent(pathname))) &&
  [...new URLSearchParams(hash.slice(1)).keys()].every((name) => options.has(name));

test("no page leads nowhere, asks for what is not there, or names a place that its page has not", () => {
  const dead = documents.flatMap(([name, html]) =>
    linksOf(name, html).flatMap(({ pathname, hash }) => {
      const file = fileOf(decodeURIComponent(pathname));
      const isThere =
        files.has(file) && (hash === "" || asksEmbed(pathname, hash) || hasPlace(file, hash));
      return isThere ? [] : [`${name} → ${pathname}${hash}`];
    }),
  );
  expect(dead).toEqual([]);
});

/** What search engines take the page for: itself, but for what is made for articles of others. */
const canonicalOf = (html: string): string =>
  / rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? "";

test("a translation is in the language that its link says, and leads back", () => {
  const wrong = documents.flatMap(([name, html]) =>
    [...html.matchAll(/ hreflang="([^"]*)" href="([^"]*)"/g)].flatMap(
      ([, lang = "", href = ""]) => {
        const other = files.get(fileOf(new URL(href).pathname)) ?? "";
        const own = [new URL(pathOfFile(name), site.baseUrl).href, canonicalOf(html)];
        const isSpoken = lang === "x-default" || other.includes(`<html lang="${lang}"`);
        const leadsBack = own.some((each) => other.includes(` href="${each}"`));
        return isSpoken && leadsBack ? [] : [`${name} → ${lang} ${href}`];
      },
    ),
  );
  expect(wrong).toEqual([]);
});
