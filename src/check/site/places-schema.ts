import { placeLevels } from "../../model/place.ts";
import { fieldsOf, type Declaration } from "../declared-fields.ts";
import type { TableSchema } from "../table-schema.ts";

const declarations: Record<string, Declaration> = {
  id: {
    title: { zh: "编号", en: "Id" },
    role: "key",
    constraints: { required: true, pattern: "[0-9a-z]+(-[0-9a-z]+)*" },
  },
  level: {
    title: { zh: "层级", en: "Level" },
    role: "dimension",
    constraints: { required: true, enum: [...placeLevels] },
  },
  name_zh: {
    title: { zh: "中文名", en: "Chinese name" },
    role: "name",
    constraints: { required: true },
  },
  name_en: {
    title: { zh: "英文名", en: "English name" },
    role: "name",
    constraints: { required: true },
  },
  short_zh: { title: { zh: "中文简称", en: "Short Chinese name" }, role: "name" },
  short_en: { title: { zh: "英文简称", en: "Short English name" }, role: "name" },
  parent: { title: { zh: "上级", en: "Parent" }, role: "key" },
  members: {
    title: { zh: "成员", en: "Members" },
    role: "key",
    constraints: { pattern: "\\S+( \\S+)*" },
  },
  longitude: {
    title: { zh: "经度", en: "Longitude" },
    role: "longitude",
    type: "number",
    constraints: { minimum: -180, maximum: 180 },
  },
  latitude: {
    title: { zh: "纬度", en: "Latitude" },
    role: "latitude",
    type: "number",
    constraints: { minimum: -90, maximum: 90 },
  },
};

/** What `data/places/places.csv` is checked against. */
export const placesSchema: TableSchema = {
  fields: fieldsOf(declarations),
  primaryKey: ["id"],
  places: null,
  sources: null,
};
