import { expect, test } from "vitest";
import { editAnswer } from "./edit.ts";

const file = "data/datasets/population/population.csv";
const headers = { "sec-fetch-site": "same-origin", referer: "http://localhost:4321/en/" };

/** What a request opens, and how it is answered. */
function asked(url: string, more: Record<string, string> = {}) {
  const opened: string[] = [];
  const request = { url, headers: { ...headers, ...more } };
  const answer = editAnswer(
    request,
    { base: "/", root: "/project", exists: (path) => path.endsWith(file) },
    (path) => opened.push(path),
  );
  return { answer, opened };
}

test("a link of a page opens a file of a dataset, and goes back", () => {
  const { answer, opened } = asked(`/staff/edit/?file=${encodeURIComponent(file)}`);
  expect(answer).toEqual({ status: 303, headers: { location: headers.referer } });
  expect(opened).toEqual([expect.stringContaining("population.csv")]);
});

test.each([
  ["another site", `/staff/edit/?file=${file}`, { "sec-fetch-site": "cross-site" }],
  ["a file elsewhere", "/staff/edit/?file=data/datasets/../../package.json", {}],
  ["a file of the system", "/staff/edit/?file=/etc/hosts", {}],
  ["a file that is not there", "/staff/edit/?file=data/datasets/population/none.csv", {}],
  ["nothing", "/staff/edit/", {}],
])("%s opens nothing", (_, url, more) => {
  expect(asked(url, more)).toEqual({ answer: { status: 404, headers: {} }, opened: [] });
});

test("other addresses are left to the pages", () => {
  expect(asked("/staff/check/").answer).toBeNull();
});
