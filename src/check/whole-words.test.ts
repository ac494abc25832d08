import { expect, test } from "vitest";
import { callsPart, callsRest, callsWhole, summedUp } from "./whole-words.ts";

test("words of the whole, and of a part of it, however they are written", () => {
  const wholes = [
    "合计",
    "总 计",
    "總計",
    "Total",
    "ＴＯＴＡＬ",
    "grand  total",
    "All",
    "Sum",
    "Итого",
    "合计 Total",
    "总计（Total）",
    "Totaal",
    "Genel Toplam",
    "Tổng cộng",
    "รวม",
    "المجموع",
  ];
  expect(wholes.map(callsWhole)).toEqual(wholes.map(() => true));
  expect(["小计", "Subtotal", "sub-total"].map(callsPart)).toEqual([true, true, true]);
  const others = ["合计人数", "total assets", "小计", "全市", "Summer", "合计：甲类"];
  expect(others.map(callsWhole)).toEqual(others.map(() => false));
});

test("words for the sum of something name it", () => {
  const sums = [
    "养老小计",
    "养老 合计",
    "小计：养老",
    "Total Elderly",
    "Elderly (sub-total",
    "Subtotal for Elderly",
  ];
  expect(sums.map(summedUp)).toEqual(["养老", "养老", "养老", "elderly", "elderly (", "elderly"]);
  expect(["小计", "Total", "总计", "统计", "养老", "totally"].map(summedUp)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});

test("words for what is left over, and others that only have some of them", () => {
  const rests = [
    "其他",
    "其 它",
    "不详",
    "不詳 Unknown",
    "Other",
    "Not stated",
    "n.e.c.",
    "Прочие",
  ];
  expect(rests.map(callsRest)).toEqual(rests.map(() => true));
  const others = ["其他社区", "Other religions", "不详细", "others than men"];
  expect(others.map(callsRest)).toEqual(others.map(() => false));
});
