import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { launchChromium } from "../../../tests/stage/chromium.ts";
import { serveSite } from "../../../tests/stage/server.ts";

const { topics } = JSON.parse(readFileSync("data/site.json", "utf8")) as {
  topics: { id: string }[];
};
const districts = ["330402", "330411", "330421", "330424", "330481", "330482", "330483"];
const places = ["330400", ...districts];

/** How many pixels of a phone 390 wide a page may take. */
const most = new Map(
  ["", "/en"].flatMap((language): [string, number][] => [
    ...topics.map(({ id }): [string, number] => [`${language}/topics/${id}/`, 7000]),
    ...places.map((id): [string, number] => [`${language}/districts/${id}/`, 5500]),
  ]),
);

test("topics and places are read on a phone without end of scrolling", async () => {
  const site = await serveSite("dist");
  const browser = await launchChromium([]);
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const lengths: [string, number][] = [];
    for (const address of most.keys()) {
      await page.goto(site.origin + address);
      lengths.push([address, await page.evaluate(() => document.documentElement.scrollHeight)]);
    }
    expect(lengths.length).toBe(22);
    const long = lengths.filter(([address, px]) => px === 0 || px > (most.get(address) ?? 0));
    expect(long).toEqual([]);
  } finally {
    await browser.close();
    site.close();
  }
});
