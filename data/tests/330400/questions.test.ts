import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { answererOf } from "../../../src/client/search/answers.ts";
import { finderOf } from "../../../src/client/search/find.ts";
import { searchersOf } from "../../../src/client/search/searcher.ts";
import type { SearchIndex } from "../../../src/model/search/search.ts";

const indexIn = (language: string) =>
  JSON.parse(readFileSync(`dist/search/${language}.json`, "utf8")) as SearchIndex;
const indexes = { zh: indexIn("zh"), en: indexIn("en") };

/** What people ask, and the place, page and figure that answer first; null where none was published, or none is the first. */
const figures: [keyof typeof indexes, string, string | null, string, string | null][] = [
  ["zh", "桐乡人口", "330483", "/charts/population/by-district/", "1,049,900人"],
  ["zh", "海宁有多少个村", "330481", "/charts/community-counts/by-district/", "142个"],
  ["zh", "南湖区有多少个社区", "330402", "/charts/community-counts/by-district/", "96个"],
  ["zh", "嘉善县人口多少", "330421", "/charts/population/by-district/", "659,000人"],
  ["zh", "平湖 村", "330482", "/charts/community-counts/by-district/", "81个"],
  ["zh", "海盐社区数量", "330424", "/charts/community-counts/by-district/", "45个"],
  ["zh", "秀洲区社区占比", "330411", "/charts/community-counts/share-map/", "33.5%"],
  ["zh", "嘉兴人口", "330400", "/charts/population/by-district/", "5,516,000人"],
  ["zh", "2021年嘉兴人口", "330400", "/charts/population/by-district/", "5,516,000人"],
  ["zh", "全市多少个社区", "330400", "/charts/community-counts/by-district/", "462个"],
  [
    "zh",
    "嘉兴市持证社工人数",
    "330400",
    "/charts/certified-social-workers/latest-both/",
    "7,147人",
  ],
  ["zh", "嘉兴有多少社工", "330400", "/charts/certified-social-workers/latest/", "10,611人"],
  ["zh", "平湖市人口比海盐多多少", "330482", "/charts/population/by-district/", "683,500人"],
  ["zh", "海宁常住人口是多少万", "330481", "/charts/population/by-district/", "1,099,400人"],
  ["zh", "96345是什么", "330400", "/charts/service-figures/hotline-daily/", "1,200人次/日以上"],
  ["zh", "哪个区人口最多", "330481", "/charts/population/by-district/", "1,099,400人"],
  ["zh", "嘉兴哪个区人口最多", "330481", "/charts/population/by-district/", "1,099,400人"],
  [
    "en",
    "which district of Jiaxing has the most villages",
    "330483",
    "/en/charts/community-counts/by-district/",
    "176 committees",
  ],
  ["zh", "哪个区村最多", "330483", "/charts/community-counts/by-district/", "176个"],
  ["zh", "哪个区村最少是哪里", "330402", "/charts/community-counts/by-district/", "47个"],
  ["zh", "哪个区人均社工最多", null, "/charts/certified-social-workers/rate-map/", null],
  ["zh", "人均持证社工最少的是哪里", null, "/charts/certified-social-workers/rate-map/", null],
  ["zh", "哪里社区最少", "330483", "/charts/community-counts/by-district/", "45个"],
  [
    "en",
    "which district has most social workers per head",
    null,
    "/en/charts/certified-social-workers/rate-map/",
    null,
  ],
  [
    "en",
    "where are the fewest social workers per capita",
    null,
    "/en/charts/certified-social-workers/rate-map/",
    null,
  ],
  ["zh", "人口最小的是哪个县", "330424", "/charts/population/by-district/", "465,700人"],
  ["zh", "社区比例最低的区", "330483", "/charts/community-counts/share-map/", "20.4%"],
  [
    "en",
    "biggest district by population",
    "330481",
    "/en/charts/population/by-district/",
    "1,099,400 people",
  ],
  [
    "en",
    "lowest share of communities",
    "330483",
    "/en/charts/community-counts/share-map/",
    "20.4%",
  ],
  ["zh", "哪个区社区最多", "330402", "/charts/community-counts/by-district/", "96个"],
  ["zh", "社区占比最高的区", "330402", "/charts/community-counts/share-map/", "67.1%"],
  ["zh", "桐乡持证社工", "330483", "/charts/certified-social-workers/by-district/", "356人"],
  ["zh", "南湖区持证社工", "330402", "/charts/certified-social-workers/by-district/", null],
  [
    "zh",
    "嘉兴每万人持证社工",
    "330400",
    "/charts/certified-social-workers/rate-map/",
    "3.02人/万人",
  ],
  ["zh", "桐香人口", "330483", "/charts/population/by-district/", "1,049,900人"],
  ["zh", "nanhu人口", "330402", "/charts/population/by-district/", "862,700人"],
  ["zh", "haining社区", "330481", "/charts/community-counts/by-district/", "94个"],
  ["zh", "海宁居民", "330481", "/charts/population/by-district/", "1,099,400人"],
  ["zh", "嘉兴有多少个社区", "330400", "/charts/community-counts/by-district/", "462个"],
  ["zh", "嘉兴有多少村", "330400", "/charts/community-counts/by-district/", "740个"],
  ["zh", "五星社区", "330400", "/charts/key-figures/five-star-total/", "166个"],
  ["zh", "96345", "330400", "/charts/service-figures/hotline-daily/", "1,200人次/日以上"],
  ["zh", "社工考试", "330400", "/charts/exam-registrations/latest/", "16,604人"],
  ["zh", "首次报名 海宁", "330481", "/charts/exam-registrations/first-time-by-area/", "2,111人"],
  ["zh", "桐乡首次报名人数", "330483", "/charts/exam-registrations/first-time-by-area/", "1,021人"],
  ["zh", "社会工作者", "330400", "/charts/exam-registrations/latest/", "16,604人"],
  ["zh", "人口？", "330400", "/charts/population/by-district/", "5,516,000人"],
  ["zh", "常住人口", "330400", "/charts/population/by-district/", "5,516,000人"],
  ["zh", "五星级社区有多少个", "330400", "/charts/key-figures/five-star-total/", "166个"],
  [
    "en",
    "Tongxiang population",
    "330483",
    "/en/charts/population/by-district/",
    "1,049,900 people",
  ],
  [
    "en",
    "villages in Haining",
    "330481",
    "/en/charts/community-counts/by-district/",
    "142 committees",
  ],
  [
    "en",
    "communities in Nanhu",
    "330402",
    "/en/charts/community-counts/by-district/",
    "96 committees",
  ],
  [
    "en",
    "which district has most residents",
    "330481",
    "/en/charts/population/by-district/",
    "1,099,400 people",
  ],
  [
    "en",
    "which district has most villages",
    "330483",
    "/en/charts/community-counts/by-district/",
    "176 committees",
  ],
  ["en", "population of Jiashan", "330421", "/en/charts/population/by-district/", "659,000 people"],
  ["en", "populaton", "330400", "/en/charts/population/by-district/", "5,516,000 people"],
  ["en", "residents of Pinghu", "330482", "/en/charts/population/by-district/", "683,500 people"],
  [
    "en",
    "social workers in Tongxiang",
    "330483",
    "/en/charts/certified-social-workers/by-district/",
    "356 people",
  ],
  [
    "en",
    "social workers per 10,000 Tongxiang",
    "330483",
    "/en/charts/certified-social-workers/rate-map/",
    "4.36 people per 10,000 residents",
  ],
  ["en", "Jiaxing population", "330400", "/en/charts/population/by-district/", "5,516,000 people"],
  [
    "en",
    "how many villages are there in Jiaxing",
    "330400",
    "/en/charts/community-counts/by-district/",
    "740 committees",
  ],
  [
    "en",
    "share of communities in Nanhu",
    "330402",
    "/en/charts/community-counts/share-map/",
    "67.1%",
  ],
  [
    "en",
    "first-time registrants Haining",
    "330481",
    "/en/charts/exam-registrations/first-time-by-area/",
    "2,111 people",
  ],
  [
    "en",
    "five-star communities",
    "330400",
    "/en/charts/key-figures/five-star-total/",
    "166 communities",
  ],
  ["en", "exam registrations", "330400", "/en/charts/exam-registrations/latest/", "16,604 people"],
  [
    "en",
    "certified social workers",
    "330400",
    "/en/charts/certified-social-workers/latest-both/",
    "7,147 people",
  ],
  [
    "en",
    "Haiyan communities",
    "330424",
    "/en/charts/community-counts/by-district/",
    "45 committees",
  ],
  ["en", "Xiuzhou population", "330411", "/en/charts/population/by-district/", "695,700 people"],
  ["zh", "桐乡有多少人", "330483", "/charts/population/by-district/", "1,049,900人"],
  ["zh", "海盐有多少人口", "330424", "/charts/population/by-district/", "465,700人"],
  ["zh", "哪个县人口最少", "330424", "/charts/population/by-district/", "465,700人"],
  ["zh", "哪个区村最少", "330402", "/charts/community-counts/by-district/", "47个"],
  ["zh", "嘉善村委会数量", "330421", "/charts/community-counts/by-district/", "104个"],
  ["zh", "xiuzhou renkou", "330411", "/charts/population/by-district/", "695,700人"],
  ["zh", "桐乡每万人社工", "330483", "/charts/certified-social-workers/rate-map/", "4.36人/万人"],
  ["zh", "社工考试多少人参加", "330400", "/charts/exam-registrations/latest/", "16,604人"],
  ["zh", "社工考试通过人数", "330400", "/charts/exam-registrations/passed/", "1,011人"],
  ["zh", "彩票公益金", "330400", "/charts/key-figures/lottery-funds/", "1,600,000元"],
  [
    "en",
    "how many people live in Tongxiang",
    "330483",
    "/en/charts/population/by-district/",
    "1,049,900 people",
  ],
  [
    "en",
    "how many people live in Jiaxing",
    "330400",
    "/en/charts/population/by-district/",
    "5,516,000 people",
  ],
  [
    "en",
    "how many communities does Haining have",
    "330481",
    "/en/charts/community-counts/by-district/",
    "94 committees",
  ],
  [
    "en",
    "which district has fewest residents",
    "330424",
    "/en/charts/population/by-district/",
    "465,700 people",
  ],
  [
    "en",
    "which district has the most communities",
    "330402",
    "/en/charts/community-counts/by-district/",
    "96 committees",
  ],
  [
    "en",
    "district with highest share of communities",
    "330402",
    "/en/charts/community-counts/share-map/",
    "67.1%",
  ],
  [
    "en",
    "district with lowest share of communities",
    "330483",
    "/en/charts/community-counts/share-map/",
    "20.4%",
  ],
  [
    "en",
    "most populous district",
    "330481",
    "/en/charts/population/by-district/",
    "1,099,400 people",
  ],
  [
    "en",
    "village committees in Jiashan",
    "330421",
    "/en/charts/community-counts/by-district/",
    "104 committees",
  ],
  ["en", "Nanhu vilages", "330402", "/en/charts/community-counts/by-district/", "47 committees"],
  [
    "en",
    "how many passed the exam",
    "330400",
    "/en/charts/exam-registrations/passed/",
    "1,011 people",
  ],
  ["en", "lottery funds", "330400", "/en/charts/key-figures/lottery-funds/", "1,600,000 yuan"],
  ["zh", "人口第二多的县", "330483", "/charts/population/by-district/", "1,049,900人"],
  ["zh", "常住人口排名前三", "330481", "/charts/population/by-district/", "1,099,400人"],
  ["zh", "村最多的前五名", "330483", "/charts/community-counts/by-district/", "176个"],
  ["zh", "社区占比第二高", "330482", "/charts/community-counts/share-map/", "40.4%"],
  ["zh", "哪个区人口排第三", "330402", "/charts/population/by-district/", "862,700人"],
  ["zh", "桐乡人口排第几", "330483", "/charts/population/by-district/", "1,049,900人"],
  ["zh", "海宁比桐乡多多少人", "330481", "/charts/population/by-district/", "1,099,400人"],
  ["zh", "平湖人口是海盐的几倍", "330482", "/charts/population/by-district/", "683,500人"],
  ["zh", "彩票公益金投入多少", "330400", "/charts/key-figures/lottery-funds/", "1,600,000元"],
  ["zh", "直接服务人次", "330400", "/charts/service-figures/direct-services/", "14,000人次以上"],
  ["zh", "村减少了多少", "330400", "/charts/community-counts/by-district/", "740个"],
  [
    "en",
    "second highest population",
    "330483",
    "/en/charts/population/by-district/",
    "1,049,900 people",
  ],
  [
    "en",
    "top 3 districts by population",
    "330481",
    "/en/charts/population/by-district/",
    "1,099,400 people",
  ],
  [
    "en",
    "which district has the second fewest villages",
    "330424",
    "/en/charts/community-counts/by-district/",
    "77 committees",
  ],
  [
    "en",
    "what is Haiyan's rank for communities",
    "330424",
    "/en/charts/community-counts/by-district/",
    "45 committees",
  ],
  [
    "en",
    "difference between Haining and Tongxiang population",
    "330481",
    "/en/charts/population/by-district/",
    "1,099,400 people",
  ],
  [
    "en",
    "how many more people in Haining than Tongxiang",
    "330481",
    "/en/charts/population/by-district/",
    "1,099,400 people",
  ],
  [
    "en",
    "2019 population of Jiaxing",
    "330400",
    "/en/charts/population/by-district/",
    "5,516,000 people",
  ],
  [
    "en",
    "neighborhoods in Pinghu",
    "330482",
    "/en/charts/community-counts/by-district/",
    "55 committees",
  ],
  ["en", "lottery money", "330400", "/en/charts/key-figures/lottery-funds/", "1,600,000 yuan"],
  ["zh", "平糊市有多少人", "330482", "/charts/population/by-district/", "683,500人"],
  ["zh", "pinghurenkou", "330482", "/charts/population/by-district/", "683,500人"],
  ["zh", "桐乡市常驻人口", "330483", "/charts/population/by-district/", "1,049,900人"],
  ["zh", "嘉兴市有多少万人", "330400", "/charts/population/by-district/", "5,516,000人"],
  ["zh", "嘉兴市区人口", "330400-core", "/charts/population/census-2020-parts/", "1,518,654人"],
  ["zh", "哪个县市区人口最多", "330481", "/charts/population/by-district/", "1,099,400人"],
  ["zh", "南湖跟平湖比哪个人多", "330402", "/charts/population/by-district/", "862,700人"],
  ["zh", "南湖区人口占全市多少", "330402", "/charts/population/by-district/", "862,700人"],
  ["zh", "南湖区和秀洲区加起来多少人", "330402", "/charts/population/by-district/", "862,700人"],
  ["zh", "桐乡的村是南湖的多少倍", "330483", "/charts/community-counts/by-district/", "176个"],
  [
    "zh",
    "请问一下桐乡市现在有多少个社区谢谢",
    "330483",
    "/charts/community-counts/by-district/",
    "45个",
  ],
  [
    "zh",
    "你好我想知道海盐县一共有多少个行政村",
    "330424",
    "/charts/community-counts/by-district/",
    "77个",
  ],
  ["zh", "嘉兴哪个地方的社区占比最高啊", "330402", "/charts/community-counts/share-map/", "67.1%"],
  ["zh", "居民委员会数量 桐乡", "330483", "/charts/community-counts/by-district/", "45个"],
  ["zh", "村民委员会 嘉善", "330421", "/charts/community-counts/by-district/", "104个"],
  [
    "zh",
    "嘉兴证书多少人",
    "330400",
    "/charts/certified-social-workers/certificate-mix/",
    "2,764人",
  ],
  ["zh", "社工人数", "330400", "/charts/certified-social-workers/latest/", "10,611人"],
  ["zh", "社工机构有多少家", "330400", "/charts/key-figures/social-work-organisations/", "117家"],
  ["zh", "2017年社工考试多少人合格", "330400", "/charts/exam-registrations/passed/", "1,011人"],
  ["en", "population of Nanhu", "330402", "/en/charts/population/by-district/", "862,700 people"],
  [
    "en",
    "sum of Haining and Tongxiang population",
    "330481",
    "/en/charts/population/by-district/",
    "1,099,400 people",
  ],
  [
    "en",
    "percentage of communities that are five star",
    "330400",
    "/en/charts/key-figures/five-star-total/",
    "166 communities",
  ],
  [
    "en",
    "how many licensed social workers per 10000 people",
    "330400",
    "/en/charts/certified-social-workers/rate-map/",
    "3.02 people per 10,000 residents",
  ],
  [
    "en",
    "96345 calls per day",
    "330400",
    "/en/charts/service-figures/hotline-daily/",
    "over 1,200 person-times a day",
  ],
  [
    "en",
    "how many people registered for the exam in 2019",
    "330400",
    "/en/charts/exam-registrations/city-by-year/",
    "over 13,700 people",
  ],
];

