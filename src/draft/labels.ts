import { besideEra } from "../check/cell/time/eras.ts";
import { withUnit } from "../check/header/unit.ts";
import { isYearLabel } from "../check/header/wide.ts";
import type { Role } from "../model/dataset.ts";

/** A note by its label, also for readers of one language: `note_en`. */
export const noteLabel =
  /^(备注|说明|注|注释|附注|note|notes|remarks?|note_[a-z]{2}(_[a-z]{4})?)$/i;

/** A word for one coordinate, with the way in which it is encoded beside it: `GCJ02经度`, `lat_wgs84`. */
function coordinate(words: string): RegExp {
  const crs = "(?:wgs ?-?84|gcj ?-?0?2|bd ?-?0?9|百度|高德|谷歌|腾讯|火星|地理|中心)?";
  return RegExp(`^${crs}[ _-]?(?:${words})[ _-]?(?:坐标)?[ _-]?[(（]?${crs}[)）]?$`, "i");
}

/** Labels that say what a column is, whatever it holds. */
const labelled: readonly [RegExp, Role][] = [
  [/^(数据来源|资料来源|来源|source)$/i, "source"],
  [noteLabel, "note"],
  [/^(数据状态|状态|obs_status|status)$/i, "status"],
  [/^(限定|qualifier)$/i, "qualifier"],
  [coordinate("经度|經度|东经|東經|(?:[a-z]+_)?(?:longitude|long|lon|lng)|долгота"), "longitude"],
  [coordinate("纬度|緯度|北纬|北緯|(?:[a-z]+_)?(?:latitude|lat)|широта"), "latitude"],
  [/^(单位|计量单位|unit)$/i, "unit"],
];

const periodLabel =
  /(年度?|年份|学年|财年|月份?|年月|季度|[周週]次?|旬|日期|时间|時間|时期|時期|时点|時点|時點|期间|期間|日付|年月日|period|(?<!up)date|year|month|quarter|week|time|timestamp)$/i;
/** What a date is called in languages that no site speaks yet, but whose files come. */
const foreignDate =
  /^(datum|fecha|dato|tarih|dátum|tanggal|ngày|วันที่|التاريخ|تاريخ|السنة|سنة|سال|날짜|일자|дата|mois|monat|mes|mês|mese|maand|måned|månad|trimestre|quartal|kwartaal|p[ée]riode|per[ií]odo|연월|월|시점|기간|เดือน|ปี|tháng|quý|dönem|ay|çeyrek|bulan|triwulan|miesiąc|kwartał|okres|месяц|квартал|неделя)$/iu;
const codeLabel =
  /(编号|代码|编码|序号|电话|邮编|code|[_ ]id$|^(id|fips|geo_?id|dguid|vector|coordinate|decimals|iso_?\d?)$)/i;
export const nameLabel = /(名称|姓名|^name(_[a-z]{2}(_[a-z]{4})?)?$)/i;
export const kindLabel =
  /(类别|类型|种类|分类|性别|等级|级别|口径|指标|项目|性质|kind|type|category|scope|indicator|measure|variable)/i;

/** Labels that say of a column that its numbers are codes of categories, and nothing else. */
export const categoryLabel =
  /^(类别|類別|category|категория|年龄|年齡|单岁年龄|(single year of )?age( in years)?|возраст)$/i;

/** Whether a label calls its column ages, of which there are a hundred that are no names. */
export const isAgeLabel = (label: string): boolean =>
  /^((单岁|單歲|周岁)?(年龄|年齡)([组組]|段|分组|别)?|(single year of )?age( ?(group|band|range))?s?( in years| ?\(years\))?|возраст(ная группа)?)$/iu.test(
    label.trim(),
  );

/** What says how figures are reckoned, how sure they are or of which year: `avg`, `est.`, `2020`, 2020年价格. */
const sort =
  /^((avg|tot|max|med|std|est|prov|prelim|no|[efnpr])\.?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|\d+ ?m(onths)?|[ivx]+ ?[-–] ?[ivx]+|(1[6-9]|20)\d{2}([年=-].*)?)$/i;

/** What is counted and measured in Chinese; other words say which are counted: 男, 公办, 平均. */
const counted = RegExp(
  "^[十百千万萬亿億]*[个個人次户戶家所名處处位元圆圓円吨噸克斤升里顷頃亩畝米分秒天日月年周岁歲台臺辆輛只隻头頭羽栋棟座间間套张張本册冊期例床件宗起项項种種类類条條份箱瓦度倍成折股票席桌笔筆单單批架艘株棵枚把双雙对對支块塊片盒瓶桶袋车車队隊站场場班校篇首字页頁季时時门門帧]?$" +
    "|([人户戶车車场場例件批班架航台辆輛艘宗床]次|[床工人][日天]|[学學课課工小瓦][时時]|分[钟鐘点點贝])$" +
    "|([公海英]里|[平立]方(公里|[米尺])|[毫厘微千分]米|[毫公]升|[毫千微]克|公[斤顷頃亩畝]|英[亩尺镑鎊])$" +
    "|([美欧歐日港韩韓加澳台臺]元|[港民][币幣]|[千兆吉]瓦|伏安|[千大]卡|[千兆][焦帕]|标准[煤箱]|標準[煤箱]|氏度)$",
);

