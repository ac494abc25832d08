import { charts, inspectHeights } from "../embed-heights.ts";

inspectHeights(charts);
