import { glob } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { prune, storeFolder } from "./store.ts";

/** How many builds' pictures are kept: of the site, of another branch, of what tests build. */
const builds = 3;

/** Keeps the store of pictures from growing, when all pages are built. */
export function imageUpkeep(): AstroIntegration {
  return {
    name: "image-upkeep",
    hooks: {
      async "astro:build:done"({ dir }) {
        const made = await Array.fromAsync(glob("**/images/**/*.png", { cwd: fileURLToPath(dir) }));
        if (made.length > 0) await prune(storeFolder(), made.length * builds);
      },
    },
  };
}
