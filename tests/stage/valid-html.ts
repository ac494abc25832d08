import { HtmlValidate } from "html-validate";
import type { BuiltPage } from "./dist.ts";

type Page = Pick<BuiltPage, "address" | "html">;

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended"],
  elements: [
    "html5",
    // WordPress leaves of a frame no attribute but width that says "as wide as there is room".
    { iframe: { attributes: { width: { enum: ["/\\d+/", "100%"] } } } },
  ],
  rules: {
    // The names of views and of changes have slashes and letters of every script, which HTML allows.
    "valid-id": ["error", { relaxed: true }],
    // A section is a chapter; what scrolls sideways is a region, and no chapter.
    "prefer-native-element": ["error", { exclude: ["region"] }],
    // A title names view, state and city; search engines cut what they do not show.
    "long-title": "off",
    // Nothing is sent: the search answers while one types, the check when a file is chosen.
    "wcag/h32": "off",
  },
});

/** What is invalid of pages, e.g. `/about/ 1:214 [no-dup-id] Duplicate ID "x"`. */
export function invalidIn(all: readonly Page[]): string[] {
  return all.flatMap(({ address, html }) =>
    validator
      .validateStringSync(html)
      .results.flatMap(({ messages }) =>
        messages.map(
          ({ line, column, ruleId, message }) =>
            `${address} ${line}:${column} [${ruleId}] ${message}`,
        ),
      ),
  );
}
