import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chosenElder, desktop, phone as narrow, visitor } from "../stage/visit.ts";

const bars = "/charts/volunteers/by-district/";
const lines = "/charts/residents/districts-over-time/";
const stack = "/charts/services/cases-by-month/";
const map = "/charts/volunteers/rate-map/";
const places = "/charts/stations/map/";

const phone = { ...narrow, hasTouch: true, isMobile: true };

const { visit, tour, origin } = visitor();

const tip = (page: Page) => page.locator(".tip");
/** What a tip says before it leads to the data. */
const tipText = async (page: Page) =>
  (await tip(page).innerText()).replace(/\n(?:在数据中查看|Show in the data)$/, "");
const host = (page: Page) => page.locator(".drawings").first();
const marks = (page: Page) => page.locator("svg.drawing:visible [data-tip]");
const markOf = (page: Page, start: string) =>
  page.locator(`svg.drawing:visible [data-tip^="${start}"]`).first();
const litRows = (page: Page) => page.locator("tbody :is(tr, td)[data-lit]");
const recordOf = (page: Page, start: string) => markOf(page, start).getAttribute("data-row");
const column = (page: Page, index: number) =>
  page.locator(`tbody tr:not(.total) > :nth-child(${index})`).allInnerTexts();

/** What a screen reader is told. */
const spoken = (page: Page) => page.locator("[aria-live=polite].unseen").textContent();

async function middleOf(mark: Locator): Promise<{ x: number; y: number }> {
  await mark.evaluate((each) => {
    each.scrollIntoView({ block: "center" }); // what is near it is in the window too
  });
  const { x, y, width, height } = (await mark.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** Goes to the drawing as the keyboard does, so that its focus is seen. */
async function tabInto(page: Page): Promise<void> {
  await host(page).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
}

describe("the pointer", () => {
  test("shows what a mark is and how many, beside it, and goes onto that without losing it", async () => {
    await visit(bars, desktop, async (page) => {
      const { x, y } = await middleOf(markOf(page, "长乡市"));
      await page.mouse.move(x, y);
      expect(await tipText(page)).toBe("长乡市 · 2024年\n356人");
      const box = (await tip(page).boundingBox())!;
      await page.mouse.move(x, box.y + box.height / 2, { steps: 12 });
      expect(await tipText(page)).toBe("长乡市 · 2024年\n356人");
      expect(await tip(page).locator("a").first().getAttribute("href")).toBe("/districts/999907/");
      await page.mouse.move(x, 5);
      expect(await tip(page).isVisible()).toBe(false);
    });
  });

  test("follows a mark to its row of the data, which is lit there", async () => {
    await visit(bars, desktop, async (page) => {
      const { x, y } = await middleOf(markOf(page, "长乡市"));
      const record = (await recordOf(page, "长乡市"))!;
      await page.mouse.move(x, y);
      await tip(page).locator("a", { hasText: "在数据中查看" }).click();
      await page.waitForURL(`**/datasets/volunteers/#row=${record}`);
      const named = page.locator("tr[data-named]");
      expect(await named.count()).toBe(1);
      expect(await named.innerText()).toContain("356");
      const paints = await named
        .locator("> *")
        .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell).backgroundColor));
      expect(paints).not.toContain("rgba(0, 0, 0, 0)");
    });
  });

  test("is told by Escape to put it away, and does not bring it back by trembling", async () => {
    await visit(bars, desktop, async (page) => {
      const { x, y } = await middleOf(markOf(page, "长乡市"));
      await page.mouse.move(x, y);
      await page.keyboard.press("Escape");
      expect(await tip(page).isVisible()).toBe(false);
      expect(await page.locator("[data-lit]").count()).toBe(0);
      await page.mouse.move(x + 2, y);
      expect(await tip(page).isVisible()).toBe(false);
    });
  });

  test("asks a gap as well as a mark", async () => {
    await visit(map, desktop, async (page) => {
      const { x, y } = await middleOf(markOf(page, "甲区"));
      await page.mouse.move(x, y);
      expect(await tipText(page)).toBe("甲区 · 2024年\n未登记");
    });
  });

  test("lights a mark's row, and a row's marks, and all marks of their place", async () => {
    await visit(lines, desktop, async (page) => {
      const { x, y } = await middleOf(markOf(page, "东盐县 · 2010年"));
      await page.mouse.move(x, y);
      expect(await litRows(page).count()).toBe(1);
      expect(await litRows(page).getAttribute("data-record")).toBe(
        await recordOf(page, "东盐县 · 2010年"),
      );
      const lit = page.locator("svg.drawing:visible [data-lit]");
      const tips = () => lit.evaluateAll((all) => all.map((each) => each.getAttribute("data-tip")));
      expect((await tips()).map((text) => text?.slice(0, 3))).toEqual(Array(3).fill("东盐县"));
      const record = await recordOf(page, "云海市 · 2010年");
      await page.locator(`tbody td[data-record="${record}"]`).hover();
      expect((await tips()).map((text) => text?.slice(0, 3))).toEqual(Array(3).fill("云海市"));
      expect(await litRows(page).getAttribute("data-record")).toBe(record);
      await page.mouse.move(5, 5);
      expect(await lit.count()).toBe(0);
    });
  });
});

