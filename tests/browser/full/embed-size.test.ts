import { charts, edgesPx, inspectHeights } from "../embed-heights.ts";

inspectHeights(charts, [...edgesPx, 320, 400, 480, 560, 760]);
