import { describe, expect, test } from "vitest";
import { drafted, keptTable } from "../../../tests/drafted.ts";
import { draftText } from "../report.ts";

const shapes: Record<string, [csv: string, told: string[], table: string]> = {
  "years across": [
    "地区,2021年,2022年\n甲区,120,131\n乙区,55,60\n",
    ["时间横着排：“2021年”、“2022年”，共 2 列"],
    "place,period,shu_zhi 999901,2021,120 999901,2022,131 999902,2021,55 999902,2022,60",
  ],
  "months of the year that the title says, in Russian": [
    "Визиты, 2023\nРайон,январь,февраль,март\n甲区,1,2,3\n",
    [],
    "place,period,shu_zhi 999901,2023-01,1 999901,2023-02,2 999901,2023-03,3",
  ],
  "bare years across": [
    "地区,2021,2022,合计\n甲区,120,131,251\n",
    ["没有读的列：“合计”"],
    "place,period,shu_zhi 999901,2021,120 999901,2022,131",
  ],
  "quarters across": [
    "Area,2023Q1,2023Q2\nJia District,1,2\n",
    [],
    "place,period,shu_zhi 999901,2023-01/2023-03,1 999901,2023-04/2023-06,2",
  ],
  "years and what is counted in one label": [
    "地区,2021年机构数,2021年人数,2022年机构数,2022年人数\n甲区,1,2,3,4\n",
    ["列名里说的数值不止一种：“机构数”、“人数”"],
    "place,period,ji_gou_shu,ren_shu 999901,2021,1,2 999901,2022,3,4",
  ],
  "an export with lines of its own": [
    "数据库：月度数据,,\n指标,2023年1月,2023年2月\n地区：甲区,,\n发电量(GWh),1.5,…\n地区：乙区,,\n发电量(GWh),2.5,3\n数据来源：示范局,,\n",
    [
      "“地区：…”单独占一行",
      "（“…”）读作 x",
      "表外的文字没有写进去：“数据库：月度数据”、“数据来源：示范局”",
    ],
    "place,zhi_biao,period,shu_zhi 999901,发电量(GWh),2023-01,1.5 999901,发电量(GWh),2023-02,x " +
      "999902,发电量(GWh),2023-01,2.5 999902,发电量(GWh),2023-02,3",
  ],
  "indicators with units of their own": [
    "指标,2021年,2022年\n社会组织（个）,1,2\n社工（人）,3,4\n",
    ["「指标」的括号里是各行的单位"],
    "zhi_biao,unit,period,shu_zhi 社会组织（个）,个,2021,1 社会组织（个）,个,2022,2 社工（人）,人,2021,3 社工（人）,人,2022,4",
  ],
  "two rows of labels": [
    "地区,2021年,,2022年,\n,机构数（个）,人数（人）,机构数（个）,人数（人）\n甲区,1,2,3,4\n",
    ["列名占2行"],
    "place,period,ji_gou_shu,ren_shu 999901,2021,1,2 999901,2022,3,4",
  ],
  "two rows of labels, the upper filled as merged cells were": [
    "地区,2021年,2021年,2022年,2022年\n地区,机构数,人数,机构数,人数\n甲区,1,2,3,4\n",
    ["列名占2行"],
    "place,period,ji_gou_shu,ren_shu 999901,2021,1,2 999901,2022,3,4",
  ],
  "cells merged over several rows of a long table": [
    "地区,年份,人数,备注\n甲区,2021,1,初步\n,2022,2,\n乙区,2021,3,\n,2022,4,\n",
    ["“地区”空着的格"],
    "place,period,ren_shu,note_zh 999901,2021,1,初步 999901,2022,2, 999902,2021,3, 999902,2022,4,",
  ],
  "two rows that tell one time": [
    "地区,2021年,,2022年,\n,一季度,二季度,一季度,二季度\n甲区,1,2,3,4\n",
    [],
    "place,period,shu_zhi 999901,2021-01/2021-03,1 999901,2021-04/2021-06,2 999901,2022-01/2022-03,3 999901,2022-04/2022-06,4",
  ],
  "bare numbers below merged years, which the title calls quarters": [
    "各区来访（季度）,,,,,,\n地区,2021年,,,2022年,,\n,1,2,3,1,2,3\n甲区,1,2,3,4,5,6\n乙区,7,8,9,10,11,12\n",
    ["列名占2行"],
    "place,period,shu_zhi 999901,2021-01/2021-03,1 999901,2021-04/2021-06,2 999901,2021-07/2021-09,3 " +
      "999901,2022-01/2022-03,4 999901,2022-04/2022-06,5 999901,2022-07/2022-09,6 " +
      "999902,2021-01/2021-03,7 999902,2021-04/2021-06,8 999902,2021-07/2021-09,9 " +
      "999902,2022-01/2022-03,10 999902,2022-04/2022-06,11 999902,2022-07/2022-09,12",
  ],
  "quarters that run into the next year": [
    "2022/23财年来访\n地区,二季度,三季度,四季度,一季度\n甲区,1,2,3,4\n",
    ["照表上面的标题"],
    "place,period,shu_zhi 999901,2022-04/2022-06,1 999901,2022-07/2022-09,2 999901,2022-10/2022-12,3 999901,2023-01/2023-03,4",
  ],
  "ten days below merged months": [
    "地区,2023年1月,,2023年2月,\n,上旬,中旬,上旬,中旬\n甲区,1,2,3,4\n",
    [],
    "place,period,shu_zhi 999901,2023-01-01/2023-01-10,1 999901,2023-01-11/2023-01-20,2 " +
      "999901,2023-02-01/2023-02-10,3 999901,2023-02-11/2023-02-20,4",
  ],
  "years with remarks on what is not final": [
    "地区,2021年,2022年（修订）,2023年（初步）\n甲区,1,2,3\n乙区,4,5,6\n",
    ["“2022年（修订）”"],
    "place,obs_status,period,shu_zhi 999901,,2021,1 999901,,2022,2 999901,P,2023,3 " +
      "999902,,2021,4 999902,,2022,5 999902,P,2023,6",
  ],
  "a row whose figures count up, below years": [
    "Area,2021,2022 (r),2023 (p)\nJia District,1,2,3\n",
    [],
    "place,obs_status,period,shu_zhi 999901,,2021,1 999901,,2022,2 999901,P,2023,3",
  ],
  "years with the marks of footnotes": [
    "地区,2021年,2022¹,2023年*\n甲区,1,2,3\n乙区,4,5,6\n* 初步数。\n",
    ["脚注标记没有写进去：“2022¹”、“2023年*”", "表外的文字没有写进去：“* 初步数。”"],
    "place,period,shu_zhi 999901,2021,1 999901,2022,2 999901,2023,3 999902,2021,4 999902,2022,5 999902,2023,6",
  ],
  "years as programs write whole numbers": [
    "地区,2021.0,2022.0\n甲区,1,2\n",
    [],
    "place,period,shu_zhi 999901,2021,1 999901,2022,2",
  ],
  "a year and a month as programs write whole numbers": [
    "年份,月份,地区,个案（件）\n2023.0,1.0,甲区,12\n2023.0,2.0,甲区,15\n",
    [],
    "period,place,ge_an 2023-01,999901,12 2023-02,999901,15",
  ],
  "a column that is of no time beside columns of times": [
    "地区,编号,2021年,2022年,平均,备注\n甲区,7,1,3,2,甲\n乙区,8,4,6,5,乙\n",
    ["没有读的列：“平均”，因为里面的数不属于横着排的任何一列"],
    "place,bian_hao,note_zh,period,shu_zhi 999901,7,甲,2021,1 999901,7,甲,2022,3 999902,8,乙,2021,4 999902,8,乙,2022,6",
  ],
  "ages in rows, years across": [
    "年龄,2021年,2022年\n0,1,2\n1,3,4\n",
    [],
    "nian_ling,period,shu_zhi 0,2021,1 0,2022,2 1,2021,3 1,2022,4",
  ],
  "codes below the names of places across": [
    "年份,甲区,乙区,丙县\n代码,999901,999902,999903\n2021,1,2,3\n",
    ["地区横着排"],
    "period,place,shu_zhi 2021,999901,1 2021,999902,2 2021,999903,3",
  ],
  "dots that set names in": [
    "Age,2021,2022\nTotal,10,12\n.Male,4,5\n..Under5,1,2\n..5years,3,3\n.Female,6,7\n",
    ["“Total”"],
    "age,period,shu_zhi Male,2021,4 Male,2022,5 Male_/_Under5,2021,1 Male_/_Under5,2022,2 " +
      "Male_/_5years,2021,3 Male_/_5years,2022,3 Female,2021,6 Female,2022,7",
  ],
  "signs that say why there is no number": [
    "地区,2021年,2022年\n甲区,[c],2\n乙区,保密,:\n",
    [],
    "place,period,shu_zhi 999901,2021,c 999901,2022,2 999902,2021,c 999902,2022,x",
  ],
  "a sub-total of each group in a column of its own": [
    "年份,地区,类型,人数（人）\n2022,甲区,志愿者,10\n2022,甲区,社工,20\n2022,甲区,小计,30\n2022,乙区,志愿者,5\n2022,乙区,小计,5\n",
    ["叫“小计”的行是合计"],
    "period,place,lei_xing,ren_shu 2022,999901,志愿者,10 2022,999901,社工,20 2022,999902,志愿者,5",
  ],
  "sub-totals that say of what": [
    "类别,地区,年份,人数（人）\n养老,甲区,2022,10\n养老,乙区,2022,20\n养老小计,,,30\n救助,甲区,2022,5\n救助小计,,,5\n合计,,,35\n",
    ["叫“养老小计”、“救助小计”、“合计”的行是合计"],
    "lei_bie,place,period,ren_shu 养老,999901,2022,10 养老,999902,2022,20 救助,999901,2022,5",
  ],
  "labels of three rows": [
    "地区,2022年,,,,2023年,,,\n,小学,,初中,,小学,,初中,\n,男,女,男,女,男,女,男,女\n甲区,1,2,3,4,5,6,7,8\n",
    ["列名占3行", "列名里说的数值不止一种：“男”、“女”"],
    "place,period,lei_bie,nan,nv 999901,2022,小学,1,2 999901,2022,初中,3,4 999901,2023,小学,5,6 999901,2023,初中,7,8",
  ],
  "one time above the only figures": [
    "地区,2022年\n甲区,10\n乙区,20\n",
    ["时间横着排：“2022年”"],
    "place,period,shu_zhi 999901,2022,10 999902,2022,20",
  ],
  "places across and months in rows, with their total": [
    "2023年来访,,,\n月份,甲区,乙区,丙县\n1月,1,2,3\n2月,4,5,6\n合计,5,7,9\n",
    ["叫“合计”的行是合计"],
    "period,place,shu_zhi 2023-01,999901,1 2023-01,999902,2 2023-01,999903,3 " +
      "2023-02,999901,4 2023-02,999902,5 2023-02,999903,6",
  ],
  "codes and names of places in two columns": [
    "代码,名称,2021年,2022年\n999901,甲区,1,2\n999902,乙区,3,4\n",
    [],
    "place,name_zh,period,shu_zhi 999901,甲区,2021,1 999901,甲区,2022,2 999902,乙区,2021,3 999902,乙区,2022,4",
  ],
  "units alone below years": [
    "地区,2021年,,2022年,\n,数量,%,数量,%\n甲区,10,1.5,20,2.5\n乙区,40,4.5,50,5.5\n",
    [],
    "place,period,shu_liang,shu_zhi 999901,2021,10,1.5 999901,2022,20,2.5 999902,2021,40,4.5 999902,2022,50,5.5",
  ],
  "quarters in words": [
    "Area,1st quarter 2023,2nd quarter 2023\nJia District,1,2\nYi District,3,4\n",
    [],
    "place,period,shu_zhi 999901,2023-01/2023-03,1 999901,2023-04/2023-06,2 999902,2023-01/2023-03,3 999902,2023-04/2023-06,4",
  ],
  "years in rows, months across": [
    "年份,1月,2月,3月\n2021,1,2,3\n",
    ["时间写进「时期」"],
    "period,shu_zhi 2021-01,1 2021-02,2 2021-03,3",
  ],
  "a year and a month in two columns": [
    "序号,年份,月份,地区,个案（件）\n1,2023,1,甲区,12\n2,2023,2,甲区,15\n",
    ["“年份”、“月份”合成一列「时期」", "没有读的列：“序号”"],
    "period,place,ge_an 2023-01,999901,12 2023-02,999901,15",
  ],
  "months across, their year in the title": [
    "2023年各区来访\n地区,1月,2月,3月\n甲区,1,2,3\n",
    ["时间没有写年份：照表上面的标题，都算 2023 年"],
    "place,period,shu_zhi 999901,2023-01,1 999901,2023-02,2 999901,2023-03,3",
  ],
  "months in English, their year in a line of its own": [
    "Visits,,,\nPeriod: 2023,,,\nSource: Yearbook 2022,,,\nArea,Jan,Feb,Mar\nJia District,1,2,3\n",
    ["照表上面的标题，都算 2023 年"],
    "place,period,shu_zhi 999901,2023-01,1 999901,2023-02,2 999901,2023-03,3",
  ],
  "quarters and halves across, of one year": [
    "2023年来访,,,,\n地区,一季度,二季度,三季度,四季度\n甲区,1,2,3,4\n",
    [],
    "place,period,shu_zhi 999901,2023-01/2023-03,1 999901,2023-04/2023-06,2 999901,2023-07/2023-09,3 999901,2023-10/2023-12,4",
  ],
  "spans to date across, of one year": [
    "2023年来访,,,\n地区,1—2月,1—3月,1—4月\n甲区,1,2,3\n",
    [],
    "place,period,shu_zhi 999901,2023-01/2023-02,1 999901,2023-01/2023-03,2 999901,2023-01/2023-04,3",
  ],
  "months of one year above what is counted": [
    "2023年,,,,\n地区,1月,,2月,\n,机构数,人数,机构数,人数\n甲区,1,2,3,4\n",
    [],
    "place,period,ji_gou_shu,ren_shu 999901,2023-01,1,2 999901,2023-02,3,4",
  ],
  "months and what is counted in one label": [
    "2023年来访\n地区,1月人数,1月户数,2月人数,2月户数,全年人数\n甲区,1,2,3,4,9\n",
    ["时间横着排", "“人数”、“户数”", "都算 2023 年", "没有读的列：“全年人数”"],
    "place,period,ren_shu,hu_shu 999901,2023-01,1,2 999901,2023-02,3,4",
  ],
  "times in brackets behind what is counted": [
    "地区,人数（2021年）,户数（2021年）,人数（2022年）,户数（2022年）\n甲区,1,2,3,4\n",
    ["“人数”、“户数”"],
    "place,period,ren_shu,hu_shu 999901,2021,1,2 999901,2022,3,4",
  ],
  "what is counted before months in English, with a unit": [
    "Period: 2023,,\nArea,Visits (1000) Jan,Visits (1000) Feb\nJia District,1,3\n",
    [],
    "place,period,visits 999901,2023-01,1 999901,2023-02,3",
  ],
  "months of one year in rows": [
    "2023年来访,\n月份,人数（人）\n1月,5\n2月,6\n",
    ["时间没有写年份"],
    "period,ren_shu 2023-01,5 2023-02,6",
  ],
  "months of a school year, which run into the next": [
    "2022/23学年来访,,,,\n地区,9月,12月,1月,8月\n甲区,1,2,3,4\n",
    ["都算 2022 年", "月份从 9 月排到了下一年：9 月以前的月份，算下一年的"],
    "place,period,shu_zhi 999901,2022-09,1 999901,2022-12,2 999901,2023-01,3 999901,2023-08,4",
  ],
  "months of a fiscal year in rows, in English": [
    "Visits in fiscal year 2022/23,\nMonth,Visits (1000)\nOct,5\nDec,6\nJan,7\nSep,8\n",
    [],
    "period,visits 2022-10,5 2022-12,6 2023-01,7 2023-09,8",
  ],
  "a row of units below some labels": [
    "地区,人口,面积,年份\n,（万人）,平方公里,\n甲区,10,5,2021\n乙区,20,6,2021\n",
    ["列名下面一行是单位：“（万人）”、“平方公里”", "人口（万人） → ren_kou"],
    "place,ren_kou,mian_ji,period 999901,10,5,2021 999902,20,6,2021",
  ],
  "a row of units that says what it is, below a title and times across": [
    "各区来访,,\n地区,2021年,2022年\n单位,人次,\n甲区,10,x\n乙区,20,6\n",
    ["列名下面一行是单位：“人次”", "数值（人次） → shu_zhi"],
    "place,period,shu_zhi 999901,2021,10 999901,2022,x 999902,2021,20 999902,2022,6",
  ],
  "a row of units of several values below two rows of labels": [
    "地区,2021年,,2022年,\n,机构,人员,机构,人员\n,（个）,（人）,（个）,（人）\n甲区,1,2,3,4\n",
    ["机构（个） → ji_gou", "人员（人） → ren_yuan"],
    "place,period,ji_gou,ren_yuan 999901,2021,1,2 999901,2022,3,4",
  ],
  "times in rows below what is counted, and its units": [
    "指标,Visits,Area\nUnit,thousands,km2\n2021年,10,5\n2022年,20,6\n",
    ["“thousands”、“km2”"],
    "period,visits,area 2021,10,5 2022,20,6",
  ],
  "numbers across, which the title calls months": [
    "2023年各区来访（按月）,,,\n地区,1,2,3\n甲区,4,5,6\n",
    ["时间横着排", "列名里光写的数字（1、2、3）是月份", "都算 2023 年"],
    "place,period,shu_zhi 999901,2023-01,4 999901,2023-02,5 999901,2023-03,6",
  ],
  "numbers across that run into the next year": [
    "Visits by month of the school year 2022/23,,,,\nArea,11,12,1,2\nJia District,4,5,6,7\n",
    ["11 月以前的月份，算下一年的"],
    "place,period,shu_zhi 999901,2022-11,4 999901,2022-12,5 999901,2023-01,6 999901,2023-02,7",
  ],
  "numbers across, which the corner calls quarters": [
    "2023年来访,,,,\n地区/季度,1,2,3,4\n甲区,4,5,6,7\n",
    ["是季度"],
    "place,period,shu_zhi 999901,2023-01/2023-03,4 999901,2023-04/2023-06,5 999901,2023-07/2023-09,6 999901,2023-10/2023-12,7",
  ],
  "numbers of two digits across, which the title calls years": [
    "历年来访,,,\n地区,99,00,01\n甲区,4,5,6\n",
    ["列名里光写的两位数字（21、22、23）是年份"],
    "place,period,shu_zhi 999901,1999,4 999901,2000,5 999901,2001,6",
  ],
  "places across": [
    "年份,甲区,乙区,丙县\n2021,1,2,3\n",
    ["地区横着排：“甲区”、“乙区”、“丙县”"],
    "period,place,shu_zhi 2021,999901,1 2021,999902,2 2021,999903,3",
  ],
  "categories across, their unit above": [
    "人口性别构成,,\n（单位：人）,,\n地区,男,女\n甲区,10,11\n乙区,5,6\n",
    ["类别横着排：“男”、“女”"],
    "place,lei_bie,shu_zhi 999901,男,10 999901,女,11 999902,男,5 999902,女,6",
  ],
  "totals of groups": [
    "地区,类别,2021年,2022年\n甲区,甲类,10,11\n,乙类,2,3\n,小计,12,14\n乙区,甲类,5,6\n,乙类,1,1\n,小计,6,7\n",
    ["“地区”空着的格，照上面的读", "叫“小计”的行是合计"],
    "place,lei_bie,period,shu_zhi 999901,甲类,2021,10 999901,甲类,2022,11 999901,乙类,2021,2 999901,乙类,2022,3 " +
      "999902,甲类,2021,5 999902,甲类,2022,6 999902,乙类,2021,1 999902,乙类,2022,1",
  ],
  "names set in below what they are parts of": [
    "指标,2021年,2022年\n总人口,3,4\n  其中：男,1,2\n　女,2,2\n户数,2,2\n  其中：男,1,1\n",
    ["“指标”里缩进的（或写着“其中：”的）名称，是上面一行的一部分"],
    "zhi_biao,period,shu_zhi 总人口,2021,3 总人口,2022,4 总人口_/_男,2021,1 总人口_/_男,2022,2 " +
      "总人口_/_女,2021,2 总人口_/_女,2022,2 户数,2021,2 户数,2022,2 户数_/_男,2021,1 户数_/_男,2022,1",
  ],
  "names below headings that have no figures, in a long table": [
    "类别,年份,人数（人）\n按性别：,,\n  男,2021,1\n  女,2021,2\n按城乡,,\n  城,2021,1\n  乡,2021,2\n注：年末数,,\n",
    ["表外的文字没有写进去：“注：年末数”"],
    "lei_bie,period,ren_shu 按性别_/_男,2021,1 按性别_/_女,2021,2 按城乡_/_城,2021,1 按城乡_/_乡,2021,2",
  ],
  "parts in English below a total, which does not count them twice": [
    "Item,2021,2022\nTotal,5,7\nRoads,3,4\nof which: paved,1,2\nof which: gravel,2,2\nRails,2,3\n#electric,1,1\n",
    [],
    "item,period,shu_zhi Roads,2021,3 Roads,2022,4 Roads_/_paved,2021,1 Roads_/_paved,2022,2 Roads_/_gravel,2021,2 " +
      "Roads_/_gravel,2022,2 Rails,2021,2 Rails,2022,3 Rails_/_electric,2021,1 Rails_/_electric,2022,1",
  ],
  "a table of one year that only its title tells": [
    "2023年各区来访,,\n地区,人数（人）,户数（户）\n甲区,10,4\n乙区,20,5\n",
    ["各行没有写时间：照表上面的标题，都算 2023"],
    "period,place,ren_shu,hu_shu 2023,999901,10,4 2023,999902,20,5",
  ],
  "numbered rows of one year that only a title tells, a code for each": [
    "2023年各点来访,,,\n序号,地区,编号,人数（人）\n1,甲区,S1,10\n2,乙区,S2,20\n",
    ["都算 2023", "没有读的列：“序号”"],
    "period,place,bian_hao,ren_shu 2023,999901,S1,10 2023,999902,S2,20",
  ],
  "kinds and places of one month that only a title tells": [
    "2023年5月来访,,,\n类型,甲区,乙区,丙县\n人数,1,2,3\n户数,4,5,6\n",
    ["都算 2023-05"],
    "period,lei_xing,place,shu_zhi 2023-05,人数,999901,1 2023-05,人数,999902,2 2023-05,人数,999903,3 " +
      "2023-05,户数,999901,4 2023-05,户数,999902,5 2023-05,户数,999903,6",
  ],
  "a table of each year below the others": [
    "2022年,,\n地区,人数（人）,户数（户）\n甲区,10,4\n乙区,20,5\n,,\n2023年,,\n地区,人数（人）,户数（户）\n甲区,11,4\n乙区,21,6\n",
    ["“2022年”这样的时间单独占一行，下面各行都是那个时间的，写进「时期」"],
    "period,place,ren_shu,hu_shu 2022,999901,10,4 2022,999902,20,5 2023,999901,11,4 2023,999902,21,6",
  ],
  "a table of months for each year, in English": [
    "Visits,,,\n2022,,,\nArea,Jan,Feb,Mar\nJia District,1,2,3\n2023,,,\nArea,Jan,Feb,Mar\nJia District,4,5,6\nSource: model,,,\n",
    ["“Source: model”"],
    "place,period,shu_zhi 999901,2022-01,1 999901,2022-02,2 999901,2022-03,3 999901,2023-01,4 999901,2023-02,5 999901,2023-03,6",
  ],
  "months in rows for each year": [
    "2022年来访,\n月份,人数（人）\n1月,5\n2月,6\n2023年来访,\n月份,人数（人）\n1月,7\n2月,8\n",
    [],
    "period,ren_shu 2022-01,5 2022-02,6 2023-01,7 2023-02,8",
  ],
  "spans to date beside a column of years": [
    "年份,期间,产值（亿元）\n2023,1—3月,12\n2023,1-6月累计,25\n2023,前三季度,36\n2024,1—3月,13\n",
    ["“年份”、“期间”合成一列「时期」"],
    "period,chan_zhi 2023-01/2023-03,12 2023-01/2023-06,25 2023-01/2023-09,36 2024-01/2024-03,13",
  ],
  "spans of named months beside a column of years": [
    "Year,Period,Output (t)\n2023,Jan–Mar,12\n2023,Jan–Jun,25\n",
    [],
    "period,output 2023-01/2023-03,12 2023-01/2023-06,25",
  ],
  "months in rows below years": [
    "月份,2022年,2023年,增减\n1月,1,2,1\n2月,3,4,1\n",
    ["没有读的列：“增减”"],
    "period,shu_zhi 2022-01,1 2023-01,2 2022-02,3 2023-02,4",
  ],
  "years and how they differ": [
    "地区,2023年,2022年,比上年增长（%）\n甲区,5,4,25\n",
    ["没有读的列：“比上年增长（%）”"],
    "place,period,shu_zhi 999901,2023,5 999901,2022,4",
  ],
  "a total at the end of a long table, and one of each period": [
    "年份,地区,人数（人）\n2021,甲区,10\n2021,乙区,20\n2021,合计,30\n2022,甲区,11\n2022,乙区,20\n2022,合计,31\n",
    ["叫“合计”的行是合计"],
    "period,place,ren_shu 2021,999901,10 2021,999902,20 2022,999901,11 2022,999902,20",
  ],
  "a total whose name stands in a later column": [
    "年份,类别,项目,人数（人）\n2021,甲类,早,10\n2021,乙类,晚,20\n,,合计,30\n",
    ["叫“合计”的行是合计"],
    "period,lei_bie,xiang_mu,ren_shu 2021,甲类,早,10 2021,乙类,晚,20",
  ],
  "a total that has no name": [
    "类别,年份,人数（人）,户数（户）\n甲类,2021,10,4\n乙类,2021,20,5\n,,30,9\n",
    ["叫“␣”的行是合计"],
    "lei_bie,period,ren_shu,hu_shu 甲类,2021,10,4 乙类,2021,20,5",
  ],
  "a total above what it adds up": [
    "类别,2021年,2022年\n合计,4,6\n甲类,1,2\n乙类,3,4\n",
    ["叫“合计”的行是合计"],
    "lei_bie,period,shu_zhi 甲类,2021,1 甲类,2022,2 乙类,2021,3 乙类,2022,4",
  ],
  "what stands in brackets below a table": [
    "地区,2021年,2022年\n甲区,3,4\n乙区,5,6\n（单位为件，含代办）,,\n",
    ["表外的文字没有写进去：“（单位为件，含代办）”"],
    "place,period,shu_zhi 999901,2021,3 999901,2022,4 999902,2021,5 999902,2022,6",
  ],
  "places of both ends of a way, which the corner calls": [
    "流出地＼流入地,甲区,乙区,丙县\n甲区,-,5,6\n乙区,3,-,4\n丙县,1,2,-\n",
    ["“甲区”、“乙区”、“丙县”"],
    "place,liu_ru_di,shu_zhi 999901,甲区,x 999901,乙区,5 999901,丙县,6 999902,甲区,3 999902,乙区,x 999902,丙县,4 999903,甲区,1 999903,乙区,2 999903,丙县,x",
  ],
  "lines with numbers of Chinese above what they hold": [
    "项目,2021年,2022年\n一、社区,,\n社区数,1,2\n二、组织,,\n社团,3,4\n",
    ["“项目”里缩进的（或写着“其中：”的）名称，是上面一行的一部分"],
    "xiang_mu,period,shu_zhi 一、社区_/_社区数,2021,1 一、社区_/_社区数,2022,2 二、组织_/_社团,2021,3 二、组织_/_社团,2022,4",
  ],
  "all of a country beside its parts": [
    "国家,商品,2021,2022\n子国,米,1,2\n丑国,米,3,4\n子国,麦,5,6\n全国,,9,12\n",
    ["叫“全国”的行是合计"],
    "guo_jia,shang_pin,period,shu_zhi 子国,米,2021,1 子国,米,2022,2 丑国,米,2021,3 丑国,米,2022,4 子国,麦,2021,5 子国,麦,2022,6",
  ],
};

