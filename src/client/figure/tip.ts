import { make } from "../elements.ts";
import { placeTip } from "./place-tip.ts";
import type { Box } from "./walk.ts";

const tip = make("div", { className: "tip", hidden: true });
tip.setAttribute("role", "tooltip");

interface Said {
  /** Its second line is strong. */
  text: string;
  /** Where it leads, below the text. */
  link?: HTMLAnchorElement;
}

/** Says something beside a part of a host, in which the tip stands. */
export function showTip(host: HTMLElement, { text, link }: Said, about: Box): void {
  if (tip.parentElement !== host) host.append(tip);
  const [name = "", ...number] = text.split("\n");
  tip.replaceChildren(
    name,
    ...number.map((line) => make("strong", {}, line)),
    ...(link ? [link] : []),
  );
  tip.hidden = false;
  Object.assign(tip.style, { left: "0", top: "0" });
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const at = placeTip(about, tip.getBoundingClientRect(), { width, height });
  const origin = tip.getBoundingClientRect();
  Object.assign(tip.style, {
    left: `${at.left - origin.left}px`,
    top: `${at.top - origin.top}px`,
  });
}

export const isTip = (target: EventTarget | null): boolean =>
  target instanceof Node && tip.contains(target);

/** Whether there was a tip to hide. */
export function hideTip(): boolean {
  const wasShown = !tip.hidden;
  tip.hidden = true;
  return wasShown;
}
