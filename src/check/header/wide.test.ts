import { expect, test } from "vitest";
import { timeIn, timesAcross } from "./wide.ts";

test.each([
  [
    ["地区", "2021", "2022"],
    ["2021", "2022"],
  ],
  [
    ["地区", "2021年", "2022年"],
    ["2021年", "2022年"],
  ],
  [
    ["指标", "2011年1月", "2011年2月"],
    ["2011年1月", "2011年2月"],
  ],
  [
    ["地区", "2021年人数", "2022年人数"],
    ["2021年人数", "2022年人数"],
  ],
  [
    ["Area", "pop_2021", "pop_2022"],
    ["pop_2021", "pop_2022"],
  ],
  [
    ["年份", "1月", "2月", "3月"],
    ["1月", "2月", "3月"],
  ],
  [
    ["Area", "2020/21", "2021/22"],
    ["2020/21", "2021/22"],
  ],
  [
    ["Area", "2023Q1", "2023Q2"],
    ["2023Q1", "2023Q2"],
  ],
  [
    ["地区", "1月人数", "1月户数", "2月人数", "2月户数"],
    ["1月人数", "2月人数", "1月户数", "2月户数"],
  ],
  [
    ["地区", "人数1月", "人数2月", "人数全年"],
    ["人数1月", "人数2月"],
  ],
  [
    ["Area", "Jan visits", "Feb visits"],
    ["Jan visits", "Feb visits"],
  ],
  [
    ["Area", "Visits Q1", "Visits Q2"],
    ["Visits Q1", "Visits Q2"],
  ],
  [
    ["Area", "Deposits as on 31-Mar-2023", "Deposits as on 31-Mar-2024"],
    ["Deposits as on 31-Mar-2023", "Deposits as on 31-Mar-2024"],
  ],
  [
    ["Area", "Q1 2023 sales", "Q2 2023 sales"],
    ["Q1 2023 sales", "Q2 2023 sales"],
  ],
])("%j has times across", (labels, times) => {
  expect(timesAcross(labels)).toEqual(times);
});

test.each([
  [["年份", "地区", "人数"]],
  [["地区", "2021年人数", "2022年户数"]],
  [["地区", "2020", "人数"]],
  [["地区", "上半年", "下半年"]],
  [["地区", "3月龄儿童", "6月龄儿童", "9月龄儿童"]],
  [["Area", "Q1 score", "Q2 score", "Q3 score", "Q4 score", "Q5 score"]],
  [["Area", "Marital status", "Maybe", "Decided"]],
  [["地区", "1月人数", "2月户数"]],
  [["年龄", "男", "女", "合计"]],
  [["code", "name1", "name2"]],
])("%j has none", (labels) => {
  expect(timesAcross(labels)).toEqual([]);
});

test.each([
  ["Deposits as on 31-Mar-2023", "as on 31-Mar-2023", "Deposits"],
  ["Population, 1 July 2023", "1 July 2023", "Population"],
  ["Patients in March 2023", "in March 2023", "Patients"],
  ["March 2023 enrolment", "March 2023", "enrolment"],
  ["2023 Q1 sales", "2023 Q1", "sales"],
  ["2023年6月末存款", "2023年6月末", "存款"],
  ["截至2023年6月30日余额", "截至2023年6月30日", "余额"],
])("%s is of %s, and says %s", (label, time, rest) => {
  expect(timeIn(label)).toMatchObject({ time, rest, isPart: false });
});

test("what may be a day or not at the end of a label is none", () => {
  expect(timeIn("Growth 2001-11")).toBeNull();
  expect(timeIn("Deposits 31/03/2023")).toBeNull();
});
