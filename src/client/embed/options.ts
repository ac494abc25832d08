import { themes, type Theme } from "../../model/theme.ts";

/** What a host asks of an embed behind the `#` of its address. */
export interface Options {
  /** Whose colours it keeps to; null for those of its page. */
  theme: Theme | null;
  /** Whether the host has a title of its own: `title=0`. */
  untitled: boolean;
  /** Whether the host's paper shows through. */
  transparent: boolean;
}

/** The options in an address, e.g. `#theme=dark&title=0&transparent`; all else there is another's. */
export function optionsIn(hash: string): Options {
  const asked = new URLSearchParams(hash.replaceAll(/[#?]+/g, "&")); // WordPress adds "#?secret="
  return {
    theme: themes.find((theme) => theme === asked.get("theme")) ?? null,
    untitled: asked.get("title") === "0",
    transparent: asked.has("transparent"),
  };
}

/** Makes an embed look as its address asks, now and whenever its host asks otherwise. */
export function followOptions(): void {
  const root = document.documentElement;
  const { scheme = "" } = root.dataset;
  const apply = () => {
    const { theme, untitled, transparent } = optionsIn(location.hash);
    root.dataset["scheme"] = theme ?? scheme;
    root.toggleAttribute("data-untitled", untitled);
    root.toggleAttribute("data-transparent", transparent);
  };
  addEventListener("hashchange", apply);
  apply();
}
