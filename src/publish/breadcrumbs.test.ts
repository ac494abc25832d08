import { expect, test } from "vitest";
import { toBreadcrumbs } from "./breadcrumbs.ts";

test("the way to a page is a numbered list, and no name can end the script it stands in", () => {
  const text = toBreadcrumbs([
    { name: "首页", url: "https://city.example/" },
    { name: "</script><!--", url: "https://city.example/about/" },
  ]);
  expect(text).not.toContain("<");
  expect(JSON.parse(text)).toEqual({
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: [
      { "@type": "ListItem", position: 1, name: "首页", item: "https://city.example/" },
      {
        "@type": "ListItem",
        position: 2,
        name: "</script><!--",
        item: "https://city.example/about/",
      },
    ],
  });
});
