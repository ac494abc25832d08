import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { desktop, settled, visitor } from "../stage/visit.ts";

const { visit } = visitor();

const status = (page: Page) => page.locator(".search [role=status]");
const results = (page: Page) => page.locator(".search .results section:not(.answers) a");
const box = (page: Page) => page.locator(".search input[type=search]");

/** Types over what stands in the box, and waits for what is said about it. */
async function seek(page: Page, query: string): Promise<string[]> {
  await box(page).fill(query);
  await expect.poll(() => status(page).innerText()).not.toBe("");
  return results(page).allInnerTexts();
}

/** Presses the key of the search, and says whether the page took it for that. */
async function isTaken(page: Page, press: () => Promise<void>): Promise<boolean> {
  const answer = await page.evaluateHandle(() => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    addEventListener("keydown", (event) => {
      if (event.key === "/") resolve(event.defaultPrevented);
    });
    return { promise };
  });
  await press();
  return answer.evaluate(({ promise }) => promise);
}

test("nothing of the search is asked for before it is used, and then a script and an index", async () => {
  await visit("/", desktop, async (page, { requests }) => {
    await settled(page);
    const own = () =>
      requests.filter((url) => /\/search[./]/.test(url)).map((url) => new URL(url).pathname);
    expect(own()).toEqual([]);
    await page.keyboard.press("/");
    expect(await seek(page, "cxs")).toContain("长乡市");
    expect(own()).toEqual([expect.stringMatching(/^\/_astro\/search\./), "/search/zh.json"]);
  });
});

