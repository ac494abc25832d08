import type { AstroIntegration } from "astro";
import { prune, storeFolder } from "./store.ts";

/** A picture that no build has used for so long belongs to charts that are no more. */
const keptMs = 30 * 24 * 60 * 60 * 1000;

/** Keeps the store of pictures from growing, when all pages are built. */
export function imageUpkeep(): AstroIntegration {
  return {
    name: "image-upkeep",
    hooks: {
      "astro:build:done"() {
        prune(storeFolder(), Date.now() - keptMs);
      },
    },
  };
}
