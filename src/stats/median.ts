export { median as medianOf } from "simple-statistics";