test("a question is answered by the figure, whose chart opens with that place lit", async () => {
  await visit("/", desktop, async (page) => {
    await page.keyboard.press("/");
    await seek(page, "长乡居民有多少");
    const answer = page.locator(".search .answers a").first();
    expect(await answer.innerText()).toMatch(/^长乡市 · .*\d/);
    await answer.click();
    await page.waitForURL(/#place=999907$/);
    const chosen = page.locator(".drawings [data-chosen]:visible, tr[data-chosen]");
    await expect.poll(() => chosen.count()).toBeGreaterThan(1);
    expect(new Set(await page.locator("tr[data-chosen] th").allInnerTexts())).toEqual(
      new Set(["长乡市"]),
    );
  });
});

test("a question of an earlier year fetches its figures, and leads to the page that shows them", async () => {
  await visit("/search/", desktop, async (page, { requests }) => {
    await box(page).focus();
    await seek(page, "2016年长乡社区");
    const answer = page.locator(".search .answers li").first();
    await expect.poll(() => answer.innerText()).toContain("2016年");
    expect(requests.filter((url) => /\/earlier\d+\.json$/.test(url)).length).toBeGreaterThan(0);
    await answer.locator("a").click();
    await page.waitForURL(/\/charts\/[^/]+\/[^/]+\/2016[^#]*#place=999907$/);
  });
});

test("letters, initials, traditional characters and one character find", async () => {
  await visit("/about/", desktop, async (page) => {
    await page.locator("a[data-search]").click();
    expect((await seek(page, "cxs"))[0]).toBe("长乡市");
    expect((await seek(page, "長鄉"))[0]).toBe("长乡市");
    const communities = page.locator(".results section", { hasText: "社区和村" }).locator("li");
    await seek(page, "hongqiao");
    const three = (await communities.allInnerTexts()).filter((text) => /^虹桥社区/.test(text));
    expect(new Set(three).size).toBe(3);
    expect((await seek(page, "社"))[0]).toBe("社区");
    expect(await page.locator(".results mark").first().innerText()).toBe("社");
    await seek(page, "没有这样的词");
    expect(await status(page).innerText()).toContain("没有找到“没有这样的词”");
    expect(await results(page).count()).toBe(0);
    const coverage = page.locator(".search .results a");
    expect(await coverage.getAttribute("href")).toBe("/coverage/");
    await box(page).press("Enter");
    expect(page.url()).toMatch(/\/about\/$/);
  });
});

test("English searches English and Chinese", async () => {
  await visit("/en/", desktop, async (page) => {
    await page.keyboard.press("/");
    expect((await seek(page, "changxiang"))[0]).toBe("Changxiang City");
    expect((await seek(page, "长乡"))[0]).toBe("Changxiang City");
    expect((await seek(page, "registered"))[0]).toBe("Registered volunteers");
    expect(await status(page).innerText()).toMatch(/^\d+ results$/);
  });
});

test("the keyboard alone opens, walks, closes and comes back to where it was", async () => {
  await visit("/", desktop, async (page) => {
    await page.locator("a[data-search]").focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.type("cxs");
    await expect.poll(() => results(page).count()).toBeGreaterThan(1);
    const active = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("ArrowDown");
    expect(await active()).toBe("长乡市");
    await page.keyboard.press("ArrowDown");
    expect(await active()).toMatch(/^长乡市./);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect((await active())?.trim()).toBe("搜索");
    await page.keyboard.press("Enter"); // what was typed is still there, to be typed over
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.type("yhs");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/districts/999905/");
  });
});

test("the key is left alone where something is typed, and can be turned off", async () => {
  await visit("/", desktop, async (page) => {
    const press = () => page.keyboard.press("/");
    expect(await isTaken(page, () => page.keyboard.press("Control+/"))).toBe(false);
    expect(await isTaken(page, () => page.locator(".modes select[data-scheme]").press("/"))).toBe(
      false,
    );
    await page.locator("h1").click();
    expect(await isTaken(page, press)).toBe(true);
    await box(page).press("/");
    expect(await box(page).inputValue()).toBe("/");
    await page.locator(".hint input").uncheck();
    await page.reload();
    expect(await isTaken(page, press)).toBe(false);
  });
});

test("a result on the same page closes the dialog and leads there", async () => {
  await visit("/districts/999902/", desktop, async (page) => {
    await page.keyboard.press("/");
    await seek(page, "虹桥社区 解放");
    await results(page).first().click();
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(await page.locator(":target").innerText()).toContain("虹桥社区");
  });
});

test("its own page is prefilled from its address, and takes the address of what is sought", async () => {
  await visit("/search/?q=cxs", desktop, async (page) => {
    await expect.poll(() => results(page).first().innerText()).toBe("长乡市");
    expect(await page.locator("[data-directory]").isVisible()).toBe(false);
    await seek(page, "云海");
    await box(page).press("Tab");
    const query = await page.evaluate(() => new URLSearchParams(location.search).get("q"));
    expect(query).toBe("云海");
    await page.locator("a[data-search]").click(); // leads to the box, whose words are selected
    await expect
      .poll(() => box(page).evaluate((input: HTMLInputElement) => input.selectionStart))
      .toBe(0);
    expect(await page.locator("dialog").count()).toBe(0);
    await box(page).fill("");
    expect(await page.locator("[data-directory]").isVisible()).toBe(true);
  });
});

test("of many found a few are listed, and all on demand", async () => {
  await visit("/search/", desktop, async (page) => {
    await seek(page, "社区");
    const communities = page.locator(".results section", { hasText: "社区和村" }).last();
    expect(await communities.locator("li").count()).toBe(8);
    await communities.locator("button").click();
    expect(await communities.locator("li").count()).toBeGreaterThan(60);
    expect(
      await communities.locator("li:nth-child(9) a").evaluate((a) => a === document.activeElement),
    ).toBe(true);
  });
});

test("without JavaScript the link leads to a page that lists what there is", async () => {
  await visit("/", { ...desktop, javaScriptEnabled: false }, async (page) => {
    await page.locator("a[data-search]").click();
    await page.waitForURL("**/search/");
    expect(await box(page).isVisible()).toBe(false);
    await page.locator("main").getByRole("link", { name: "长乡市", exact: true }).click();
    await page.waitForURL("**/districts/999907/");
  });
});

test("what is typed and entered before the index has come is found when it comes", async () => {
  await visit("/", desktop, async (page) => {
    let release = () => {};
    const held = new Promise<void>((released) => (release = released));
    await page.route("**/search/zh.json", async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press("/");
    await page.locator("dialog[open]").waitFor();
    await page.keyboard.type("cxs");
    await page.keyboard.press("Enter");
    release();
    await expect.poll(() => results(page).first().innerText()).toBe("长乡市");
  });
});

test("where the index cannot be loaded, the link leads to that page all the same", async () => {
  await visit("/", desktop, async (page, { complaints }) => {
    await page.route("**/search/zh.json", (route) => route.abort());
    await page.locator("a[data-search]").click();
    await page.waitForURL("**/search/");
    expect(complaints.splice(0)).toEqual(["Failed to load resource: net::ERR_FAILED"]);
  });
});

test("a figure with a long unit keeps within a phone", async () => {
  const question = "/en/search/?q=Anping+and+Changxiang+per+10,000";
  await visit(question, { viewport: { width: 320, height: 640 } }, async (page) => {
    const value = page.locator(".answers .value").first();
    await value.waitFor();
    expect(await page.locator(".answers li").count()).toBeGreaterThan(1);
    const right = await value.evaluate((element) => element.getBoundingClientRect().right);
    expect(right).toBeLessThanOrEqual(320);
  });
});

test("a phone on its side shows two answers at once", async () => {
  await visit("/", { viewport: { width: 740, height: 360 } }, async (page) => {
    await page.keyboard.press("/");
    await seek(page, "安平和长乡人口");
    const second = page.locator(".answers li").nth(1);
    await second.waitFor();
    const bottom = await second.evaluate((item) => item.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(360);
  });
});

test("what is not known of a question is said, small beside figures", async () => {
  await visit("/en/search/?q=which+town+has+most+communities", desktop, async (page) => {
    const absent = page.locator(".answers .absent").first();
    await absent.waitFor();
    expect(await absent.innerText()).toMatch(/^not ranked: not every town/);
    await seek(page, "Anpign residents");
    await expect.poll(() => status(page).innerText()).toContain("Nothing found for “Anpign”");
    await seek(page, "residents of Anping in 1999");
    await expect.poll(() => status(page).innerText()).toContain("No figure of 1999 was found");
  });
});
