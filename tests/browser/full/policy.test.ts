import { expect, test } from "vitest";
import { pathOfFile } from "../../../src/address/files.ts";
import { citySite } from "../../stage/city.ts";
import { filesOf } from "../../stage/dist.ts";
import { desktop, settled, visitor } from "../../stage/visit.ts";

// What search, live map, checker and embeds do in use is watched by the same `visitor` in their own tests.
const { tour, inWindow, origin } = visitor();

const addresses = [...filesOf(citySite).keys()].filter((name) => name.endsWith(".html"));

test("no page asks for what its policy forbids, frozen and withdrawn ones included", async () => {
  expect(addresses.length).toBeGreaterThan(500);
  await tour(addresses.map(pathOfFile), desktop, settled);
});

test("what a policy forbids is heard of", async () => {
  const breaches = {
    "Executing inline script": () => {
      document.body.append(Object.assign(document.createElement("script"), { text: "1" }));
    },
    "Applying inline style": () => {
      document.body.innerHTML += "<p style='color:red'></p>";
    },
    Framing: () => {
      document.body.append(Object.assign(document.createElement("iframe"), { src: "/about/" }));
    },
  };
  for (const [heard, breach] of Object.entries(breaches))
    await inWindow(desktop, async (page, { complaints }) => {
      await page.goto(`${origin()}/about/`);
      await page.evaluate(breach);
      await expect.poll(() => complaints.splice(0).join()).toContain(heard);
    });
});
