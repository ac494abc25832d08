import { resolve, sep } from "node:path";
import type { AstroIntegration } from "astro";

/**
 * Shows a changed file of `data/` at once in `astro dev`: what was made of the old one is
 * forgotten, so the next page reads, checks and draws anew – or says what is wrong.
 */
export function dataReload(): AstroIntegration {
  return {
    name: "data-reload",
    hooks: {
      "astro:server:setup"({ server }) {
        const folder = resolve("data") + sep;
        server.watcher.add(folder);
        server.watcher.on("all", (_event, path) => {
          if (!resolve(path).startsWith(folder)) return;
          for (const { moduleGraph } of Object.values(server.environments))
            moduleGraph.invalidateAll();
          server.ws.send({ type: "full-reload" });
        });
      },
    },
  };
}
