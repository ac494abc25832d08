import { expect, test } from "vitest";
import { sorts } from "../../stage/sorts.ts";
import { visitor } from "../../stage/visit.ts";

const { tour } = visitor();

test("on a small phone no page is wider, and no table hides its first number", async () => {
  const small = { viewport: { width: 360, height: 800 } };
  // Of places on a map the numbers are where they lie.
  const read = sorts.filter((address) => !/style|stations|communities/.test(address));
  const seen = await tour(read, small, (page) =>
    page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      const hidden = [...document.querySelectorAll("table:has(th.numeric)")].filter((table) => {
        const first = table.querySelector("thead th.numeric")?.getBoundingClientRect();
        const window = table.closest(".scroll")?.getBoundingClientRect();
        return first && window && first.width > 0 && first.right > window.right + 1;
      });
      const { scrollWidth, clientWidth } = document.documentElement;
      return [
        ...(scrollWidth > clientWidth ? ["wider than its window"] : []),
        ...hidden.map((table) => table.querySelector("thead")?.textContent ?? ""),
      ];
    }),
  );
  expect([...seen].filter(([, faults]) => faults.length > 0)).toEqual([]);
});
