import { defineConfig } from "astro/config";
import { development } from "./src/dev/dev.ts";
import { imageUpkeep } from "./src/images/upkeep.ts";
import { siteAddress } from "./src/load/address.ts";
import { bundledScripts } from "./src/load/bundled.ts";
import { licences } from "./src/load/licences.ts";
import { sitemap } from "./src/load/sitemap.ts";

// Nothing of a build or of the development server may call home.
process.env.ASTRO_TELEMETRY_DISABLED = "1";

const { origin, pathname } = siteAddress("data/site.json");

/**
 * Vite wraps each `import()` of a browser's script in a kilobyte that loads style sheets with it;
 * ours bring none, so every page would carry it for nothing.
 */
const bareImports = {
  name: "bare-imports",
  configResolved({ plugins }) {
    const wrapper = plugins.findIndex(({ name }) => name === "native:import-analysis-build");
    if (wrapper >= 0) plugins.splice(wrapper, 1);
  },
};

const { scripts: licencesOfScripts, workers: licencesOfWorkers } = licences();

/** Browsers inside chat apps lag years behind: newer syntax, e.g. light-dark(), is rewritten. */
const browsers = ["chrome100", "safari15.4", "firefox100"];

export default defineConfig({
  site: origin,
  base: pathname,
  trailingSlash: "always",
  integrations: [development(), sitemap(), imageUpkeep()],
  devToolbar: { enabled: false },
  build: {
    format: "directory",
    // One cached sheet for all pages, which a strict Content-Security-Policy allows.
    inlineStylesheets: "never",
    // Pages wait for one file write at a time otherwise.
    concurrency: 8,
  },
  vite: {
    plugins: [bareImports, bundledScripts(browsers), licencesOfScripts],
    worker: { format: "es", plugins: () => [licencesOfWorkers] },
    build: {
      // Scripts stay files of their own, which a strict Content-Security-Policy allows.
      assetsInlineLimit: 0,
      cssTarget: browsers,
    },
  },
});
