import { expect, test } from "vitest";
import { paths } from "../../../src/address/paths.ts";
import { filesOf, pagesOf } from "../../stage/dist.ts";
import { citySite } from "../../stage/city.ts";
import { sorts } from "../../stage/sorts.ts";
import { phone, visitor } from "../../stage/visit.ts";

const { tour, visit } = visitor();

test("on a small phone no page is wider, and no table hides its first number", async () => {
  const small = { viewport: { width: 360, height: 800 } };
  // Those are laid out for another's page, and for all kinds of drawings.
  const read = pagesOf(filesOf(citySite))
    .map(({ address }) => address)
    .filter((address) => !/\/(wechat|style)\/$/.test(address));
  expect(read.length).toBeGreaterThan(200);
  const seen = await tour(read, small, (page) =>
    page.evaluate(() => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      const hidden = [...document.querySelectorAll("table:has(th.numeric)")].filter((table) => {
        // Where a place lies is no value of it: of lists of places it stands last, behind what they are.
        const first = [...table.querySelectorAll("thead th.numeric")]
          .find(({ textContent }) => !/WGS|经度|纬度/.test(textContent))
          ?.getBoundingClientRect();
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

test("a long number at a glance is on one line on the smallest phone, and its page no wider", async () => {
  const [topic] = sorts.filter((address) => address.startsWith("/topics/"));
  const options = { viewport: { width: 320, height: 640 } };
  await visit(`/en${topic ?? ""}`, options, async (page) => {
    const seen = await page.locator(".glances .value").evaluateAll((values) =>
      values.map((value) => {
        const number = value.querySelector<HTMLElement>(".number");
        if (number) number.textContent = "2,130,000";
        number?.before("over ");
        const lines = number?.getClientRects().length;
        const { scrollWidth, clientWidth } = document.documentElement;
        return [lines, scrollWidth - clientWidth];
      }),
    );
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter(([lines, wider]) => lines !== 1 || wider !== 0)).toEqual([]);
  });
});

test("with its letters twice as large no page is wider than a phone", async () => {
  const read = sorts.filter((address) => !/\/(wechat|style)\/$/.test(address));
  const addresses = read.flatMap((address) => [address, `/en${address}`]);
  const seen = await tour(
    addresses.filter((address) => address !== `/en${paths.notFound}`),
    phone,
    (page) =>
      page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      }),
  );
  expect([...seen].filter(([, widerPx]) => widerPx > 0)).toEqual([]);
});
