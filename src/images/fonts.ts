import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fontace } from "fontace";
import subsetFont from "subset-font";
import { hashOf, type Store } from "./store.ts";

const require = createRequire(join(process.cwd(), "package.json"));

const fontPackage = "@expo-google-fonts/noto-sans-sc";

const versionOf = (name: string): string | undefined =>
  (require("./package.json") as { dependencies: Record<string, string> }).dependencies[name];

const weights = ["400Regular/NotoSansSC_400Regular.ttf", "600SemiBold/NotoSansSC_600SemiBold.ttf"];

const subsetOptions = {
  targetFormat: "truetype",
  preserveNameIds: [16, 17], // the name that both weights share
} satisfies Parameters<typeof subsetFont>[2];

/** What the pixels of a picture depend on beside its SVG. */
export const madeWith = JSON.stringify([
  ["@resvg/resvg-js", fontPackage].map(versionOf),
  process.versions.zlib,
  weights,
  subsetOptions,
]);

/** What pictures are set in. */
export interface Fonts {
  files: string[];
  has: (char: string) => boolean;
}

/** Whether a character is in ranges such as `["U+20-7E", "U+4E00"]`. */
function inRanges(ranges: readonly string[]): (char: string) => boolean {
  const limits = ranges.map((range) =>
    range
      .replace("U+", "")
      .split("-")
      .map((code) => parseInt(code, 16)),
  );
  return (char) => {
    const code = char.codePointAt(0) ?? 0;
    return limits.some(([from = 0, to = from]) => code >= from && code <= to);
  };
}

/** The two weights with these characters alone: a picture is made in a fraction of the time. */
export async function loadFonts(characters: string, store: Store): Promise<Fonts> {
  const subsets = weights.map(async (weight) => {
    const name = `${hashOf(madeWith, weight, characters)}.ttf`;
    const bytes = await store.kept(name, async () =>
      subsetFont(
        await readFile(require.resolve(`${fontPackage}/${weight}`)),
        characters,
        subsetOptions,
      ),
    );
    return { path: store.pathOf(name), bytes };
  });
  const files = await Promise.all(subsets);
  const tests = files.map(({ bytes }) => inRanges(fontace(Buffer.from(bytes)).unicodeRangeArray));
  return {
    files: files.map(({ path }) => path),
    has: (char) => tests.every((test) => test(char)),
  };
}

/**
 * Fonts that have what they are asked for: read when the first picture asks, with the characters
 * that are expected, and again whenever one asks for another.
 */
export function growingFonts(
  expected: () => Promise<string>,
  store: Store,
): (characters: ReadonlySet<string>) => Promise<Fonts> {
  let known: Promise<Set<string>> | undefined;
  let loaded: Promise<Fonts> | undefined;
  return async (characters) => {
    const all = await (known ??= expected().then((text) => new Set(text)));
    if (!loaded || !characters.isSubsetOf(all)) {
      for (const char of characters) all.add(char);
      loaded = loadFonts([...all].sort().join(""), store);
    }
    return loaded;
  };
}
