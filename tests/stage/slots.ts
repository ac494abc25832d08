import { readFileSync } from "node:fs";
import { citySite } from "./city.ts";
import type { Slot } from "./hosts.ts";

/** `/embed/…/` → a file of the site that speaks of the same view. */
const read = (view: string, folder: string, end: string): string =>
  readFileSync(`${citySite}${view.replace("/embed/", `/${folder}/`).replace(/\/$/, end)}`, "utf8");

interface Codes {
  frame: string;
  withLoader: string;
}

/** The codes that the page of a view gives to be pasted, e.g. in dark. */
export function codesOf(view: string, theme: "auto" | "light" | "dark" = "auto"): Codes {
  const [, after = ""] = read(view, "charts", "/index.html").split(
    `data-theme="${theme}" data-version="live"`,
  );
  const [frame, withLoader] = [...after.matchAll(/<pre>(.*?)<\/pre>/gs)]
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
  const { html } = JSON.parse(read(view, "oembed", ".json")) as { html: string };
  const [, heightPx] = / height="(\d+)"/.exec(codesOf(view).frame) ?? [];
  return { id, sandbox, src: site + view, oembed: moved(html, site), heightPx: Number(heightPx) };
}
