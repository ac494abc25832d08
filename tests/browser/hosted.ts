import { describe, expect, test } from "vitest";
import { embedStage, expectRightHeight, lookAt } from "../stage/embeds.ts";
import { dialects, hostPage, type Dialect, type DialectName } from "../stage/hosts.ts";
import { slotOf } from "../stage/slots.ts";

const widthsPx = [280, 600, 1200];

/** Every kind of drawing, three for each sandbox. */
const views = [
  "/embed/volunteers/by-district/",
  "/embed/volunteers/rate-map/",
  "/embed/volunteers/city-over-time/",
  "/en/embed/training/one-district/",
  "/embed/community-counts/by-district/",
  "/embed/community-counts/share-map/",
  "/embed/community-counts/change-by-district/",
  "/embed/training/city-by-year/",
  "/en/embed/training/first-time-rate-map/",
  "/embed/residents/districts-over-time/",
  "/embed/residents/city-over-time/",
  "/embed/services/services-by-month/",
];

const sandboxes = [
  null,
  "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads", // of the code to paste
  "allow-scripts", // an origin that is nobody's
  "", // no script at all
];

const blockedScript = /^Blocked script execution in '[^']*\/embed\//;

const { site, visitHost } = embedStage();

const cellsOf = () =>
  views.map((view, at) => {
    const sandbox = sandboxes[Math.floor(at / widthsPx.length)] ?? null;
    const id = `${sandbox ?? "none"}-${at}`.replaceAll(" ", "-");
    return { at, hasScript: sandbox !== "", slot: slotOf(view, site(), { id, sandbox }) };
  });

/**
 * A window that all frames fit into: to one out of sight, which draws nothing, Chromium may tell a
 * new width as late as when it comes into sight.
 */
const windowFor = (cells: ReturnType<typeof cellsOf>) => ({
  viewport: { width: 1300, height: cells.reduce((sum, { slot }) => sum + slot.heightPx, 0) },
});

describe.each(Object.keys(dialects) as DialectName[])("a host that speaks %s", (name) => {
  const { script, heightOf }: Dialect = dialects[name];
  const isListening = script !== undefined || name === "loader";

  test("shows an embed whole in every sandbox and at every width; it asks for nothing", async () => {
    const cells = cellsOf();
    const loader = `${site()}/embed/v1/loader.js`;
    const html = hostPage(
      name,
      cells.map(({ slot }) => slot),
      loader,
    );
    await visitHost(html, windowFor(cells), async (page, { complaints, requests }) => {
      for (const turn of [0, 1, 2]) {
        await page.evaluate(
          (columns) => {
            for (const [id, widthPx] of columns)
              document.getElementById(`column-${id}`)!.style.width = `${widthPx}px`;
            dispatchEvent(new Event("resize"));
          },
          cells.map(({ slot, at }) => [slot.id, widthsPx[(at + turn) % 3]!] as const),
        );
        const checks = cells.map(async ({ slot, hasScript }) => {
          const selector = `[id="column-${slot.id}"] iframe`;
          if (isListening && hasScript) await expectRightHeight(page, selector, heightOf);
          const { drawings, isWider, isWhole } = await lookAt(page, selector);
          expect([drawings, isWider], slot.id).toEqual([1, false]);
          if (!isListening) expect(isWhole, slot.id).toBe(true);
        });
        await Promise.all(checks);
      }
      // WordPress goes on showing the quote where the frame says nothing.
      const quoted = name === "wordpress with a quote" ? widthsPx.length : 0;
      expect(await page.locator("iframe:visible").count()).toBe(cells.length - quoted);
      expect(await page.locator("blockquote:visible").count()).toBe(quoted);
      const asked = [page.url(), ...cells.map(({ slot }) => slot.src)];
      if (name === "loader") asked.push(loader);
      expect(requests.map((url) => url.replace(/[?#].*/, "")).sort()).toEqual(asked.sort());
      expect(complaints.filter((text) => !blockedScript.test(text))).toEqual([]);
    });
  });
});
