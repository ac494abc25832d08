import { expect, test } from "vitest";
import { paths } from "../../../../src/address/paths.ts";
import { visitor } from "../../../stage/visit.ts";

const { visit } = visitor();

/** How high each frame of the page is, and the room around it. */
const heightsIn = () =>
  [...document.querySelectorAll<HTMLElement>(".room")].map((room) => ({
    roomPx: room.offsetHeight,
    framePx: room.querySelector("iframe")?.offsetHeight ?? 0,
  }));

test.each([320, 390, 720, 1280])(
  "what is below a frame does not move when it tells its height (%d px)",
  async (width) => {
    await visit(paths.embedGuide, { viewport: { width, height: 800 } }, async (page) => {
      const before = await page.evaluate(heightsIn);
      for (const frame of await page.locator(".room iframe").all()) {
        await frame.scrollIntoViewIfNeeded();
        await expect.poll(() => frame.evaluate(({ style }) => style.height)).not.toBe("");
      }
      const after = await page.evaluate(heightsIn);
      expect(before.length).toBeGreaterThan(3);
      expect(after.map(({ roomPx }) => roomPx)).toEqual(before.map(({ roomPx }) => roomPx));
      expect(after.filter(({ roomPx, framePx }) => framePx > roomPx)).toEqual([]);
    });
  },
);
