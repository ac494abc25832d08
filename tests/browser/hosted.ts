import { expect, test } from "vitest";
import { embedStage, expectRightHeight, lookAt } from "../stage/embeds.ts";
import { dialects, hostPage, type Dialect, type DialectName } from "../stage/hosts.ts";
import { slotOf } from "../stage/slots.ts";

const widthsPx = [280, 600, 1200];

/** Every kind of drawing. */
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

const names = Object.keys(dialects) as DialectName[];

/** A host and what it holds: as many views for each sandbox. */
interface Hosted {
  name: DialectName;
  held: readonly string[];
}

/** Each host with every view. */
export const everyHost = names.map((name): Hosted => ({ name, held: views }));

/** Each host with every sandbox, in views that take turns: those of the next host are others. */
export const turns = names.map((name, turn): Hosted => {
  const first = (turn * sandboxes.length) % views.length;
  return { name, held: views.slice(first, first + sandboxes.length) };
});

const blockedScript = /^Blocked script execution in '[^']*\/embed\//;

const cellsOf = (held: readonly string[], site: string) =>
  held.map((view, at) => {
    const sandbox = sandboxes[Math.floor((at * sandboxes.length) / held.length)] ?? null;
    const id = `${sandbox ?? "none"}-${at}`.replaceAll(" ", "-");
    return { at, hasScript: sandbox !== "", slot: slotOf(view, site, { id, sandbox }) };
  });

/**
 * A window that all frames fit into: to one out of sight, which draws nothing, Chromium may tell a
 * new width as late as when it comes into sight.
 */
const windowFor = (cells: ReturnType<typeof cellsOf>) => ({
  viewport: { width: 1300, height: cells.reduce((sum, { slot }) => sum + slot.heightPx, 0) },
});

/** Looks at embeds in the pages of hosts, each host in a test of its own. */
export function inspectHosts(all: readonly Hosted[]): void {
  const { site, visitHost } = embedStage();
  test.each(all)(
    "a host that speaks $name shows an embed whole in every sandbox and at every width; it asks for nothing",
    async ({ name, held }) => {
      const { script, heightOf }: Dialect = dialects[name];
      const isListening = script !== undefined || name === "loader";
      const cells = cellsOf(held, site());
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
        // WordPress goes on showing the quote where the frame says nothing, ours beside the chart.
        const silent = cells.filter(({ hasScript }) => !hasScript).length;
        const hidden = name === "wordpress with a quote" ? silent : 0;
        expect(await page.locator("iframe:visible").count()).toBe(cells.length - hidden);
        const quoted = name.startsWith("wordpress") ? silent : 0;
        expect(await page.locator("blockquote:visible").count()).toBe(quoted);
        const asked = [page.url(), ...cells.map(({ slot }) => slot.src)];
        if (name === "loader") asked.push(loader);
        expect(requests.map((url) => url.replace(/[?#].*/, "")).sort()).toEqual(asked.sort());
        expect(complaints.filter((text) => !blockedScript.test(text))).toEqual([]);
      });
    },
  );
}
