import { scriptJson } from "./json-ld.ts";

interface Step {
  name: string;
  /** With scheme and host. */
  url: string;
}

/** The way to a page as schema.org's `BreadcrumbList`: JSON-LD that is safe inside a `<script>`. */
export function toBreadcrumbs(steps: readonly Step[]): string {
  const list = {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: steps.map(({ name, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: url,
    })),
  };
  return scriptJson(list);
}
