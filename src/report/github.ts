import { findingWords } from "../locales/index.ts";
import { sayProblem } from "../locales/problems.ts";
import type { Locale } from "../model/locale.ts";
import type { Problem } from "../model/problem.ts";
import type { Repair } from "../model/repair.ts";
import { causesOf, spotLines } from "./causes.ts";
import type { Findings } from "./findings.ts";
import { repairText, spotText } from "./repair-text.ts";
import { totalText } from "./text.ts";

/** As the runner wants it in a message; in a property a colon and a comma too. */
const escaped = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (text: string): string =>
  escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

interface Annotation extends Pick<Problem | Repair, "file" | "line" | "column"> {
  level: "error" | "warning" | "notice";
  title: string;
  text: string;
}

function annotation({ level, file, line, column, title, text }: Annotation): string {
  const place = [
    `file=${property(file)}`,
    ...(line === null ? [] : [`line=${line}`]),
    ...(column === null ? [] : [`col=${column}`]),
    `title=${property(title)}`,
  ];
  return `::${level} ${place.join(",")}::${escaped(text)}\n`;
}

/** The report as annotations of a workflow of GitHub: an error a cause, and notices of what was put right. */
export function reportGithub({ problems, repairs }: Findings, locale: Locale): string {
  const words = findingWords[locale];
  const errors = causesOf(problems, words).map((cause) => {
    const [problem] = cause;
    const { what, fix } = sayProblem(problem, words);
    const text = [spotText(problem, words), what, fix, ...spotLines(cause, words)].join("\n");
    return annotation({ ...problem, level: problem.severity, title: problem.code, text });
  });
  const notices = repairs.map((repair) => {
    const text = repairText(repair, words);
    return annotation({ ...repair, level: "notice", title: repair.kinds.join(" "), text });
  });
  const total = problems.length > 0 ? [`${totalText(problems, locale)}\n`] : [];
  return [...errors, ...notices, ...total].join("");
}