/** What people type that no figure answers, and the page that comes first. */
const pages: [keyof typeof indexes, string, string][] = [
  ["zh", "5星社区 南湖", "/districts/330402/"],
  ["zh", "平湖五星级社区", "/districts/330482/"],
  ["zh", "持证率", "/charts/key-figures/tongxiang-certified-share/"],
  ["zh", "2019", "/datasets/certified-social-workers/"],
  ["zh", "社会组织", "/glossary/#social-organisation"],
  ["zh", "居民自治", "/charts/key-figures/pilot-estates/"],
  ["zh", "虹桥社区", "/charts/key-figures/hongqiao-property-fees/"],
  ["zh", "王店镇", "/districts/330411/#330411105"],
  ["zh", "海寧", "/districts/330481/"],
  ["en", "Tongxaing", "/en/districts/330483/"],
];

const asked = figures.map(([language, question, ...expected]) => ({
  language,
  question,
  expected,
}));

test.each(asked)("$language: $question", ({ language, question, expected }) => {
  const [answer] = answererOf(indexes[language])(question).answers;
  expect([answer?.place?.id ?? null, answer?.measure.href, answer?.text]).toEqual(expected);
});

test.each(pages)("%s: %s leads to a page", (language, question, address) => {
  expect(answererOf(indexes[language])(question).answers).toEqual([]);
  expect(finderOf(indexes[language])(question).groups[0]?.found[0]?.entry.href).toBe(address);
});

