import { inspectCity } from "../build/cases.ts";

inspectCity("chinese-alone");
