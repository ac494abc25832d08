import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";

const packing = `
  import { packed } from ${JSON.stringify(import.meta.resolve("./archive.ts"))};
  process.stdout.write(packed({ "a.txt": new Uint8Array([1, 2, 3]) }));
`;

/** An archive as a process of another time zone makes it. */
const packedIn = (zone: string): string =>
  execFileSync(process.execPath, ["--input-type=module", "--eval", packing], {
    env: { ...process.env, TZ: zone },
  }).toString("hex");

test("the same files give the same bytes, wherever they are packed", () => {
  const here = packedIn("Asia/Shanghai");
  expect(here).toMatch(/^504b0304/);
  expect(packedIn("America/New_York")).toBe(here);
});