/** The places of a ranking that a question asks for, and what is said of two beside each other. */
test.each<[keyof typeof indexes, string, string[]]>([
  ["zh", "人口最多的三个区", ["海宁市 第1（共7个）", "桐乡市 第2（共7个）", "南湖区 第3（共7个）"]],
  ["zh", "社区数量倒数第二", ["桐乡市 并列第6（共7个）", "海盐县 并列第6（共7个）"]],
  ["en", "top two districts by villages", ["Tongxiang City 1 of 7", "Haining City 2 of 7"]],
])("%s: %s tells the places and their ranks", (language, question, expected) => {
  const { answers } = answererOf(indexes[language])(question);
  expect(answers.map(({ place, rank }) => `${place?.label ?? ""} ${rank ?? ""}`)).toEqual(expected);
});

test("a year that is told by the present one is asked of, and said not to be there", () => {
  const thisYear = 2026;
  const otherYear = (language: keyof typeof indexes, question: string) =>
    answererOf(indexes[language], undefined, thisYear)(question).otherYear;
  expect(otherYear("zh", "去年嘉兴人口")).toBe("2025");
  expect(otherYear("zh", "今年社工考试报名人数")).toBe("2026");
  expect(otherYear("en", "Jiaxing population last year")).toBe("2025");
});

