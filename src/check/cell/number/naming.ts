import type { ProblemKey } from "../../../model/problem-codes.ts";
import type { NumberContext } from "./amounts.ts";

/** What a text was found to be. */
export interface Named {
  key: ProblemKey;
  params?: Record<string, string>;
  /** The numbers that it may be. */
  numbers?: string[];
}

/** What is written beside a number, and what is to be told of it. */
export type Naming = (text: string, context: NumberContext) => Named | null;
