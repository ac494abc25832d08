import type { Constraints, Field, FieldType, Role } from "../model/dataset.ts";
import type { Localised } from "../model/locale.ts";

/** A column of a file of ours, which no descriptor describes. */
export interface Declaration {
  title: Localised;
  role: Role;
  type?: FieldType;
  constraints?: Constraints;
}

/** The fields of a file of ours, by their names. */
export const fieldsOf = (declarations: Readonly<Record<string, Declaration>>): Field[] =>
  Object.entries(declarations).map(([name, declaration]) => {
    const { title, role, type = "string", constraints = {} } = declaration;
    return { name, type, role, title, description: null, unit: null, categories: [], constraints };
  });
