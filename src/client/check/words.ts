import type zh from "../../locales/zh.json";

/** The words of the page that its script fills in. */
export type CheckWords = (typeof zh)["staffCheck"]["ui"];
