import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the loader that pages of others pin by its hash never changes: write a v2 instead", () => {
  const bytes = readFileSync("public/embed/v1/loader.js");
  expect(createHash("sha384").update(bytes).digest("base64")).toBe(
    "4MnJ5HBWltugu4qL4X4JmJMY4QUAm2qBVbbzRgCAT9VTD+O2C5sWk9pJxV1pShnP",
  );
});