test("a place that is chosen is lit on every page, with its sentence, until none is", async () => {
  const lit = (page: Page) =>
    page
      .locator("svg.drawing:visible a[data-chosen], tr[data-chosen] a[data-place]")
      .allTextContents();
  const sentence = (page: Page) => page.locator(".of-place").innerText();
  await visit(bars, desktop, async (page) => {
    await page.locator("select[data-place-choice]").selectOption("长乡市");
    expect(new Set(await lit(page))).toEqual(new Set(["长乡市"]));
    expect(await sentence(page)).toMatch(/^长乡市（2024年）：356人/);
    await page.goto(origin() + map);
    expect(await page.locator("select[data-place-choice]").inputValue()).toBe("999907");
    expect(await sentence(page)).toMatch(/^长乡市（2024年）：.*[高低]于示范市的/);
    await page.goto(`${origin()}${bars}#place=999906`);
    expect(new Set(await lit(page))).toEqual(new Set(["安平市"]));
    await page.locator("select[data-place-choice]").selectOption("");
    expect(await lit(page)).toEqual([]);
    expect(await page.locator(".of-place").isVisible()).toBe(false);
  });
});

test("a place's name in a drawing leads to its page, by pointer and from its mark by Enter", async () => {
  await visit(bars, desktop, async (page) => {
    await page.locator("svg.drawing:visible a", { hasText: "安平市" }).click();
    await page.waitForURL(/\/districts\/999906\/$/);
    expect(await page.locator("select[data-place-choice]").inputValue()).toBe("999906");
    await page.goto(origin() + bars);
    await tabInto(page);
    await page.keyboard.press("Home");
    const [name] = (await tipText(page)).split(" · ");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/districts\/\d+\/$/);
    expect(await page.locator("h1").innerText()).toContain(name);
  });
});

describe("touch", () => {
  test("near a small mark shows it within the window, and elsewhere puts it away", async () => {
    await visit(lines, phone, async (page) => {
      for (const mark of [marks(page).first(), marks(page).last()]) {
        const { x, y } = await middleOf(mark);
        await page.touchscreen.tap(x, y + 6);
        await expect.poll(() => tipText(page)).toBe(await mark.getAttribute("data-tip"));
        const box = (await tip(page).boundingBox())!;
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(390);
        expect(box.y).toBeGreaterThanOrEqual(0);
      }
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBe(0);
      const { x, y } = await middleOf(page.locator(".finding"));
      await page.touchscreen.tap(x, y);
      await tip(page).waitFor({ state: "hidden" });
    });
  });
});

