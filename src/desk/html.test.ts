import { expect, test } from "vitest";
import { drawn, flag, html } from "./html.ts";

test("texts are escaped, also within quotation marks; what is made of them is not escaped again", () => {
  const hostile = `<script>alert("1")</script>&'`;
  const escaped = "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&apos;";
  const item = html`<li title="${hostile}">${hostile}</li>`;
  const expected = `<li title="${escaped}">${escaped}</li>`;
  expect(html`<b>${[item, item]}</b>`.text).toBe(`<b>${expected}${expected}</b>`);
});

test("a piece that is not there leaves nothing, and zero is there", () => {
  expect(html`<p>${null}${undefined}${false}${[]}${0}</p>`.text).toBe("<p>0</p>");
  const box = html`<input ${flag("checked", true)} ${flag("disabled", false)} />`;
  expect(box.text).toBe("<input checked  />");
});

test("what our own renderer drew stands as it is", () => {
  expect(html`${drawn("<svg></svg>")}`.text).toBe("<svg></svg>");
});
