import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { encodeTexts } from "./encode.ts";

const long = "社区服务站，".repeat(400);

let root: string;
const at = (path: string) => join(root, path);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "encode-"));
});

afterEach(() => rm(root, { recursive: true }));

async function site(folder: string, files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(at(`${folder}/${name}`)), { recursive: true });
    await writeFile(at(`${folder}/${name}`), content);
  }
}

test("what is text and not small is there in brotli and gzip too, and says the same", async () => {
  const texts = { "a/index.html": long, "b.geojson": long, "c.svg": long };
  await site("fresh", { ...texts, "d.png": long, _headers: long, "e.html": "short" });
  await encodeTexts(at("fresh"), at("none"));
  const names = (await readdir(at("fresh"), { recursive: true })).sort();
  expect(names.filter((name) => /\.(br|gz)$/.test(name))).toEqual(
    Object.keys(texts).flatMap((name) => [`${name}.br`, `${name}.gz`]),
  );
  for (const name of Object.keys(texts)) {
    const [br, gz] = ["br", "gz"].map((ending) => readFile(at(`fresh/${name}.${ending}`)));
    expect(brotliDecompressSync(await br!).toString()).toBe(long);
    expect(gunzipSync(await gz!).toString()).toBe(long);
  }
});

test("what the last site has of the same text is taken over, unless another program compressed it", async () => {
  const files = { "404.html": long, "a.html": long, "b.html": `${long}b` };
  await site("last", files);
  await encodeTexts(at("last"), at("none"));
  const mine = brotliCompressSync("mine");
  await site("last", { "a.html.br": mine, "b.html.br": mine });
  await site("fresh", { ...files, "b.html": `${long}c` });
  const written = async () => {
    await encodeTexts(at("fresh"), at("last"));
    const all = ["a", "b"].map((name) => readFile(at(`fresh/${name}.html.br`)));
    return (await Promise.all(all)).map((bytes) => brotliDecompressSync(bytes).toString());
  };
  expect(await written()).toEqual(["mine", `${long}c`]);
  await site("last", { "404.html.br": mine });
  expect(await written()).toEqual([long, `${long}c`]);
});

test("below a thousand bytes nothing is compressed, from there on all that is text, wherever it lies", async () => {
  await site("fresh", {
    "a.html": "a".repeat(999),
    "b.html": "b".repeat(1000),
    "deep/er/c.json": "c".repeat(1000),
    noending: "d".repeat(1000),
    "e.parquet": "e".repeat(1000),
  });
  await mkdir(at("fresh/folder.html"));
  await encodeTexts(at("fresh"), at("none"));
  const names = await readdir(at("fresh"), { recursive: true });
  expect(names.filter((name) => /\.(br|gz)$/.test(name)).sort()).toEqual([
    ...["b.html.br", "b.html.gz"],
    ...["c.json.br", "c.json.gz"].map((name) => join("deep/er", name)),
  ]);
});

test("what browsers keep for a year is compressed as far as can be", async () => {
  const text = Array.from({ length: 3000 }, (_, at) => `.a${at % 37}{top:${at * at}px}`).join("");
  await site("fresh", { "a.css": text, "_astro/a.css": text });
  await encodeTexts(at("fresh"), at("none"));
  const sizes = ["a.css.br", "_astro/a.css.br"].map(
    async (name) => (await readFile(at(`fresh/${name}`))).length,
  );
  const [usual = 0, most = 0] = await Promise.all(sizes);
  expect(most).toBeLessThan(usual);
  const best = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  expect(most).toBeLessThanOrEqual(brotliCompressSync(text, { params: best }).length);
});

test("a last site without what tells who compressed it spares no work", async () => {
  const files = { "404.html": long, "a.html": long };
  const mine = brotliCompressSync("mine");
  for (const lacking of ["404.html", "404.html.br", "404.html.gz", "a.html", "a.html.br"]) {
    await site("last", files);
    await encodeTexts(at("last"), at("none"));
    await site("last", { "a.html.br": mine });
    await rm(at(`last/${lacking}`));
    await site("fresh", files);
    await encodeTexts(at("fresh"), at("last"));
    expect(brotliDecompressSync(await readFile(at("fresh/a.html.br"))).toString(), lacking).toBe(
      long,
    );
    await rm(at("fresh"), { recursive: true });
    await rm(at("last"), { recursive: true });
  }
});
