/** Every combination of one of each list, as one text. */
const crossed = (...lists: readonly (readonly string[])[]): string[] =>
  lists.reduce<string[]>(
    (all, list) => all.flatMap((text) => list.map((each) => text + each)),
    [""],
  );

/** What bears it was made of a text: nothing of the site does. */
export const mark = "hx";

const tags =
  "script img svg iframe a b style math details input video form object embed link meta base template noscript textarea"
    .split(" ")
    .map((tag) => `<${tag} ${mark} `);

/** Out of an attribute, a comment, a text that only one tag ends, a script, another language. */
const breakouts = [
  ...[
    "",
    '"',
    "'",
    "`",
    "'>",
    '">',
    "-->",
    "]]>",
    "</title>",
    "</textarea>",
    "</script>",
    "</style>",
  ],
  ...["</svg>", "</td></table>", "&quot;>", "&#34;&#62;", "\\u0022\\u003e", "*/", "${1}", "{{1}}"],
];

const attributes = [
  ...[
    "onerror=alert(1) src=x>",
    "onload=alert(1)>",
    "autofocus onfocus=alert(1)>",
    "/onclick='alert(1)'>",
  ],
  ...[
    "href=javascript:alert(1)>",
    "srcdoc='<script>alert(1)</script>'>",
    "style=color:expression(1)>",
  ],
  ...[
    "open ontoggle=alert`1`>",
    "http-equiv=refresh content='0;url=//x.example'>",
    "ONERROR\n=\nalert(1)//",
  ],
];

const schemes = crossed(
  [
    "javascript",
    "JaVaScRiPt",
    "java\tscript",
    "&#106;avascript",
    "&Tab;javascript",
    "\u00a0javascript",
    "vbscript",
  ],
  [":", "&colon;", "&#58;", "%3A", "\u2028:"],
  ["alert(1)", "//%0aalert(1)", "void(0)"],
);

/** Of an attribute alone, of Markdown, and as a link. */
const links = schemes.flatMap((address) => [
  `" ${mark} href="${address}`,
  `[${mark}](${address})`,
  `<${address}>`,
]);

// What begins with “=” is no text: the check names a formula that has no result.
const formulas = crossed(
  ["+", "-", "@", "\t+", "\r-", "＝", "'=", '"=', "x=", ";="],
  ["1+1", "cmd|' /C calc'!A0", 'HYPERLINK("//x.example","x")', "SUM(A1:A9)*", "WEBSERVICE(A1)"],
);

/** Of templates, of replacements in texts, and of names that objects have. */
const wordings = [
  ...[
    "${alert(1)}",
    "{{constructor}}",
    "<%= 1 %>",
    "#{1}",
    "{name}",
    "{count}",
    "$&",
    "$1",
    "$$",
    "$`",
    "%s",
    "%00",
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "null",
    "undefined",
    "NaN",
    "[object Object]",
    "../../etc/passwd",
  ],
  ...[
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?xml?>",
    "<!DOCTYPE x>",
    "&lt;b&gt;",
    "&amp;amp;",
    "&#x3c;b&#x3e;",
    "&nosuch;",
    "&",
  ],
  ...[
    "**",
    "``",
    "# 1",
    "- 1",
    "> 1",
    "| 1 |",
    "![x](//x.example/x.png)",
    "<https://x.example>",
    "\\",
    "\\n",
  ],
];

// Not of letters that no font of the images has: the check names them.
const separators = crossed(
  ["甲", "a<b", "'甲"],
  [
    "\u2028",
    "\u2029",
    "\u00a0",
    "\u3000",
    "\u202e",
    "\u2066",
    "\u200f",
    "\u200b",
    "\ufeff",
    "\u00ad",
  ],
  ["乙", ">c", '"丙'],
);

const long = ["字", "W", "i", "<", "&", '"', "'"].flatMap((char) =>
  [60, 300].map((length) => char.repeat(length)),
);

/** Texts that whoever writes pages, feeds, tables or scripts by hand takes for more than texts; each once. */
export const hostileTexts: readonly string[] = [
  ...new Set([
    ...crossed(breakouts, tags, attributes),
    ...links,
    ...formulas,
    ...wordings,
    ...separators,
    ...long,
  ]),
];
