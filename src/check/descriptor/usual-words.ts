import { suggest } from "../nearest.ts";

/** What other programs, and people, call the words of a descriptor. */
const calledSo: readonly [word: string, others: RegExp][] = [
  // roles
  ["period", /^(time|date|year|month|day|quarter|temporal|时间|日期|年份?|月份|时期)$/],
  ["place", /^(area|region|geo(graphy)?|location|district|county|city|地区|区域|地点)$/],
  ["dimension", /^(categor(y|ical)|group|class|breakdown|segment|类别|分类|维度)$/],
  ["value", /^(measure|metric|figure|number|count|amount|数值|指标|数据)$/],
  ["name", /^(label|text|string|名称)$/],
  ["key", /^(id|code|identifier|编号|代码|编码)$/],
  ["note", /^(comments?|remarks?|备注|说明)$/],
  ["status", /^(flag|obs_?status|状态)$/],
  ["longitude", /^(lon|lng|long|经度)$/],
  ["latitude", /^(lat|纬度)$/],
  ["unit", /^(uom|单位)$/],
  ["source", /^(来源)$/],
  // types
  ["integer", /^(int(32|64)?|whole|long|bigint|count|整数)$/],
  ["number", /^(float(32|64)?|double|decimal|real|numeric|percent(age)?|currency|小数|数字|数值)$/],
  [
    "string",
    /^(str|text|varchar|char|date(time)?|year|time|bool(ean)?|any|文本|文字|日期|字符串)$/,
  ],
  // kinds of views
  ["column", /^(vertical ?bars?|column ?chart|histogram|柱状图|柱形图|柱图)$/],
  ["bar", /^(bars|bar ?chart|horizontal ?bars?|条形图|横条图)$/],
  ["line", /^(lines|line ?chart|time ?series|trend|折线图|线图|趋势图)$/],
  [
    "stack",
    /^(pie|do(ugh)?nut|area|(stacked|stack|pie|area) ?(bars?|columns?|area|chart)?|饼图|环形图|堆叠图|面积图)$/,
  ],
  ["choropleth", /^(map|choropleth ?map|filled ?map|heat ?map|地图|分级地图)$/],
  ["points", /^(point ?map|marker ?map|markers?|pins?|dots? ?map|点图|分布图)$/],
  ["symbols", /^(bubbles?|bubble ?map|proportional ?symbols?|气泡图)$/],
  ["scatter", /^(scatter ?plot|xy|散点图)$/],
  ["histogram", /^(distribution|直方图)$/],
  ["heatmap", /^(heat ?map|matrix|热力图|热图)$/],
  ["pyramid", /^(population ?pyramid|人口金字塔|金字塔)$/],
  ["figure", /^(number|kpi|card|big ?number|indicator|数字|指标卡)$/],
  ["table", /^(grid|data ?table|表格?)$/],
  // how often
  ["daily", /^(every ?day|每[天日]|日)$/],
  ["weekly", /^(every ?week|每周|周)$/],
  ["monthly", /^(every ?month|每月|月度?)$/],
  ["quarterly", /^(every ?quarter|每季度?|季度?)$/],
  ["annual", /^(yearly|annually|every ?year|每年|年度?|一年一次)$/],
  ["biennial", /^(every ?two ?years|两年一次)$/],
  ["irregular", /^(ad ?hoc|as ?needed|occasionally|sometimes|不定期)$/],
  ["never", /^(once|one ?off|static|一次性|不更新)$/],
  // what figures and datasets are
  ["official", /^(final|官方|正式)$/],
  ["reported", /^(media|press|报道)$/],
  ["sample", /^(test|demo|example|样本|示例|测试)$/],
  ["P", /^(prov(isional)?|prelim(inary)?|初步数?)$/],
  ["E", /^(est(imated?)?|估计数?)$/],
  ["F", /^(forecast|project(ed|ion)|predicted|预测数?)$/],
  ["about", /^(approx(imate(ly)?)?|约)$/],
  ["none", /^(foot ?note|note|no|null|脚注|注)$/],
  ["mean", /^(average|avg|平均)$/],
  ["sum", /^(total|add|求和|合计)$/],
  // how rows are measured and put in order
  ["ratePer10000", /^(rate|per ?capita|per ?10,?000|每万人)$/],
  ["share", /^(percent(age)?|proportion|占比|比例|比重)$/],
  ["percentChange", /^(growth( rate)?|yoy|pct ?change|同比|增长率|增速)$/],
  ["change", /^(diff(erence)?|增减)$/],
  ["movingMean", /^(moving ?average|rolling ?(mean|average))$/],
  ["cumulative", /^(cum ?sum|running ?total|累计)$/],
  ["value", /^(desc(ending)?|asc(ending)?|降序|升序)$/],
  ["file", /^(original|given|原始?顺序)$/],
  // properties
  ["kind", /^(type|chart(type)?|viz)$/],
  ["where", /^(filters?|conditions?|query)$/],
  ["x", /^x(axis|field)$/],
  ["y", /^y(axis|field)$/],
  ["series", /^(colou?r|group(by)?|legend)$/],
  ["title", /^(label|caption|heading|标题)$/],
  ["description", /^(desc|summary|abstract)$/],
  ["modified", /^((last)?updated?(at|on)?|date|lastmodified)$/],
  ["updateFrequency", /^(frequency|accrualperiodicity)$/],
  ["missingValues", /^(missing|navalues?|null(values)?)$/],
  ["constraints", /^(minimum|maximum|required|unique|pattern|enum)$/],
];

const plain = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/[-_\s]+/g, " ");

/** The word of a descriptor that another stands for, of those that may stand there: `int` → `integer`, 折线图 → `line`. */
function meantBy(text: string, allowed: readonly string[]): string | undefined {
  const written = plain(text);
  const joined = written.replaceAll(" ", "");
  const found = calledSo.find(
    ([word, others]) => allowed.includes(word) && (others.test(written) || others.test(joined)),
  );
  return found?.[0];
}

/** The word that was meant, by what others call it, else by its letters, which a slip seldom changes at the beginning; empty where there is none. */
export function suggestWord(text: string, allowed: readonly string[]): { nearest?: string } {
  const meant = meantBy(text, allowed);
  if (meant !== undefined) return { nearest: meant };
  const language = allowed.find((word) => text.startsWith(`${word}-`)); // `en-US`
  if (language !== undefined) return { nearest: language };
  const { nearest } = suggest(text, allowed);
  return nearest?.[0]?.toLowerCase() === text.trim()[0]?.toLowerCase() && nearest !== undefined
    ? { nearest }
    : {};
}
