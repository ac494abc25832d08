import type { Words } from "../../locales/language.ts";

/** The words of the page that its script fills in. */
export type CheckWords = Words["staffCheck"]["ui"];
