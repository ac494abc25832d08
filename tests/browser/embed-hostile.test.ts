import type { Frame, Page } from "playwright-core";
import { expect, test } from "vitest";
import { embedStage, expectRightHeight, frameAt } from "../stage/embeds.ts";

const view = "/embed/volunteers/by-district/";

const { site, context, visitHost } = embedStage();

/** A host that knows the frame under every name, and counts what the frame says. */
const host = (sandbox: string) => `<!doctype html><meta charset="utf-8"><title>host</title>
<link rel="icon" href="data:,"><script>
  window.said = [];
  addEventListener("message", ({ data }) => {
    said.push(data);
    const height = data["datawrapper-height"];
    if (height) document.querySelector("#embed").style.height = Object.values(height)[0] + "px";
  });
</script><iframe id="embed" sandbox="${sandbox}" width="600" height="300" style="border:0"
 src="${site()}${view}?childId=chart&initialWidth=600&parentUrl=javascript:alert(1)#?secret=a1B2c3D4e5"></iframe>`;

/** Runs in the host's page: everything that a frame may be told, once each. */
function threaten(): void {
  const frame = document.querySelector<HTMLIFrameElement>("#embed")!.contentWindow!;
  const evil = "javascript:parent.postMessage('owned','*')";
  const pym = (id: string, type: string, value: string) => `pymxPYMx${id}xPYMx${type}xPYMx${value}`;
  const resizer = (said: string) => `[iFrameSizer]${said}`;
  const circle: Record<string, unknown> = { message: "ready" };
  circle["self"] = circle;
  const malicious: unknown[] = [
    ...["navigateTo", "parentUrl", "width", "height", "scrollToChildPos", "ready"].flatMap((type) =>
      [evil, "https://evil.example/", "NaN", "-1", "1e999", "<img src=x onerror=alert(1)>", ""].map(
        (value) => pym("chart", type, value),
      ),
    ),
    pym("chart", "width", "x".repeat(1_000_000)),
    pym(".*", "width", "1"),
    { message: "link", value: evil, secret: "a1B2c3D4e5" },
    { message: "link", value: "https://evil.example/", secret: "a1B2c3D4e5" },
    { message: "height", value: 99_999, secret: "a1B2c3D4e5" },
    { message: "ready", secret: "<script>alert(1)</script>" },
    { message: "ready", secret: { toString: 1 } },
    { message: { toString: 1 }, secret: "a1B2c3D4e5" },
    JSON.parse(
      '{"__proto__":{"owned":1},"constructor":{"prototype":{"owned":1}},"message":"ready"}',
    ),
    { "datawrapper-height": { [evil]: 1e9 }, __proto__: { owned: 1 } },
    { "datawrapper-height": 1 },
    { sentinel: "amp", type: "embed-size", height: 1e9 },
    { sentinel: "amp", type: "embed-size-denied" },
    JSON.stringify({ context: "iframe.resize", src: evil, height: 1e9 }),
    // iframe-resizer lets hosts paint, pad and lead their frames; we do not.
    resizer("f:8:true:true:1:true:true:99px:max:red:99px:0:true:parent:scroll:true"),
    resizer('f:8:false:false:32:true:true:"><b>:lowestElement:url(//evil.example/x):9px'),
    resizer(`${"x".repeat(1_000_000)}:8:false:false:32`),
    ...[
      "moveToAnchor:#embed",
      "inPageLink:#x",
      "reset",
      "resize",
      "message:{}",
      "pageInfo:{",
      "parentInfo:",
    ].map(resizer),
    ...[
      evil,
      "https://evil.example/",
      "eval('owned')",
      "(()=>{document.body.remove()})()",
      "{",
      "",
      "null",
    ],
    [],
    {},
    [[]],
    NaN,
    -0,
    Infinity,
    0n,
    null,
    undefined,
    true,
    circle,
    new Date(NaN),
    /x/g,
    new Map([["message", "ready"]]),
    new Set([1]),
    new Error("owned"),
    new ArrayBuffer(8),
    new Uint8Array(1_000_000),
    new Blob(["x"]),
    new ImageData(1, 1),
    document.createElement("canvas").getContext("2d")!.createImageData(1, 1),
    "x".repeat(5_000_000),
  ];
  for (const each of malicious) frame.postMessage(each, "*");
  const { port1, port2 } = new MessageChannel();
  frame.postMessage({ message: "ready" }, "*", [port2]);
  port1.postMessage(evil);
}

