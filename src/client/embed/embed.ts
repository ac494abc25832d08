// The one script of an embed page, within it. It runs in frames of other sites, also in such that
// may neither store nor fetch anything; without it the page says the same.
import { tellAll } from "../figure/told.ts";
import { canShare, share } from "../share.ts";
import { heightMessages, namesAfter, namesIn } from "./height.ts";
import { followOptions } from "./looks.ts";
import { showTips } from "./tip.ts";

const { documentElement: root } = document;
let names = namesIn(location);
let toldPx = 0;

/** The height of what the page holds, however high the frame is; 0 while it is hidden or has no width yet. */
const contentPx = (): number => innerWidth && Math.ceil(root.getBoundingClientRect().height);

/**
 * Some hosts hide a frame until it tells its height, and some frames get their width last: nothing
 * is drawn then, so that nothing is observed either. Those tell what was reckoned at build.
 */
function tell(isFirst = false): void {
  const heightPx = contentPx() || Number(root.dataset["height"]);
  toldPx = heightPx;
  const size = { heightPx, widthPx: innerWidth, isFirst };
  for (const message of heightMessages(size, names, location.href))
    parent.postMessage(message, "*"); // a frame does not know its host, and a height is no secret
}

function tellChange(): void {
  if (![0, toldPx].includes(contentPx())) tell();
}

/** After what time, beside at once, the height is told: some hosts begin to listen later than their frames are there. */
const againMs = [1000, 4000];

/** WordPress lets no frame open a page; it goes itself where a frame asks, if that is of the same site. */
function passLink({ target }: MouseEvent): void {
  const value = target instanceof Element && target.closest("a")?.href;
  if (names.secret && value)
    parent.postMessage({ secret: names.secret, message: "link", value }, "*");
}

document.querySelectorAll<HTMLElement>(".drawings").forEach(tellAll);
followOptions();
if (parent !== window) {
  addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    const known = source === parent ? namesAfter(names, data) : null;
    if (!known) return;
    const isFirst = known.resizer !== names.resizer;
    names = known;
    tell(isFirst);
  });
  addEventListener("click", passLink);
  addEventListener("load", () => {
    tell();
    for (const ms of againMs) setTimeout(tell, ms);
  });
  void document.fonts.ready.then(tellChange);
  new ResizeObserver(tellChange).observe(root);
}
showTips();
for (const button of document.querySelectorAll<HTMLElement>("[data-share]"))
  if (canShare()) {
    button.hidden = false;
    button.addEventListener("click", () => void share(button, document.title));
  }
