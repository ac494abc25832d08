import { defineConfig } from "vitest/config";

/** Where only some tests are to look, while somebody writes them: a folder in `src/`. */
const { MUTANTS_TESTS: folder = "" } = process.env;
const all = ["src/**/*.test.ts", "tests/cases.test.ts"];

/** The unit tests that look at what is mutated: those that read the code itself would find the mutants. */
export default defineConfig({
  test: {
    include: folder === "" ? all : [`src/${folder}/**/*.test.ts`],
    exclude: ["src/load/built.test.ts"], // loads modules anew, so that it seems to reach what only loading does
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
