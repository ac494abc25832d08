import { defineConfig } from "vitest/config";

/** Where only some tests are to look, while somebody writes them: folders in `src/`, with commas between. */
const { MUTANTS_TESTS: folders = "" } = process.env;
const all = ["src/**/*.test.ts", "tests/cases.test.ts"];

/** The unit tests that look at what is mutated: those that read the code itself would find the mutants. */
export default defineConfig({
  test: {
    include:
      folders === "" ? all : folders.split(",").map((folder) => `src/${folder}/**/*.test.ts`),
    exclude: ["src/load/built.test.ts"], // loads modules anew, so that it seems to reach what only loading does
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
