import { expect, test } from "vitest";
import { imageFormats } from "../model/picture.ts";
import { isReserved } from "../model/view.ts";
import { paths } from "./urls.ts";

test("no view or state may be called as another's picture is", () => {
  const nameOf = /\/([^/]+)\.\w+$/;
  const names = imageFormats.map(
    (format) => nameOf.exec(paths.image({ dataset: "population", view: "ages" }, format))?.[1],
  );
  const others = names.filter((name) => name !== "ages");
  expect(others).toEqual(["ages-og", "ages-portrait"]);
  for (const name of [...others, "light", "wechat"]) expect(isReserved(name ?? "")).toBe(true);
  for (const name of ["ages", "og", "by-portraits", "light-rail"])
    expect(isReserved(name)).toBe(false);
});
