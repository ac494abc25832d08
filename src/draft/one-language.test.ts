import { describe, expect, test } from "vitest";
import { draftedFrom, recordsOf } from "../../tests/drafted.ts";
import type { Draft } from "./draft.ts";
import type { Answers } from "./writing.ts";

describe("a draft of a site of one language", () => {
  const csv = `Vital statistics by district,,,,
Births and deaths as registered in each district and school year,,,,
School year,District,Births (live),GDP (RM million),Remarks
2011/12,Jia District,12,1.5,
2012/13,Jia District,14,2.5,
`;

  const draftedIn = (answers: Answers, table = csv): Draft =>
    draftedFrom(recordsOf(table), {
      ...{ fileName: "vital_stats", locale: "en", answers },
      site: { locales: ["en"], publisher: { name: { en: "Model Office" } } },
    });

  test("takes title, description, words and units of the file, and asks for the rest in its language", () => {
    const { descriptor, questions } = draftedIn({});
    expect(descriptor).not.toMatch(/\p{Script=Han}|translations/u);
    expect(JSON.parse(descriptor)).toMatchObject({
      title: "Vital statistics by district",
      description: "Births and deaths as registered in each district and school year",
      calendar: { year: "school" },
      resources: [
        {
          schema: {
            fields: [
              { title: "School year" },
              { title: "District", role: "place" },
              { title: "Births (live)" },
              { title: "GDP", unit: "RM million" },
              { title: "Remarks" },
            ],
          },
        },
      ],
    });
    expect(questions.map(({ name }) => name)).toEqual([
      "begins",
      "status",
      "topic",
      "updateFrequency",
      "source",
      "reliability",
    ]);
    expect(questions.find(({ name }) => name === "status")?.choices).toEqual([
      "official",
      "reported",
      "sample",
    ]);
  });

  test("is whole once all is answered", () => {
    const answers = { begins: "9", status: "sample", topic: "t", updateFrequency: "annual" };
    const { descriptor, questions } = draftedIn({ ...answers, source: "S", reliability: "A" });
    expect(questions).toEqual([]);
    expect(descriptor).not.toContain("[to be written]");
    expect(JSON.parse(descriptor)).toMatchObject({ calendar: { year: "school", begins: 9 } });
  });

  test("has headings of data bases as titles, and keeps their names", () => {
    const table = `year,school_type,perm_physical_pupils,GDP\n2021,A,12,1\n2021,B,13,2\n2022,A,3,3\n2022,B,2,4\n`;
    const { descriptor, fields } = draftedIn({}, table);
    expect(fields.map(({ name }) => name)).toEqual([
      ...["period", "school_type", "perm_physical_pupils", "gdp"],
    ]);
    expect(JSON.parse(descriptor)).toMatchObject({
      resources: [
        {
          schema: {
            fields: [
              { title: "year" },
              { title: "School type" },
              { title: "Perm physical pupils" },
              { title: "GDP" },
            ],
          },
        },
      ],
      views: [{ title: expect.stringContaining("Perm physical pupils") as string }, {}],
    });
  });

  const monthly = `month,District,births
2023-01-01,Jia District,12
2023-02-01,Jia District,14
2023-03-01,Jia District,13
2023-03-01,Yi District,8
`;

  test("asks what days stand for that each are the first of a month", () => {
    const { descriptor, questions } = draftedIn({}, monthly);
    expect(questions[0]).toMatchObject({ name: "span", choices: ["month", "day"] });
    expect(JSON.parse(descriptor)).toMatchObject({
      calendar: { span: expect.stringContaining("[to be written]") as string },
    });
  });

  test("has the newest month in its view where days stand for months", () => {
    const { descriptor } = draftedIn({ span: "month" }, monthly);
    expect(JSON.parse(descriptor)).toMatchObject({
      calendar: { span: "month" },
      views: [{ where: { period: "2023-03" } }, {}],
    });
  });
});
