import { followPointer } from "../figure/pointer.ts";
import { hideTip, showTip } from "../figure/tip.ts";

let current: SVGElement | undefined;

function leave(): void {
  current?.removeAttribute("data-lit");
  current = undefined;
  hideTip();
}

/** Makes the drawings answer to pointer and touch; the keyboard goes to their table. */
export function showTips(): void {
  for (const host of document.querySelectorAll<HTMLElement>(".drawings"))
    followPointer(host, {
      current: () => current,
      show(mark, about) {
        leave();
        current = mark;
        mark.dataset["lit"] = "here";
        showTip(host, { text: mark.dataset["tip"] ?? "" }, about);
      },
      leave,
    });
  document.addEventListener("keydown", ({ key }) => {
    // The mark stays current, so that a trembling pointer does not bring its tip back.
    if (key === "Escape") hideTip();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!(target instanceof Element && target.closest(".drawings"))) leave();
  });
}
