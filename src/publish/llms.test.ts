import { expect, test } from "vitest";
import { toLlms } from "./llms.ts";

test("a site is told in each language, and no text of others makes a link or a heading", () => {
  const text = toLlms([
    {
      title: "Data",
      summary: "All\n# of it",
      parts: [
        { heading: "Rules", lines: ["a [b](javascript:c)"] },
        { heading: "Files", entries: [{ label: "x]", url: "https://a.example/x", text: "<b>" }] },
      ],
    },
    { title: "数据", summary: "全部", parts: [] },
  ]);
  expect(text).toBe(`# Data

> All # of it

## Rules

- a \\[b\\](javascript:c)

## Files

- [x\\]](https://a.example/x): \\<b\\>

---

# 数据

> 全部
`);
});
