import { test } from "vitest";
import { charts, edgesPx, inspectHeights } from "../embed-heights.ts";
import { embedStage, expectRightHeight } from "../../stage/embeds.ts";
import { codesOf, moved } from "../../stage/slots.ts";

const widthsPx = [...edgesPx, 320, 400, 480, 560, 760];

inspectHeights(charts, widthsPx);

const { site, visitHost } = embedStage();

/** Half an hour in all, so that each view is a test of its own. */
test.each(charts.map(({ address }) => address.replace("/charts/", "/embed/")))(
  "in a host with scripts %s is neither cut nor followed by a gap at any width",
  async (view) => {
    const html = `<!doctype html><meta charset="utf-8"><title>host</title><style>body{margin:0}</style>${codesOf(view).withLoader}`;
    await visitHost(moved(html, site()), {}, async (page) => {
      for (const width of widthsPx) {
        await page.setViewportSize({ width, height: 900 });
        await expectRightHeight(page, "iframe");
      }
    });
  },
);