describe.each(Object.entries(shapes))("%s", (_, [csv, told, table]) => {
  const expected = `${table.replaceAll(" ", "\r\n").replaceAll("_/_", " / ")}\r\n`;

  test("become a long table, and it is told how", () => {
    const draft = drafted(csv);
    expect([...(draft.csv ?? [])].join("")).toBe(expected);
    const text = draftText(draft, "zh");
    for (const sentence of told) expect(text).toContain(sentence);
    expect(text).toContain("加 --keep");
  });

  test("are the same table where the file itself is kept", () => {
    expect(drafted(csv, true).csv).toBeNull();
    expect(keptTable(csv)).toBe(expected);
  });
});

test("what a cell without a number means is asked for, and stays as it is until then", () => {
  const csv = "地区,2021年,2022年\n甲区,120,-\n乙区,,60\n";
  const draft = drafted(csv, false, {});
  expect(draft.questions.map(({ name }) => name)).toContain("missing");
  expect([...(draft.csv ?? [])].join("")).toContain("999901,2022,-\r\n999902,2021,\r\n");
  expect(draftText(draft, "zh")).toContain("没有数字的格（“␣”、“-”）是什么意思，文件没有说");
  expect(drafted(csv, true, {}).descriptor).not.toContain('"missing": {');
  expect(drafted(csv, true, { missing: "c" }).descriptor).toMatch(
    /"missing": {\s*"": "c",\s*"-": "c"/,
  );
});

test("a long table is no other, and what is not plain is no guess", () => {
  const long = drafted("年份,地区,人数\n2021,甲区,1\n2022,乙区,2\n");
  expect(long.shape).toBeNull();
});

test("a remark between rows is no table of another year", () => {
  const csv = "2023年来访,\n地区,人数（人）\n甲区,1\n2021年数据为初步数,\n乙区,2\n";
  expect(drafted(csv).shape?.reshape.lines).toBeUndefined();
});
