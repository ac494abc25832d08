import { describe, expect, test } from "vitest";
import type { Field } from "../../model/dataset.ts";
import { cellCheck } from "./cell.ts";

const field = (rest: Partial<Field>): Field => ({
  name: "x",
  type: "string",
  role: "dimension",
  title: { zh: "甲", en: "X" },
  description: null,
  unit: null,
  categories: [],
  constraints: {},
  ...rest,
});

function faultOf(text: string, rest: Partial<Field>): string | undefined {
  const schema = { fields: [], primaryKey: [], places: null, sources: ["census"] };
  return cellCheck(field(rest), schema)(text)?.key;
}

describe("numbers", () => {
  test.each(["0", "7", "-12", "9007199254740991"])("%s is an integer", (text) => {
    expect(faultOf(text, { type: "integer" })).toBeUndefined();
  });

  test.each(["1,358", "1 358", " 1", "1 ", "1.0", "1e3", "+1", "１", "--", "0x1", "∞", "NaN"])(
    "“%s” is none",
    (text) => {
      expect(faultOf(text, { type: "integer" })).toBe("type-error.integer");
    },
  );

  test.each(["0", "-0.5", "14.20"])("%s is a number", (text) => {
    expect(faultOf(text, { type: "number" })).toBeUndefined();
  });

  test.each([".5", "5.", "1.2.3", "14%", "1,5"])("“%s” is none", (text) => {
    expect(faultOf(text, { type: "number" })).toBe("type-error.number");
  });

  test.each(["9007199254740993", "0.1234567890123456789", "0.30000000000000001"])(
    "%s cannot be kept exactly",
    (text) => {
      expect(faultOf(text, { type: "number" })).toBe("type-error.precision");
    },
  );

  test.each(["1.50", "0.0000001", "1500000000000000", "-0.5", "100.00"])("%s can", (text) => {
    expect(faultOf(text, { type: "number" })).toBeUndefined();
  });

  test.each(["0356", "-05", "00", "01.5"])("%s begins with a needless 0", (text) => {
    expect(faultOf(text, { type: "number" })).toBe("type-error.leading-zero");
  });
});

describe("blank cells", () => {
  test("a value is never blank, another cell only where the field is required", () => {
    expect(faultOf("", { role: "value", type: "integer" })).toBe("missing-cell.value");
    expect(faultOf("", { constraints: { required: true } })).toBe("missing-cell.required");
    expect(faultOf("", { type: "integer", constraints: { pattern: "\\d+" } })).toBeUndefined();
  });

  test.each(["x", "c", "z"])("%s stands for a value, whatever its type and limits", (symbol) => {
    const rest = { type: "integer", constraints: { minimum: 5 } } as const;
    expect(faultOf(symbol, { ...rest, role: "value" })).toBeUndefined();
    expect(faultOf(symbol, { ...rest, role: "dimension" })).toBe("type-error.integer");
  });

  test.each(["X", "n/a", "-", "constructor", "#DIV/0!"])("“%s” does not", (text) => {
    expect(faultOf(text, { type: "integer", role: "value" })).toBe("type-error.figure");
  });

  test.each([
    ["X", "x"],
    ["未见公布", "x"],
    ["保密", "c"],
    ["不适用", "z"],
    ["没有", "c"],
    ["constructor", undefined],
  ])("“%s” is answered with the symbol %s", (text, nearest) => {
    const missingLabels = [{ value: "c", label: "没有" }];
    const schema = { fields: [], primaryKey: [], places: null, sources: null, missingLabels };
    const fault = cellCheck(field({ type: "integer", role: "value" }), schema)(text);
    expect(fault?.params?.["nearest"]).toBe(nearest);
  });
});

describe("roles", () => {
  test.each(["2013", "2013-04", "2019-12-31", "2012-04/2013-04"])("%s is a period", (text) => {
    expect(faultOf(text, { role: "period" })).toBeUndefined();
  });

  test.each(["2013年", "2013-4", "2013-02-30", "13", "2013/2012", "Apr-13"])(
    "%s is none",
    (text) => {
      expect(faultOf(text, { role: "period" })).toBe("type-error.period");
    },
  );

  test("status and qualifier are blank or one of theirs", () => {
    expect(["", "P", "E"].map((text) => faultOf(text, { role: "status" }))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(faultOf("A", { role: "status" })).toBe("constraint-error.enum");
    expect(faultOf("over", { role: "qualifier" })).toBeUndefined();
    expect(faultOf("以上", { role: "qualifier" })).toBe("constraint-error.enum");
  });

  test("a source is a declared one; a place is not blamed while no places are known", () => {
    expect(faultOf("sensus", { role: "source" })).toBe("unknown-source");
    expect(faultOf("nowhere", { role: "place" })).toBeUndefined();
  });
});

describe("constraints", () => {
  test("a pattern stands for the whole value, as in Table Schema", () => {
    const rest = { constraints: { pattern: "a|b" } };
    expect(faultOf("b", rest)).toBeUndefined();
    expect(faultOf("bc", rest)).toBe("constraint-error.pattern");
  });

  test("limits hold at their bounds; a length is counted in characters", () => {
    const number = { type: "number", constraints: { minimum: 0, maximum: 1 } } as const;
    expect([faultOf("0", number), faultOf("1", number)]).toEqual([undefined, undefined]);
    expect(faultOf("-0.1", number)).toBe("constraint-error.minimum");
    expect(faultOf("1.1", number)).toBe("constraint-error.maximum");
    expect(faultOf("𠮷𠮷", { constraints: { maxLength: 2, minLength: 2 } })).toBeUndefined();
  });

  test("a category's label is answered with its value", () => {
    const categories = [{ value: "both", label: { zh: "合计", en: "Total" } }];
    const schema = { fields: [], primaryKey: [], places: null, sources: null };
    expect(cellCheck(field({ categories }), schema)("合计")?.params).toMatchObject({
      nearest: "both",
    });
  });
});
