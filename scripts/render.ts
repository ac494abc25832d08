import { globSync } from "node:fs";
import { words } from "../src/locales/index.ts";
import type { Locale } from "../src/model/locale.ts";
import type { Render } from "../src/publishing/build-site.ts";
import { renderPages } from "../src/publishing/rendering/render.ts";
import { folderNames } from "../src/publishing/swap.ts";
import { Tally } from "../src/publishing/rendering/tally.ts";
import { withProgress } from "./progress.ts";

/** Renders pages with a bar, which the last site tells how many there are likely to be. */
export const renderIn = (locale: Locale): Render => {
  const message = words[locale].build.rendering;
  return (sound, folder) => {
    const tally = new Tally();
    const total = globSync("**/*.html", { cwd: folderNames.site }).length;
    const work = { message, total, count: () => tally.pages };
    return withProgress(work, () => renderPages(sound, folder, tally));
  };
};
