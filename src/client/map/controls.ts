import { sayCounted } from "../../locales/say.ts";
import type { LiveMap, MapFilter } from "../../model/map/live-map.ts";
import type { Choice } from "../address.ts";
import { make } from "../elements.ts";

export interface Controls {
  form: HTMLFormElement;
  /** Shows a choice and how many places it leaves. */
  show: (choice: Choice, shown: number, count: number) => void;
}

function selectOf({ key, options }: MapFilter, all: string): HTMLSelectElement {
  const choices = [{ value: "", label: all }, ...options];
  return make(
    "select",
    { name: key },
    ...choices.map(({ value, label }) => make("option", { value }, label)),
  );
}

/** Makes the filters, native selects each, and says what they change. */
export function makeControls(
  { filters, words }: Pick<LiveMap, "filters" | "words">,
  { choose, showWhole }: { choose: (choice: Choice) => void; showWhole: () => void },
): Controls {
  const selects = filters.map((filter) => selectOf(filter, words.all));
  const labels = selects.map((select, index) =>
    make("label", {}, make("span", {}, filters[index]?.label ?? ""), select),
  );
  const output = make("output", { className: "quiet" });
  const reset = make("button", { type: "reset" }, words.reset);
  const whole = make("button", { type: "button", onclick: showWhole }, words.whole);
  const form = make("form", { className: "filters" }, ...labels, reset, whole, output);
  form.onchange = () => {
    const chosen = selects.filter(({ value }) => value !== "");
    choose(Object.fromEntries(chosen.map(({ name, value }) => [name, value])));
  };
  form.onreset = (event) => {
    event.preventDefault();
    choose({});
  };
  return {
    form,
    show(choice, shown, count) {
      for (const select of selects) select.value = choice[select.name] ?? "";
      reset.hidden = Object.keys(choice).length === 0;
      output.value = sayCounted(words.shown, { shown, count }, document.documentElement.lang);
    },
  };
}
