import { expect, test } from "vitest";
import { words } from "./index.ts";
import { formOf, say } from "./say.ts";

test("a text that ends in a full stop has no second one behind it", () => {
  expect(say("Обновлено {date}. Всего {count}.", { date: "22 ноября 2026 г.", count: 3 })).toBe(
    "Обновлено 22 ноября 2026 г. Всего 3.",
  );
  expect(say("{notes}。", { notes: "以年末为准。" })).toBe("以年末为准。");
});

test("a place without a value is a mistake of ours", () => {
  expect(() => say("{count} rows", {})).toThrow("no {count}");
});

test("a count is said in the form that a language has for it", () => {
  const said = (count: number) => say(formOf(words.ru.finder.found, count, "ru"), { count });
  expect([1, 3, 5, 21].map(said)).toEqual([
    "Найден 1 результат",
    "Найдено 3 результата",
    "Найдено 5 результатов",
    "Найден 21 результат",
  ]);
});
