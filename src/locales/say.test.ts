import { expect, test } from "vitest";
import { say } from "./say.ts";

test("a text that ends in a full stop has no second one behind it", () => {
  expect(say("Обновлено {date}. Всего {count}.", { date: "22 ноября 2026 г.", count: 3 })).toBe(
    "Обновлено 22 ноября 2026 г. Всего 3.",
  );
  expect(say("{notes}。", { notes: "以年末为准。" })).toBe("以年末为准。");
});

test("a place without a value is a mistake of ours", () => {
  expect(() => say("{count} rows", {})).toThrow("no {count}");
});
