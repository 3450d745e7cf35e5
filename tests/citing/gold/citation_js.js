// What citation-js reads in our exports, one line of JSON a record.
//
//   npm install @citation-js/core @citation-js/plugin-bibtex @citation-js/plugin-ris @citation-js/plugin-csl
//   python -m tests.citing.test_citation_js | node citation_js.js > citation_js.jsonl
//
// Each line is [format, digest of all that was exported in it, title, names, date, URL, publisher].
const { Cite } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-csl");
require("@citation-js/plugin-ris");
const crypto = require("crypto");

const PARTS = ["dropping-particle", "non-dropping-particle", "family", "given"];

function written(name) {
  if (typeof name === "string") return name;
  return name.literal || PARTS.map((part) => name[part]).filter(Boolean).join(" ");
}

for (const [format, text] of Object.entries(JSON.parse(require("fs").readFileSync(0, "utf8")))) {
  const digest = crypto.createHash("sha256").update(text).digest("hex").slice(0, 12);
  for (const record of new Cite(text).data) {
    // Its reader of RIS takes the authors of a newspaper article for reporters, and leaves their names as they are.
    const names = [].concat(record.author || record.reporter || []).map(written);
    const date = (record.issued && record.issued["date-parts"] && record.issued["date-parts"][0]) || [];
    console.log(JSON.stringify([format, digest, record.title || "", names, date, record.URL || "", record["container-title"] || ""]));
  }
}
