import { defineConfig } from "vitest/config";

/** The unit tests that look at what is mutated: those that read the code itself would find the mutants. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "tests/cases.test.ts"],
    exclude: ["src/load/built.test.ts"], // loads modules anew, so that it seems to reach what only loading does
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
