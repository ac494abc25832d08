import { defineConfig } from "vitest/config";

/** The unit tests that look at what is mutated: those that read the code itself would find the mutants. */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "tests/cases.test.ts"],
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
