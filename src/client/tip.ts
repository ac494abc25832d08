import { make } from "./elements.ts";
import type { Box } from "./walk.ts";

/** How far the tip keeps from what it is about, and from the window's edge, in pixels. */
const gapPx = 6;

interface Size {
  width: number;
  height: number;
}

/** Where a tip has room in the window: above what it is about, else below, never cut off. */
export function placeTip(about: Box, tip: Size, window: Size): { left: number; top: number } {
  const within = (at: number, most: number) => Math.max(gapPx, Math.min(at, most - gapPx));
  const above = about.top - gapPx - tip.height;
  const below = about.bottom + gapPx;
  return {
    left: within((about.left + about.right - tip.width) / 2, window.width - tip.width),
    top: within(above >= 0 ? above : below, window.height - tip.height),
  };
}

const tip = make("div", { className: "tip", hidden: true });
tip.setAttribute("role", "tooltip");

/** Shows a text beside a part of a host, its second line strong; the tip stands in the host. */
export function showTip(host: HTMLElement, text: string, about: Box): void {
  if (tip.parentElement !== host) host.append(tip);
  const [name = "", ...number] = text.split("\n");
  tip.replaceChildren(name, ...number.map((line) => make("strong", {}, line)));
  tip.hidden = false;
  Object.assign(tip.style, { left: "0", top: "0" });
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const at = placeTip(about, tip.getBoundingClientRect(), { width, height });
  const origin = tip.getBoundingClientRect();
  tip.style.left = `${at.left - origin.left}px`;
  tip.style.top = `${at.top - origin.top}px`;
}

export const isTip = (target: EventTarget | null): boolean => target === tip;

/** Whether there was a tip to hide. */
export function hideTip(): boolean {
  const wasShown = !tip.hidden;
  tip.hidden = true;
  return wasShown;
}
