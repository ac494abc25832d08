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
