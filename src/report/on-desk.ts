import { deskWords, findingWords } from "../locales/index.ts";
import type { ProblemWords } from "../locales/language.ts";
import { keyOf, sayProblem } from "../locales/problems.ts";
import type { Locale } from "../model/locale.ts";
import type { ProblemKey } from "../model/problem-codes.ts";
import type { Problem } from "../model/problem.ts";

/** What a clerk can do about a problem, where its usual fix is of files and their properties. */
const fixesOf = (locale: Locale): Partial<Record<ProblemKey, string>> => deskWords[locale].fixes;

/** A Problem in full sentences, with what is to be done on the desk. */
export const sayOnDesk = (problem: Problem, locale: Locale): ProblemWords =>
  sayProblem(
    problem,
    findingWords[locale],
    problem.confirms ? deskWords[locale].desk.confirm : fixesOf(locale)[keyOf(problem)],
  );
