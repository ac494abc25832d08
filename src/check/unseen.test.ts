import { expect, test } from "vitest";
import { unseenAtEnds, unseenInCell, unseenInText, withoutUnseen } from "./unseen.ts";

const everywhere = [
  ...["\u034f", "\u115f", "\u1160", "\u17b4", "\u180e", "\u200b", "\u202a", "\u202e", "\u2061"],
  ...["\u2066", "\u206f", "\u2800", "\u3164", "\ufeff", "\uffa0", "\ufff9", "\u{e0041}"],
];

test("what nobody sees goes from cells and texts, wherever it stands", () => {
  for (const sign of everywhere)
    for (const pattern of [unseenInCell, unseenAtEnds, unseenInText])
      expect(`${sign}a`.replace(pattern, ""), pattern.source).toBe("a");
});

test("a cell is parted nowhere, a text may say where it may be", () => {
  for (const sign of ["\u00ad", "\u2060", "\u200e", "\u007f"])
    expect(`a${sign}b`.replace(unseenInCell, "")).toBe("ab");
  expect("a\u00adb\u2060c\u200ed".replace(unseenInText, "")).toBe("a\u00adb\u2060c\u200ed");
});

test("joiners stay within a word, lines and tabs within a text", () => {
  expect("\u200da\u200db\u200c".replace(unseenAtEnds, "").replace(unseenInCell, "")).toBe(
    "a\u200db",
  );
  expect("a\tb\r\nc\0\u0085\ud800\u2028d".replace(unseenInText, "")).toBe("a\tb\r\ncd");
});

test("letters, accents, emoji and their forms are seen", () => {
  for (const text of ["é", "e\u0301", "長\u{e0101}", "❤\ufe0f", "🏙", "ا", "ก", "\u3000x"])
    expect(text.replace(unseenInCell, "").replace(unseenInText, "")).toBe(text);
});

test("lines of a text that held what is not seen are told", () => {
  const { seen, repairs } = withoutUnseen("notes.en.md", "one\r\ntw\u202eo \0\r\n");
  expect(seen).toBe("one\r\ntwo \r\n");
  const spot = { file: "notes.en.md", line: 2, column: 3, cell: null };
  expect(repairs).toEqual([
    { kinds: ["invisible"], ...spot, before: "tw\u202eo \0", after: "two" },
  ]);
});
