import { formOf, say } from "../../locales/say.ts";
import { Checker } from "./checker.ts";
import type { Answer, Rules } from "./messages.ts";
import type { CheckReport } from "./report.ts";
import { reportParts, showWrongCells } from "./view.ts";
import type { CheckWords } from "./words.ts";
import { make } from "../elements.ts";

/** The parts of the page, and its words. */
interface Parts {
  input: HTMLInputElement;
  select: HTMLSelectElement;
  status: HTMLElement;
  progress: HTMLProgressElement;
  stop: HTMLButtonElement;
  report: HTMLElement;
  words: CheckWords;
}

function partsOf(checker: HTMLElement): Parts {
  const input = checker.querySelector("input");
  const select = checker.querySelector("select");
  const status = checker.querySelector<HTMLElement>("[role=status]");
  const progress = checker.querySelector("progress");
  const stop = checker.querySelector("button");
  const report = checker.querySelector<HTMLElement>(".report");
  if (!input || !select || !status || !progress || !stop || !report)
    throw new Error("the checker is not whole");
  const words = JSON.parse(checker.dataset["words"] ?? "") as CheckWords;
  return { input, select, status, progress, stop, report, words };
}

/** What came of a check, in a sentence, and what the file was taken for. */
function outcome({ name, dataset, problems, rows }: CheckReport, parts: Parts): (Node | string)[] {
  const { select, words } = parts;
  const { count } = problems;
  if (count === 0 && dataset === null) return [say(words.unknown, { name })];
  const end =
    count === 0
      ? say(formOf(words.sound, rows, document.documentElement.lang), { name, count: rows })
      : say(formOf(words.faulty, count, document.documentElement.lang), { name, count });
  const title = [...select.options].find(({ value }) => value === dataset)?.text ?? "";
  const taken = dataset === null ? [] : [make("br"), say(words.as, { title, id: dataset })];
  return [end, ...taken];
}

function showBusy({ progress, stop }: Parts, isBusy: boolean): void {
  for (const part of [progress, stop]) part.hidden = !isBusy;
}

/** Shows what the worker says; a file that another has followed is no longer spoken of. */
function show(answer: Answer, parts: Parts, current: { id: number; file: File | null }): void {
  const { input, status, progress, report, words } = parts;
  if (answer.kind === "ready") {
    if (!input.disabled) return; // one that takes the place of another
    input.disabled = false;
    status.textContent = words.ready;
    return;
  }
  if (answer.id !== current.id) return;
  if (answer.kind === "progress") {
    progress.value = answer.done;
    return;
  }
  showBusy(parts, false);
  if (answer.kind === "unreadable") {
    status.textContent = say(words.unreadable, { name: current.file?.name ?? "" });
    return;
  }
  status.replaceChildren(...outcome(answer.report, parts));
  report.replaceChildren(...reportParts(answer.report, words));
  showWrongCells(report);
}

/** Lets a file be dropped anywhere on the page: beside the zone it would take the page's place. */
function acceptDrops({ input }: Parts, check: (file: File) => void): void {
  const { documentElement } = document;
  addEventListener("dragover", (event) => {
    event.preventDefault();
    documentElement.toggleAttribute("data-dragging", !input.disabled);
  });
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) documentElement.removeAttribute("data-dragging");
  });
  addEventListener("drop", (event) => {
    event.preventDefault();
    documentElement.removeAttribute("data-dragging");
    const file = event.dataTransfer?.files[0];
    if (file && !input.disabled) check(file);
  });
}

async function fetched(address = ""): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** Fetches the rules of all tables, and the words: the last that is asked of the network. */
async function rulesOf({ dataset }: HTMLElement): Promise<Rules> {
  const all = [dataset["tables"], dataset["findings"]].map(fetched);
  const [tables, findings] = (await Promise.all(all)) as [Rules["tables"], Rules["findings"]];
  return { tables, findings };
}

async function start(element: HTMLElement): Promise<void> {
  const parts = partsOf(element);
  const { input, select, status, progress, stop, report, words } = parts;
  const current: { id: number; file: File | null } = { id: 0, file: null };
  const lament = () => {
    showBusy(parts, false);
    status.textContent = words.broken;
  };
  const rules = await rulesOf(element).catch(lament);
  if (!rules) return;
  const hear = (answer: Answer) => {
    show(answer, parts, current);
  };
  const checker = new Checker(rules, { hear, lament });
  const check = (file: File) => {
    current.id += 1;
    current.file = file;
    report.replaceChildren();
    status.textContent = say(words.checking, { name: file.name });
    progress.removeAttribute("value"); // a workbook is unpacked before there is a first row
    showBusy(parts, true);
    checker.check({ kind: "check", id: current.id, file, dataset: select.value || null });
  };
  stop.addEventListener("click", () => {
    checker.stop();
    showBusy(parts, false);
    status.textContent = say(words.stopped, { name: current.file?.name ?? "" });
    input.focus();
  });
  input.addEventListener("click", () => {
    input.value = ""; // so that a file may be chosen again after it was mended
  });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) check(file);
  });
  select.addEventListener("change", () => {
    if (current.file) check(current.file);
  });
  acceptDrops(parts, check);
}

// All that a check needs comes when the page is there, and nothing when a file is.
const checker = document.querySelector<HTMLElement>(".checker");
if (checker && document.readyState === "complete") void start(checker);
else if (checker)
  addEventListener("load", () => {
    void start(checker);
  });
