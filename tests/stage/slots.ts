import { readFileSync } from "node:fs";
import { fileOf } from "../../src/address/files.ts";
import { parsePath, pathOf } from "../../src/address/parse.ts";
import { citySite } from "./city.ts";
import type { Slot } from "./hosts.ts";

/** What the site has of the same view as an embed, at an address of another sort. */
function read(embed: string, sort: "chart" | "oembed"): string {
  const address = parsePath(embed);
  if (address?.sort !== "embed") throw new Error(`no embed: ${embed}`);
  const { language, dataset, view, state } = address;
  return readFileSync(citySite + fileOf(pathOf({ sort, language, dataset, view, state })), "utf8");
}

interface Codes {
  frame: string;
  withLoader: string;
}

/** The codes that the page of a view gives to be pasted, e.g. in dark. */
export function codesOf(view: string, theme: "auto" | "light" | "dark" = "auto"): Codes {
  const [, after = ""] = read(view, "chart").split(`data-theme="${theme}" data-version="live"`);
  const [withLoader, frame] = [...after.matchAll(/<pre>(.*?)<\/pre>/gs)]
    .map(([, text = ""]) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">"))
    .map((text) => text.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  if (frame === undefined || withLoader === undefined) throw new Error(`no code for ${view}`);
  return { frame, withLoader };
}

/** The same as if the site stood where it is tried. */
export const moved = (code: string, site: string): string =>
  code.replaceAll(/https?:\/\/[^/"]+(?=[^"]*\/embed\/)/g, site);

/** A place for a view on a host's page. */
export function slotOf(view: string, site: string, { id, sandbox }: Pick<Slot, "id" | "sandbox">) {
  const { html } = JSON.parse(read(view, "oembed")) as { html: string };
  const [, heightPx] = / height="(\d+)"/.exec(codesOf(view).frame) ?? [];
  return { id, sandbox, src: site + view, oembed: moved(html, site), heightPx: Number(heightPx) };
}
