import { defineConfig } from "vitest/config";

/** Tests that need a built site, and most of them a browser. */
const oneByOne = {
  maxWorkers: 2,
  testTimeout: 120_000,
  hookTimeout: 300_000, // a first run may have to install the browser
};

export default defineConfig({
  test: {
    reporters: process.env["CI"]
      ? ["default", ["json", { outputFile: "node_modules/.cache/vitest.json" }]] // read by .ci/run
      : ["default"],
    projects: [
      {
        test: {
          name: "unit",
          maxWorkers: "100%",
          testTimeout: 30_000, // against what hangs: how fast a machine is, no test says
          include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "tests/*.test.ts"],
        },
      },
      {
        test: {
          name: "site",
          include: ["tests/build/**/*.test.ts", "tests/browser/**/*.test.ts"],
          exclude: ["tests/browser/full/**"],
          ...oneByOne,
        },
      },
      {
        // All that `site` tries a part of: npm run test:full
        test: { name: "full", include: ["tests/browser/full/**/*.test.ts"], ...oneByOne },
      },
    ],
  },
});
