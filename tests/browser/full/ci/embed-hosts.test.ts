import { test } from "vitest";
import { embedStage, expectRightHeight } from "../../../stage/embeds.ts";
import { inspectHosts, turns } from "../../hosted.ts";

inspectHosts(turns);

const { site, visitHost } = embedStage();

/** Asks for nothing, and listens only when its frames have long been there. */
const late = () => `<!doctype html><meta charset="utf-8"><title>host</title>
<link rel="icon" href="data:,"><script>
  addEventListener("load", () => setTimeout(() => addEventListener("message", ({ data }) => {
    const height = data["datawrapper-height"];
    if (height) document.querySelector("iframe").style.height = Object.values(height)[0] + "px";
  }), 500));
</script><iframe src="${site()}/embed/volunteers/rate-map/" width="600" height="300" style="border:0"></iframe>`;

test("an embed is whole also where its host begins to listen after it has spoken", () =>
  visitHost(late(), { viewport: { width: 1200, height: 1200 } }, (page) =>
    expectRightHeight(page, "iframe"),
  ));
