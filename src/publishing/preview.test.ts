import { expect, test } from "vitest";
import { specimen } from "../../tests/specimen.ts";
import { mapView } from "../../tests/tabled.ts";
import { previewAt } from "./preview.ts";

const { catalogue } = specimen(mapView);
const at = "https://preview.example/12/";

test("a preview stands at its own address and says on every page what it is", () => {
  const { site, ...shown } = previewAt(catalogue, at);
  expect(site).toEqual({
    ...catalogue.site,
    baseUrl: at,
    notice: {
      zh: expect.stringContaining("预览") as string,
      en: "Preview of a change that is not released: its figures may still be wrong.",
    },
  });
  expect(shown).toEqual({ ...catalogue, isPreview: true, site: undefined });
});

test("what the site has to say stands behind that", () => {
  const notice = { zh: "试运行", en: "On trial." };
  const { site } = previewAt({ ...catalogue, site: { ...catalogue.site, notice } }, at);
  expect(site.notice?.en).toMatch(/may still be wrong\. On trial\.$/);
  expect(site.notice?.zh).toMatch(/ 试运行$/);
});
