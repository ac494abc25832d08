import { expect, test } from "vitest";
import { mojibake } from "./mojibake.ts";

test("text that was read in a wrong encoding is told with what it was", () => {
  const names = ["¼ÎÐËÊÐ", "å˜‰å…´å¸‚"].map((text) => mojibake(text)?.params);
  expect(names).toEqual([{ nearest: "嘉兴市" }, { nearest: "嘉兴市" }]);
});

test("accents of the West are none, though their bytes be Chinese letters of another encoding", () => {
  for (const text of ["Associations créées - Bouches-du-Rhône", "GÉNÉRAL DÉCÉDÉES", "Größe, Säße"])
    expect(mojibake(text)).toBeNull();
});
