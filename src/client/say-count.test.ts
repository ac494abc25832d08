import { afterEach, expect, test, vi } from "vitest";
import { words } from "../locales/index.ts";
import { sayCount } from "./say-count.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a count is said in the form that the language of the page has for it", () => {
  vi.stubGlobal("document", { documentElement: { lang: "ru" } });
  const said = (count: number) => sayCount(words.ru.finder.found, { count });
  expect([1, 3, 5, 21].map(said)).toEqual([
    "Найден 1 результат",
    "Найдено 3 результата",
    "Найдено 5 результатов",
    "Найден 21 результат",
  ]);
});