describe("the keyboard", () => {
  test("stops once at a drawing, is told the keys, and walks all marks and back", async () => {
    await visit(stack, desktop, async (page) => {
      await tabInto(page);
      expect(await tipText(page)).toContain("方向键");
      const seen = new Set<string>();
      const count = await marks(page).count();
      for (let step = 0; step < count; step += 1) {
        await page.keyboard.press("ArrowDown");
        seen.add(await tipText(page));
        expect(await page.locator("[data-lit=here]").count()).toBe(1);
      }
      expect(seen.size).toBe(count);
      expect(await tipText(page)).toMatch(/^2025年3月/);
      expect(await spoken(page)).toMatch(/^2025年3月/);
      await page.keyboard.press("ArrowLeft");
      expect(await tipText(page)).toMatch(/^2025年2月 · 个案工作/);
      await page.keyboard.press("Home");
      expect(await tipText(page)).toMatch(/^2024年4月 · 社区工作/);
      await page.keyboard.press("Tab");
      expect(await tip(page).isVisible()).toBe(false);
      expect(await page.locator("[data-lit]").count()).toBe(0);
    });
  });

  test("goes from a mark to its place, and with Shift to its row of the data", async () => {
    for (const [keys, address] of [
      ["Enter", "/districts/999902/"],
      ["Shift+Enter", "/datasets/volunteers/#row="],
    ] as const)
      await visit(bars, desktop, async (page) => {
        await tabInto(page);
        await page.keyboard.press("Home");
        await page.keyboard.press(keys);
        await page.waitForURL(({ href }) => href.includes(address));
      });
  });

  test("puts the words away by Escape, and goes on where it was", async () => {
    await visit(bars, phone, async (page) => {
      await tabInto(page);
      await page.keyboard.press("End");
      await page.keyboard.press("Escape");
      expect(await tip(page).isVisible()).toBe(false);
      await page.keyboard.press("ArrowUp");
      expect(await tipText(page)).toBe("甲区 · 2024年\n未登记");
      expect(await page.locator("[data-lit=here]").isVisible()).toBe(true);
    });
  });

  test("keeps off drawings of which there is nothing to ask", async () => {
    await visit(places, desktop, async (page) => {
      expect(await host(page).getAttribute("tabindex")).toBeNull();
    });
  });
});

describe("a table", () => {
  test("is sorted up, down and as in the file, what has no number last, totals below", async () => {
    await visit(bars, desktop, async (page) => {
      const button = page.locator("thead button").nth(1);
      const head = page.locator("thead th").nth(1);
      const before = await column(page, 1);
      for (const [state, first] of [
        ["ascending", "0"],
        ["descending", "近 820"],
      ] as const) {
        await button.press("Enter");
        expect(await head.getAttribute("aria-sort")).toBe(state);
        expect((await column(page, 2))[0]).toBe(first);
      }
      await button.press("Enter");
      expect(await head.getAttribute("aria-sort")).toBeNull();
      expect(await column(page, 1)).toEqual(before);
      await page.locator("thead button").first().click();
      const collator = new Intl.Collator("zh-CN");
      expect(await column(page, 1)).toEqual(before.toSorted((a, b) => collator.compare(a, b)));
    });
    await visit(`/en${stack}`, desktop, async (page) => {
      const before = await page.locator("tbody tr").allInnerTexts();
      await page.locator("thead button").first().click();
      await page.locator("thead button").last().click();
      await page.locator("thead button").last().click();
      const last = await page.locator("thead th").count();
      const totals = (await column(page, last)).map(Number);
      expect(totals).toEqual(totals.toSorted((a, b) => b - a));
      await page.locator("thead button").last().click();
      expect(await page.locator("tbody tr").allInnerTexts()).toEqual(before);
      await page.locator("thead button").first().click();
      await page.locator("thead button").first().click();
      expect((await column(page, 1))[0]).toBe("March 2025"); // by time, not by the alphabet
    });
  });

  test("has room between the arrow of a head and the words of the next, on a phone too", async () => {
    await visit("/charts/community-counts/by-district/", phone, async (page) => {
      const gaps = await page.locator("thead th").evaluateAll((heads) => {
        const buttons = heads.map((head) => head.querySelector("button"));
        const wordsOf = (button: Element) => {
          const words = document.createRange();
          words.selectNodeContents(button);
          return words.getBoundingClientRect();
        };
        return buttons.slice(1).map((button, index) => {
          const before = buttons[index];
          if (!button || !before) throw new Error("a head without a button");
          const arrow = getComputedStyle(before, "::after");
          const arrowEnds = before.getBoundingClientRect().right - parseFloat(arrow.right);
          return wordsOf(button).left - arrowEnds;
        });
      });
      expect(gaps.length).toBeGreaterThan(1);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(4);
    });
  });

  test("that is long is narrowed to what has a text or is read so, and says how far", async () => {
    await visit("/datasets/services/", desktop, async (page) => {
      const field = page.locator(".filter input");
      const output = page.locator(".filter output");
      const shown = page.locator("tbody tr[id]:visible");
      const all = await shown.count();
      for (const text of ["小组", "xiaozu", "xz"]) {
        await field.fill(text);
        await expect.poll(() => output.innerText()).toBe(`96 / ${all}`);
        expect(await shown.count()).toBe(96);
        await field.press("Escape");
        expect(await field.inputValue()).toBe("");
        await expect.poll(() => output.innerText()).toBe("");
        expect(await shown.count()).toBe(all);
      }
    });
    await visit(bars, desktop, async (page) => {
      expect(await page.locator(".filter").count()).toBe(0);
    });
  });

  test("of places is narrowed by its map and by its text at once", async () => {
    await visit(`${places}#district=999901`, desktop, async (page) => {
      await page.locator("figure[data-live]").waitFor();
      await page.locator(".filter input").fill("2022年");
      await expect.poll(() => page.locator(".filter output").innerText()).not.toBe("");
      const texts = await page.locator("tbody tr:visible").allInnerTexts();
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(text).toMatch(/甲区.*2022年/s);
      expect(await page.locator(".filter output").innerText()).toBe(`${texts.length} / 20`);
    });
  });
});

