import { expect, test } from "vitest";
import { readingsOf, soundingLike } from "./readings.ts";

const read = (text: string, spelling?: string) => {
  const said = readingsOf([spelling === undefined ? { text } : { text, spelling }]);
  const readings = [...said.matchAll(/([a-z]+)([^a-z]+)/g)];
  return Array.from(text, (character) =>
    readings
      .filter(([, , set]) => set?.includes(character))
      .map(([, reading]) => reading)
      .join("/"),
  ).join(" ");
};

test.each([
  ["嘉善县", "jia shan xian"],
  ["海盐县", "hai yan xian"],
  ["桐乡市", "tong xiang shi"],
  ["平湖市", "ping hu shi"],
  ["秀洲区", "xiu zhou qu"],
  ["长水街道", "chang shui jie dao"],
  ["濮院镇", "pu yuan zhen"],
  ["重复的数量", "chong fu de shu liang"],
])("%s is read as in its words", (text, readings) => {
  expect(read(text)).toBe(readings);
});

test("a name that is spelt is read as it is spelt", () => {
  expect(read("百福弄社区")).toBe("bai fu nong she qu");
  expect(read("百福弄社区", "Baifulong Community")).toBe("bai fu long she qu");
  expect(read("朝晖社区", "Zhaohui Community")).toBe("zhao hui she qu");
});

test("ü may be spelt as u, and what stands behind it is read as spelt too", () => {
  expect(read("率长")).toBe("lu/lv chang");
  expect(read("率长", "Luzhang")).toBe("lu/lv zhang");
});

test("a spelling that is another name changes nothing", () => {
  expect(read("乌镇镇", "Water Town")).toBe("wu zhen zhen");
});

test("ü is found by v and by u", () => {
  expect(read("绿")).toBe("lu/lv");
});

test("what is not Chinese is not read", () => {
  expect(readingsOf([{ text: "96345, A" }])).toBe("");
});

test("characters that sound like those of a name are known, rare ones are not", () => {
  const like = soundingLike(["平湖"]).map(({ text }) => text);
  expect(like).toEqual(expect.arrayContaining(["湖", "糊", "胡", "平", "苹"]));
  expect(like).not.toContain("鹕");
  expect(like).not.toContain("海");
});