/** A label and the unit that stands in it, where what stands there is one: 人数（人）, but not 人数（男）, `Cost (avg)`. */
export function titleAndUnit(label: string): ReturnType<typeof withUnit> {
  const { title, unit } = withUnit(label);
  if (unit === null || /单位|單位|\bunit\b/i.test(label)) return { title, unit };
  const isUnit = !sort.test(unit) && (!/^\p{Script=Han}+$/u.test(unit) || counted.test(unit));
  return isUnit
    ? { title: title.replace(/[/／]$/, ""), unit: unit.replace(/^in (?=.)/i, "") }
    : { title: label, unit: null };
}

/** Units that say of a column what its times are: `时间（年）`. */
const periodUnits = /^(年|月|日|季|年度|月份|year|month|day)$/i;

/** Whether a label calls its column times; one that is a time itself stands above figures. */
export function isCalledPeriod(label: string): boolean {
  const { title, unit } = titleAndUnit(label);
  const isMeasured = unit !== null && !periodUnits.test(unit);
  return isTimeLabel(label) || (periodLabel.test(title) && !/\d/.test(title) && !isMeasured);
}

const timeLabel =
  /^(ts|datetime|时间戳|時間戳|年|年度|年份|学年|财年|月|月份|年月|季度|日期|时期|時期|时点|時点|時點|период|(fiscal |school )?year|month|quarter|date|period)$/i;

/** Whether a label says of a column that it is of times, and of nothing else. */
export function isTimeLabel(label: string): boolean {
  const plain = besideEra(label) ?? label.trim();
  return timeLabel.test(plain) || foreignDate.test(plain) || isYearLabel(label);
}

/** Whether a label calls its column the time at which a row was written or told, not the time of its figures. */
export const callsRecord = (label: string): boolean =>
  /(更新|[发發公][布佈]|[填上][报報]|[录錄]入|入[库庫]|修改|[导導]出|提取)(时间|時間|日期)|(?<![a-z])(updated?|modified|released?|published|extract(ed|ion)|download(ed)?|retrieved)(?![a-z])|(date|last)(updated?|modified)/i.test(
    label.replaceAll("_", " "),
  );

/** Whether a label says that its column numbers the rows, which says nothing of them; `No` may be an answer. */
export const isOrdinal = (label: string): boolean =>
  /^(序号|序號|次序|no\.|nr\.?|№|#|s\.? ?no\.?|sl\.? ?no\.?|№ ?п\/п)$/i.test(label.trim());

/** Whether a column numbers the rows: one that is called `No` does where its numbers step by one from the first. */
export function numbersRows(label: string, texts: readonly string[]): boolean {
  const numbers = texts.filter((text) => text !== "");
  const isStep = (text: string, at: number) => Number(text) === Number(numbers[0]) + at;
  const areSteps = /^[01]$/.test(numbers[0] ?? "") && numbers.every(isStep);
  return isOrdinal(label) || (/^no$/i.test(label.trim()) && areSteps);
}

/** Whether a label calls its column codes. */
export const isCode = (label: string): boolean => codeLabel.test(label) || isOrdinal(label);

/** What a label alone says that its column is. */
export const roleCalled = (label: string): Role | undefined =>
  labelled.find(([called]) => called.test(label))?.[1];

/** Whether a line of its own explains a table: 注：…, Source: …, ① …, (p) provisional. */
export const callsNote = (text: string): boolean =>
  /^[(（]?(注释?|备注|附注|说明|数据来源|资料来源|来源|資料來源|註|applied filters|notes?|sources?|footnotes?|fonte|quelle|fuente|bron|kaynak|źródło|nguồn|sumber|ที่มา|출처|المصدر|примечани[ея]|источник)\s*\d*\s*[:：.、]/iu.test(
    text,
  ) ||
  /^[(（][^()（）]{4,}[)）]$/.test(text) ||
  /^([*†‡§①-⑳⑴-⒇❶-❿⁰¹²³⁴-⁹]|[(（[]([a-z]|\d{1,2})[)）\]]|\d{1,2}[)）.、])\s*[^\d\s].*\p{L}/iu.test(
    text,
  );

const placeLabel =
  /^(地区|地區別?|区域|區域別?|行政區別?|区县|区划|行政区划?|省份?|城市|市县|县区|县市|縣市別?|區縣|鄉鎮(?:市區)?|乡镇|街道|社区|国家|area|region|place|location|country|state|province|county|district|city|town|municipality|borough|ward|parish|территория|регион|район|город)( ?(name|名称))?$/i;

/** Whether a label says that the rows below it are of places. */
export const callsPlaces = (label: string): boolean => placeLabel.test(label.trim());

/** Whether a label says what the rows below it are: 地区, Area, 指标, Name. */
export const callsRows = (label: string): boolean =>
  callsPlaces(label) || nameLabel.test(label) || kindLabel.test(label) || isCode(label);