test.each([
  ["average population per district"],
  ["average number of villages per district"],
  ["list of all districts"],
])("no figure of something else answers: %s", (question) => {
  expect(answererOf(indexes.en)(question).answers).toEqual([]);
});

test("of two places the question tells how their figures differ", () => {
  const difference = (question: string) =>
    answererOf(indexes.zh)(question).answers[0]?.difference ?? null;
  expect(difference("海宁比桐乡人口多多少")).toBe("比桐乡市多49,500人");
  expect(difference("南湖社区占比比全市高多少")).toBe("比嘉兴市高28.7个百分点");
});

/** The searcher of a language, that loads what it needs as a browser does. */
const searcherFor = (language: keyof typeof indexes) =>
  searchersOf(indexes[language], (href) =>
    Promise.resolve(JSON.parse(readFileSync(`dist${href}`, "utf8"))),
  );

test.each<[keyof typeof indexes, string, ...(string | null)[]]>([
  ["zh", "2010年嘉兴人口", "4,501,657人", null],
  ["zh", "2019年桐乡有多少个村", "176个", null],
  ["zh", "2016年哪个区社区最多", "85个", null],
  ["zh", "村减少了多少", "740个", "比2016年7月31日减少48个"],
  ["zh", "2016年到2023年社区增加了多少", "462个", "比2016年7月31日增加83个"],
  ["zh", "南湖区社区从2016年到2023年变化", "96个", "比2016年7月31日增加11个"],
  ["zh", "社工人数增长了多少", "10,611人", "比2013年4月增加10,107人"],
  ["zh", "2010年到2020年嘉兴人口", "5,400,868人", "比2010年11月1日增加899,211人"],
  ["zh", "嘉兴人口增长了多少", "5,516,000人", "与2000年11月1日口径不同，不能相比"],
  ["en", "Jiaxing population in 2000", "3,582,996 people", null],
  [
    "en",
    "did Haining lose villages since 2016",
    "142 committees",
    "down 17 committees since 31 July 2016",
  ],
  [
    "en",
    "growth of certified social workers between 2013 and 2017",
    "7,147 people",
    "up 5,789 people since April 2013",
  ],
  ["en", "did villages decrease", "740 committees", "down 48 committees since 31 July 2016"],
])("%s: %s is answered with figures of other times", async (language, question, ...expected) => {
  const [answer] = (await searcherFor(language)(question)).ask(question).answers;
  expect([answer?.text, answer?.difference ?? null]).toEqual(expected);
});

/** What nobody published, and the part of it that there is something of. */
const parts: [question: string, part: string | null][] = [
  ["老年人口", "人口"],
  ["社工考试通过率", "社工考试"],
  ["哪个区通过率最高", null],
  ["最密集的区", null],
  ["村和社区哪个多", null],
];

test.each(parts)("of %s only %s is known", (question, part) => {
  expect(answererOf(indexes.zh)(question).answers).toEqual([]);
  expect(finderOf(indexes.zh)(question).instead?.part ?? null).toBe(part);
});
