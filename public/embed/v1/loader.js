/*
 * Gives the embeds of this site the height that they need, on pages whose system does not do it.
 * 让本站嵌入的图表在别的网页里自动得到合适的高度。
 *
 *   <script src="https://<site>/embed/v1/loader.js" async></script>
 *
 * Once on a page is enough for all its frames, wherever it stands, and for frames that come later.
 * It does one thing: an <iframe> whose address is an embed of the site that this script comes from
 * gets the height that it tells, between 40 and 10000 pixels. It reads nothing else, changes nothing
 * else, stores nothing and asks nobody; a page may pin it by `integrity`, for version 1 never
 * changes: what has to be different will be /embed/v2/.
 *
 * The frame says {"datawrapper-height": {"<name>": <pixels>}}; asked {"message": "ready"}, it says so
 * again. MIT licence.
 */
(function () {
  "use strict";

  const script =
    document.currentScript || document.querySelector('script[src*="/embed/v1/loader.js"]');
  if (!script || !/^https?:/.test(script.src)) return;

  // "https://a.example/open/embed/v1/loader.js" → "https://a.example/open/"
  const site = new URL("../../", script.src).href;

  /** Embeds stand in /embed/, and in a language's own, e.g. /en/embed/. */
  function isEmbed(frame) {
    return frame.src.startsWith(site) && /^([\w-]+\/)?embed\//.test(frame.src.slice(site.length));
  }

  function embeds() {
    return Array.prototype.filter.call(document.querySelectorAll("iframe[src]"), isEmbed);
  }

  function told(data) {
    const heights = data && typeof data === "object" && data["datawrapper-height"];
    if (!heights || typeof heights !== "object") return undefined;
    return Object.keys(heights)
      .map((name) => heights[name])
      .find(Number.isFinite);
  }

  window.addEventListener("message", function (event) {
    const height = told(event.data);
    if (height === undefined) return;
    const frame = embeds().find((each) => each.contentWindow === event.source);
    if (frame) frame.style.height = Math.min(Math.max(Math.ceil(height), 40), 10000) + "px";
  });

  // Those that were there first have told it already.
  for (const frame of embeds())
    if (frame.contentWindow) frame.contentWindow.postMessage({ message: "ready" }, "*");
})();
