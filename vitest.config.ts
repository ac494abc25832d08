import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { cityRoot, citySite } from "./tests/stage/city.ts";
import { patienceMs } from "./tests/stage/patience.ts";

const { CI: isCounted, npm_lifecycle_event: script = "vitest" } = process.env;

/** Where .ci/run finds what a run counted, e.g. `test-full.json`. */
const outputFile = `node_modules/.cache/tests/${script.replace(":", "-")}.json`;

/** Files share a worker, and with it what they import: a site is read and parsed once for all its rules. */
const shared = { pool: "threads", isolate: false, maxWorkers: 2 } as const;

/** Whose data it is: tests of its figures go with it, and say nothing of another city's. */
const { city } = JSON.parse(readFileSync("data/site.json", "utf8")) as { city: string };

/** Tests that need a built site. */
const onSite = {
  ...shared,
  testTimeout: 300_000, // longer than any one wait, which knows better what did not come
  hookTimeout: 600_000, // a first run may have to install the browser
  expect: { poll: { timeout: patienceMs } },
};

/** Tests that look at the site of Model City, which is built before them, most with a browser. */
const onModelCity = {
  ...onSite,
  globalSetup: ["tests/stage/build-city.ts", "tests/stage/browser-server.ts"],
  provide: { siteUnderTest: { root: cityRoot, folder: citySite } },
};

export default defineConfig({
  test: {
    reporters: isCounted ? ["default", ["json", { outputFile }]] : ["default"],
    projects: [
      {
        test: {
          name: "unit",
          ...shared,
          testTimeout: 120_000, // against what hangs: how fast a machine is, no test says
          include: [
            "src/**/*.test.ts",
            "scripts/**/*.test.ts",
            "tests/*.test.ts",
            "tests/charts/*.test.ts",
            "tests/stage/**/*.test.ts",
          ],
        },
      },
      {
        test: {
          name: "site",
          include: [
            "tests/build/**/*.test.ts",
            "tests/browser/**/*.test.ts",
            "tests/rules/**/*.test.ts",
          ],
          exclude: ["tests/browser/full/**"],
          ...onModelCity,
        },
      },
      {
        // What holds of every site, tried on that of the project's own data.
        test: {
          name: "data",
          include: ["tests/rules/**/*.test.ts", `data/tests/${city}/*.test.ts`],
          provide: { siteUnderTest: { root: ".", folder: "dist" } },
          ...onSite,
        },
      },
      {
        // All that `site` tries a part of: npm run test:full
        test: {
          name: "full",
          include: [
            "tests/browser/full/**/*.test.ts",
            "tests/full/**/*.test.ts",
            `data/tests/${city}/full/**/*.test.ts`,
          ],
          ...onModelCity,
        },
      },
      {
        // The site on real servers, and on its way to them: npm run test:deploy
        test: {
          name: "deploy",
          ...onSite,
          include: ["tests/deploy/**/*.test.ts"],
          globalSetup: ["tests/deploy/programs.ts", "tests/stage/build-city.ts"],
        },
      },
      {
        // Embeds in Debian's WordPress, by hand: npm run test:wordpress
        test: {
          name: "wordpress",
          include: ["tests/wordpress/**/*.test.ts"],
          ...onModelCity,
          globalSetup: ["tests/wordpress/programs.ts", ...onModelCity.globalSetup],
        },
      },
    ],
  },
});
