import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Blob, Face, Font } from "harfbuzzjs";
import { isUnseen } from "../../model/glyphs/glyphs.ts";

const require = createRequire(join(process.cwd(), "package.json"));

/** A family, and whether it has letters for headings. */
export interface Family {
  package: string;
  file: string;
  hasBold: boolean;
}

const family = (name: string, file: string, hasBold: boolean): Family => ({
  package: `@expo-google-fonts/${name}`,
  file,
  hasBold,
});

/** What pictures are set in: each character in the first that has it. */
export const families: readonly Family[] = [
  family("noto-sans-sc", "NotoSansSC", true),
  family("noto-sans", "NotoSans", true),
  family("noto-sans-arabic", "NotoSansArabic", true),
  family("noto-sans-devanagari", "NotoSansDevanagari", true),
  family("noto-emoji", "NotoEmoji", true),
  family("noto-sans-math", "NotoSansMath", false),
  family("noto-sans-symbols", "NotoSansSymbols", true),
  family("noto-sans-symbols-2", "NotoSansSymbols2", false),
  family("chocolate-classical-sans", "ChocolateClassicalSans", false), // rare Chinese characters
  family("cactus-classical-serif", "CactusClassicalSerif", false), // rarer ones
];

export type Weight = "plain" | "bold";

const folders: Record<Weight, string> = { plain: "400Regular", bold: "600SemiBold" };

/** The file of a family, from the folder of the packages. */
export function fontFile({ package: name, file, hasBold }: Family, weight: Weight): string {
  const folder = folders[hasBold ? weight : "plain"];
  return `${name}/${folder}/${file}_${folder}.ttf`;
}

/** Fonts, each read when the first character asks for it. */
export interface Fonts {
  /** The first font that has all characters of a text; null where none has. */
  fontOf: (text: string, weight: Weight) => Promise<Font | null>;
}

const has = (font: Font, char: string): boolean =>
  isUnseen(char) || font.nominalGlyph(char.codePointAt(0) ?? 0) !== undefined;

export function loadFonts(): Fonts {
  const fonts = new Map<string, Promise<Font>>();
  const chosen = new Map<string, Promise<Font | null>>();
  const read = async (path: string): Promise<Font> =>
    new Font(new Face(new Blob(await readFile(require.resolve(path)))));
  const fontAt = (path: string): Promise<Font> => {
    const font = fonts.get(path) ?? read(path);
    fonts.set(path, font);
    return font;
  };
  async function choose(text: string, weight: Weight): Promise<Font | null> {
    for (const each of families) {
      const font = await fontAt(fontFile(each, weight));
      if (Array.from(text).every((char) => has(font, char))) return font;
    }
    return null;
  }
  return {
    fontOf(text, weight) {
      const key = `${weight} ${text}`;
      const font = chosen.get(key) ?? choose(text, weight);
      chosen.set(key, font);
      return font;
    },
  };
}
