import { expect, test } from "vitest";
import type { Change } from "../model/change.ts";
import { differenceText } from "./difference.ts";

const change = (given: Partial<Change>): Change => ({
  ...{ kind: "changed", dataset: "homes", key: "", column: "", old: "", new: "", reason: null },
  ...given,
});

test("what a release would change is listed by dataset, with what was and what is", () => {
  const reason = { zh: "补录", en: "Entered late" };
  const changes = [
    change({ key: "2024 a", column: "people", old: "12", new: "14", reason }),
    change({ dataset: "halls", kind: "added", key: "2025 b", new: "2025,b,7" }),
    change({ dataset: "halls", kind: "removed", key: "2023 b", old: "2023,b,5" }),
    change({ key: "2024 b", column: "note", old: "a\u200bb" }),
    change({ kind: "withdrawn" }),
  ];
  expect(differenceText(changes, "en")).toMatchInlineSnapshot(`
    "5 differences from what was last released:

    homes
      Changed  2024 a  people  12 → 14  Reason: Entered late
      Changed  2024 b  note  a[U+200B]b → blank
      Withdrawn

    halls
      Added  2025 b  2025,b,7
      Removed  2023 b  2023,b,5
    "
  `);
});

test("one difference and none are said as such", () => {
  expect(differenceText([change({ kind: "published" })], "en")).toMatchInlineSnapshot(`
    "1 difference from what was last released:

    homes
      First published
    "
  `);
  expect(differenceText([], "en")).toMatchInlineSnapshot(`
    "Nothing differs from what was last released.
    "
  `);
});
