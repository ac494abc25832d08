import { themes, type Theme } from "../../model/picture.ts";

/** What a host asks of an embed behind the `#` of its address. */
export interface Options {
  /** Whose colours it keeps to; null for those of its page. */
  theme: Theme | null;
  /** Whether the host has a title of its own: `title=0`. */
  untitled: boolean;
  /** Whether the host's paper shows through. */
  transparent: boolean;
  /** The id of the place that is lit, e.g. `330483`; empty for none. */
  place: string;
}

/** The options in an address, e.g. `#theme=dark&title=0&place=330483`; all else there is another's. */
export function optionsIn(hash: string): Options {
  const asked = new URLSearchParams(hash.replaceAll(/[#?]+/g, "&")); // WordPress adds "#?secret="
  return {
    theme: themes.find((theme) => theme === asked.get("theme")) ?? null,
    untitled: asked.get("title") === "0",
    transparent: asked.has("transparent"),
    place: asked.get("place") ?? "",
  };
}
