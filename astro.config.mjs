import { defineConfig } from "astro/config";
import { siteAddress } from "./src/load/address.ts";
import { dataReload } from "./src/load/reload.ts";

// Nothing of a build or of the development server may call home.
process.env.ASTRO_TELEMETRY_DISABLED = "1";

const { origin, pathname } = siteAddress("data/site.json");

/**
 * Vite wraps each `import()` of a browser's script in a kilobyte that loads its style sheets and
 * preloads what it imports; ours have neither.
 */
const bareImports = {
  name: "bare-imports",
  enforce: "pre",
  load: (id) =>
    id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : null,
};

export default defineConfig({
  site: origin,
  base: pathname,
  trailingSlash: "always",
  integrations: [dataReload()],
  devToolbar: { enabled: false },
  build: {
    format: "directory",
    // One cached sheet for all pages, which a strict Content-Security-Policy allows.
    inlineStylesheets: "never",
    // Pages wait for one file write at a time otherwise.
    concurrency: 8,
  },
  vite: {
    plugins: [bareImports],
    build: {
      // Scripts stay files of their own, which a strict Content-Security-Policy allows.
      assetsInlineLimit: 0,
      // Browsers inside chat apps lag years behind: newer syntax, e.g. light-dark(), is rewritten.
      cssTarget: ["chrome100", "safari15.4", "firefox100"],
    },
  },
});
