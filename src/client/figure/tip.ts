import { make } from "../elements.ts";
import { placeTip } from "./place-tip.ts";
import type { Box } from "./walk.ts";

const tip = make("div", { className: "tip", hidden: true });
tip.setAttribute("role", "tooltip");

/** Shows a text beside a part of a host, its second line strong, and what follows it; the tip stands in the host. */
export function showTip(host: HTMLElement, text: string, about: Box, ...more: Node[]): void {
  if (tip.parentElement !== host) host.append(tip);
  const [name = "", ...number] = text.split("\n");
  tip.replaceChildren(name, ...number.map((line) => make("strong", {}, line)), ...more);
  tip.hidden = false;
  Object.assign(tip.style, { left: "0", top: "0" });
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const at = placeTip(about, tip.getBoundingClientRect(), { width, height });
  const origin = tip.getBoundingClientRect();
  tip.style.left = `${at.left - origin.left}px`;
  tip.style.top = `${at.top - origin.top}px`;
}

export const isTip = (target: EventTarget | null): boolean =>
  target instanceof Node && tip.contains(target);

/** Whether there was a tip to hide. */
export function hideTip(): boolean {
  const wasShown = !tip.hidden;
  tip.hidden = true;
  return wasShown;
}
