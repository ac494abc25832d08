import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { build } from "vite";
import { expect, test } from "vitest";
import { bundledScripts } from "./bundled.ts";

/** What a module gets that imports a file with `?bundled`. */
async function bundled(path: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "bundled-"));
  const input = join(folder, "page.js");
  writeFileSync(input, `export { default } from ${JSON.stringify(`${path}?bundled`)};`);
  const output = join(folder, "out");
  await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [bundledScripts(["chrome100"])],
    build: {
      ssr: input,
      outDir: output,
      rolldownOptions: { output: { entryFileNames: "page.mjs" } },
    },
  });
  const { default: code } = (await import(join(output, "page.mjs"))) as { default: string };
  rmSync(folder, { recursive: true });
  return code;
}

test("a script becomes one text with all that it imports", async () => {
  const code = await bundled(join(process.cwd(), "src/client/embed/embed.ts"));
  expect(code).toMatch(/^\(function\(\)\{.*\}\)\(\);$/s);
  expect(code).not.toMatch(/\bimport\b|\bexport\b/);
});

test("a text cannot leave the <script> that holds it, and says what it said", async () => {
  const folder = mkdtempSync(join(tmpdir(), "bundled-"));
  const path = join(folder, "script.ts");
  writeFileSync(path, "document.title = '</script><!--</SCRIPT>' satisfies string;");
  const code = await bundled(path);
  rmSync(folder, { recursive: true });
  expect(code).not.toMatch(/<\/script|<!--/i);
  const document = { title: "" };
  runInNewContext(code, { document });
  expect(document.title).toBe("</script><!--</SCRIPT>");
});
