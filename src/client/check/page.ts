import { formOf, say } from "../../locales/say.ts";
import type { Answer, Order } from "./messages.ts";
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
  report: HTMLElement;
  words: CheckWords;
}

function partsOf(checker: HTMLElement): Parts {
  const input = checker.querySelector("input");
  const select = checker.querySelector("select");
  const status = checker.querySelector<HTMLElement>("[role=status]");
  const progress = checker.querySelector("progress");
  const report = checker.querySelector<HTMLElement>(".report");
  if (!input || !select || !status || !progress || !report)
    throw new Error("the checker is not whole");
  const words = JSON.parse(checker.dataset["words"] ?? "") as CheckWords;
  return { input, select, status, progress, report, words };
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

/** Shows what the worker says; a file that another has followed is no longer spoken of. */
function show(answer: Answer, parts: Parts, current: { id: number; file: File | null }): void {
  const { input, status, progress, report, words } = parts;
  if (answer.kind === "ready") {
    input.disabled = false;
    status.textContent = words.ready;
    return;
  }
  if (answer.id !== current.id) return;
  if (answer.kind === "progress") {
    progress.value = answer.done;
    return;
  }
  progress.hidden = true;
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

function start(checker: HTMLElement): void {
  const parts = partsOf(checker);
  const { input, select, status, progress, report, words } = parts;
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const order = (message: Order) => {
    worker.postMessage(message);
  };
  const current: { id: number; file: File | null } = { id: 0, file: null };
  const check = (file: File) => {
    current.id += 1;
    current.file = file;
    report.replaceChildren();
    status.textContent = say(words.checking, { name: file.name });
    progress.removeAttribute("value"); // a workbook is unpacked before there is a first row
    progress.hidden = false;
    order({ kind: "check", id: current.id, file, dataset: select.value || null });
  };
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    show(data, parts, current);
  });
  worker.addEventListener("error", () => {
    progress.hidden = true;
    status.textContent = words.broken;
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
  const { tables = "", findings = "" } = checker.dataset;
  order({ kind: "start", tables, findings });
}

// All that a check needs comes when the page is there, and nothing when a file is.
const checker = document.querySelector<HTMLElement>(".checker");
if (checker && document.readyState === "complete") start(checker);
else if (checker)
  addEventListener("load", () => {
    start(checker);
  });
