import { lightChosen } from "../figure/chosen.ts";
import { optionsIn } from "./options.ts";

/** Makes an embed look as its address asks, now and whenever its host asks otherwise. */
export function followOptions(): void {
  const root = document.documentElement;
  const { scheme = "" } = root.dataset;
  const apply = () => {
    const { theme, untitled, transparent, place } = optionsIn(location.hash);
    root.dataset["scheme"] = theme ?? scheme;
    root.toggleAttribute("data-untitled", untitled);
    root.toggleAttribute("data-transparent", transparent);
    root.dataset["place"] = place;
    lightChosen();
  };
  addEventListener("hashchange", apply);
  apply();
}