/** Waits until the frame has heard all that was said to it so far: an answer to a last question. */
async function heard(page: Page): Promise<void> {
  const secret = `last${Math.trunc(performance.now())}`;
  await page.evaluate((text) => {
    const { contentWindow } = document.querySelector<HTMLIFrameElement>("#embed")!;
    contentWindow!.postMessage({ message: "ready", secret: text }, "*");
  }, secret);
  await page.waitForFunction(
    (text) =>
      (window as unknown as { said: { secret?: string }[] }).said.some(
        (each) => each.secret === text,
      ),
    secret,
  );
}

const stateOf = (frame: Frame) =>
  frame.evaluate(() => ({
    address: location.href,
    html: document.documentElement.outerHTML,
    history: history.length,
    height: document.documentElement.getBoundingClientRect().height,
    scrolled: [scrollX, scrollY],
    globals: Object.keys(window).length,
    owned: [Object.prototype, Array.prototype, window].some((each) => "owned" in each),
  }));

const saidTo = (page: Page) =>
  page.evaluate(() => (window as unknown as { said: unknown[] }).said.splice(0));

test.each([
  "allow-scripts",
  "allow-scripts allow-same-origin allow-popups allow-top-navigation allow-modals",
])(
  "a hostile host changes nothing in an embed, and gets nothing but its height (%s)",
  async (sandbox) => {
    await visitHost(host(sandbox), {}, async (page, { complaints, requests }) => {
      await expectRightHeight(page, "#embed");
      const frame = await frameAt(page, "#embed");
      const before = await stateOf(frame);
      const { url, asked } = { url: page.url(), asked: requests.length };
      await page.evaluate(threaten);
      await heard(page);
      expect(await stateOf(frame)).toEqual(before);
      expect(before.owned).toBe(false);
      expect([page.url(), requests.length, page.context().pages().length]).toEqual([url, asked, 1]);
      for (const said of await saidTo(page))
        expect(JSON.stringify(said).replace("javascript:alert(1)", "")).not.toMatch(
          /evil|owned|javascript|red|<b>/,
        );
      expect(complaints).toEqual([]);
    });
  },
);

test("what is not the host is not answered: neighbours, frames within, the page itself", async () => {
  const neighbour = `<iframe id="neighbour" srcdoc="<script>parent[0].postMessage({message:'ready',secret:'neighbour'},'*');parent.postMessage('asked','*')</script>"></iframe>`;
  await visitHost(host("allow-scripts"), {}, async (page) => {
    await expectRightHeight(page, "#embed");
    await page.evaluate((html) => {
      document.body.insertAdjacentHTML("beforeend", html);
    }, neighbour);
    await page.waitForFunction(() =>
      (window as unknown as { said: unknown[] }).said.includes("asked"),
    );
    const frame = await frameAt(page, "#embed");
    await frame.evaluate(() => {
      postMessage({ message: "ready", secret: "itself" }, "*");
    });
    await heard(page);
    expect(JSON.stringify(await saidTo(page))).not.toMatch(/neighbour|itself/);
  });
});

test("an embed that is no frame says nothing, and works", async () => {
  const window = await context({});
  const page = await window.newPage();
  await page.addInitScript(() => {
    addEventListener("message", ({ data }) => {
      document.title = `said ${String(data)}`;
    });
  });
  await page.goto(site() + view);
  await page.locator("svg.drawing:visible [data-tip]").first().hover();
  await page.locator(".tip").waitFor();
  expect(await page.title()).not.toContain("said");
  await window.close();
});