test("a list of names is narrowed to a name, a code or a town, without empty headings", async () => {
  await visit("/districts/999901/", desktop, async (page) => {
    const field = page.locator(".register .filter input");
    const names = page.locator(".names li:visible");
    await field.fill("月牙");
    await expect.poll(() => names.allInnerTexts()).toEqual([expect.stringContaining("月牙社区")]);
    expect(await page.locator(".register h3:visible").count()).toBe(1);
    await field.fill("新甲街道");
    await expect.poll(() => names.count()).toBe(8);
    await field.fill("");
    await expect.poll(() => names.count()).toBe(0);
    await page.locator(".town summary", { hasText: "新甲街道" }).click();
    expect(await names.count()).toBe(8);
    await page.goto(`${origin()}/districts/999901/#999901001`);
    await page.locator(".town[open]", { hasText: "月河街道" }).waitFor();
  });
});

const open = (part: Element) => {
  (part as HTMLDetailsElement).open = true;
};

test("without JavaScript there is nothing that does nothing", async () => {
  for (const address of [stack, "/districts/999901/"])
    await visit(address, { ...desktop, javaScriptEnabled: false }, async (page) => {
      for (const part of await page.locator("main details").all()) await part.evaluate(open);
      // What is chosen of embeds, the sheet alone shows.
      const idle = page.locator(
        ".drawings[tabindex], main :is(button, input:not(.embedding input), .filter):visible",
      );
      expect(await idle.count()).toBe(0);
    });
});

test("targets are large enough for a finger in the elders' reading", async () => {
  const options = { ...phone, ...chosenElder(origin()) };
  const heights = await tour([stack, "/charts/services/by-district/"], options, async (page) => {
    const targets = page.locator("thead button, .filter input, .states a, summary");
    await page.locator("thead button").first().waitFor();
    return targets.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  });
  for (const [address, all] of heights)
    expect(Math.min(...all), address).toBeGreaterThanOrEqual(60);
});

test("paper shows neither tips nor fields", async () => {
  await visit(stack, desktop, async (page) => {
    const { x, y } = await middleOf(marks(page).first());
    await page.mouse.move(x, y);
    expect(await tip(page).isVisible()).toBe(true);
    await page.emulateMedia({ media: "print" });
    expect(await tip(page).isVisible()).toBe(false);
    expect(await page.locator(".filter").isVisible()).toBe(false);
  });
});
