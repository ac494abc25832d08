import { expect, test } from "vitest";
import { heightMessages, namesAfter, namesIn } from "./height.ts";

const address = "https://a.example/embed/set/view/?childId=x";
const size = { heightPx: 420, widthPx: 280 };

test("a frame tells its height to hosts that know it under no name", () => {
  expect(heightMessages(size, {}, address)).toEqual([
    { "datawrapper-height": { [address]: 420 } },
    { sentinel: "amp", type: "embed-size", height: 420 },
    `{"src":"${address}","context":"iframe.resize","height":420}`,
  ]);
});

test("a frame tells its height under each name that its host knows it by", () => {
  const names = { pym: "chart", secret: "a1B2", resizer: "frame0" };
  expect(heightMessages(size, names, address).slice(3)).toEqual([
    "pymxPYMxchartxPYMxheightxPYMx420",
    { secret: "a1B2", message: "height", value: 420 },
    "[iFrameSizer]frame0:420:280:size",
  ]);
  expect(heightMessages({ ...size, isFirst: true }, names, address).at(-1)).toBe(
    "[iFrameSizer]frame0:420:280:init",
  );
});

test("an address tells the names that pym and WordPress give", () => {
  const query = "?initialWidth=280&childId=chart%201&parentUrl=x";
  expect(namesIn({ search: query, hash: "" })).toEqual({ pym: "chart 1" });
  expect(namesIn({ search: "", hash: "#?secret=a1B2c3D4e5" })).toEqual({ secret: "a1B2c3D4e5" });
});

test("names that are empty or none are not answered", () => {
  for (const names of [
    { search: "", hash: "" },
    { search: "?childId=", hash: "#?secret=%3Cb" },
  ])
    expect(heightMessages(size, namesIn(names), address).length).toBe(3);
});

test("a host's question is known, with the name that it gives", () => {
  const pym = { pym: "chart" };
  expect(namesAfter(pym, "pymxPYMxchartxPYMxwidthxPYMx280")).toBe(pym);
  expect(namesAfter(pym, { message: "ready" })).toBe(pym); // our own loader's
  expect(namesAfter(pym, { message: "ready", secret: "a1B2" })).toEqual({ ...pym, secret: "a1B2" });
  const init = "[iFrameSizer]frame0:8:false:false:32:true:true:null:bodyOffset:null:null:0:false";
  expect(namesAfter({}, init)).toEqual({ resizer: "frame0" });
  expect(namesAfter(pym, "[iFrameSizer]resize")).toBe(pym);
});

test.each([
  null,
  undefined,
  0,
  NaN,
  true,
  [],
  {},
  "",
  "ready",
  "javascript:alert(1)",
  { message: "link", value: "https://b.example/" },
  { message: { ready: true } },
  { sentinel: "amp", type: "embed-size-denied" },
  "pymxPYMxchartxPYMxnavigateToxPYMxhttps://b.example/",
  "pymxPYMxotherxPYMxwidthxPYMx280",
  "[iFrameSizer]",
  "[iFrameSizer]:8:false:",
  "[iFrameSizer]moveToAnchor:#foot",
  `[iFrameSizer]${"a".repeat(100)}:8:false:false`,
])("all else that a host may say is no question: %j", (message) => {
  expect(namesAfter({ pym: "chart" }, message)).toBeNull();
});

test("a secret that is none is not sent back", () => {
  for (const secret of ["", "a b", "<b>", "a".repeat(100), 1, null, ["a"], { toString: "a" }])
    expect(namesAfter({}, { message: "ready", secret })).toEqual({});
});
