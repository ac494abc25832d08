import js from "@eslint/js";
import astro from "eslint-plugin-astro";
import { defineConfig, globalIgnores } from "eslint/config";
import ts from "typescript-eslint";

const tests = ["tests/**", "data/tests/**", "**/*.test.ts"];
const scriptBlocks = ["**/*.astro/*.ts"]; // a <script> in an .astro file, seen as a file of its own
const browserGlobals = ["document", "location", "navigator", "window"];

export default defineConfig(
  globalIgnores(["dist*", ".astro", ".node", ".stage", "tests/cases"]),
  js.configs.recommended,
  {
    files: ["*.mjs", "scripts/*.mjs"],
    languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly" } },
  },
  {
    files: ["public/**/*.js"],
    languageOptions: {
      sourceType: "script",
      globals: { URL: "readonly", document: "readonly", window: "readonly" },
    },
  },
  {
    files: ["**/*.astro", ...scriptBlocks],
    extends: [ts.configs.strict],
    rules: { "no-undef": "off" }, // left to `astro check`, which knows the types
  },
  ...astro.configs["flat/recommended"], // after the above, whose parser it replaces
  {
    files: ["**/*.ts"],
    ignores: scriptBlocks,
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-unsafe-enum-assignment": "off", // `erasableSyntaxOnly` has no enums
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "max-params": ["error", 3],
    },
  },
  {
    files: ["**/*.ts"],
    ignores: tests,
    rules: {
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: tests,
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["src/**/*.ts", "scripts/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Export by name." },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/client/**", ...scriptBlocks],
    rules: { "no-restricted-globals": ["error", ...browserGlobals] },
  },
  {
    // Time, locale and data are arguments here, so that the same input gives the same bytes.
    files: ["src/**/*.ts"],
    ignores: ["src/{client,images,load,pages}/**", ...tests, ...scriptBlocks],
    rules: {
      "no-restricted-globals": ["error", ...browserGlobals, "console", "process"],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now" },
        { object: "Math", property: "random" },
      ],
    },
  },
);
