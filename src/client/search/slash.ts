import type { SearchWords } from "../../model/search/search.ts";
import { make } from "../elements.ts";

/** Keeps for the next page whether a key without modifiers opens the search. */
function choose(isOn: boolean): void {
  document.documentElement.dataset["slash"] = isOn ? "on" : "off";
  try {
    localStorage.setItem("slash", isOn ? "on" : "off");
  } catch (error) {
    // A browser that lets no page store anything: the choice holds for this page.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** How to search, and a switch for the key, which those who steer by voice may need to turn off. */
export function slashSwitch({ hint, slash }: SearchWords): HTMLElement {
  const checked = document.documentElement.dataset["slash"] !== "off";
  const box = make("input", { type: "checkbox", checked });
  box.addEventListener("change", () => {
    choose(box.checked);
  });
  return make("p", { className: "quiet hint" }, `${hint} `, make("label", {}, box, ` ${slash}`));
}
