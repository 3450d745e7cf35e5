// What citeproc-js makes of the invented articles, one line of JSON a style and article.
//
//   npm install citeproc
//   node oracle.js ARTICLES.json STYLES LOCALES > cells.jsonl
//
// STYLES is a folder of CSL styles and LOCALES one of CSL locales, both as the Citation Style Language project
// publishes them. Where a style's manual is British it is run in British English. NLM and AMA take the first letter
// of each part of a hyphenated given name (Citing Medicine, 1.1), which citeproc-js does for capitals alone, so for
// these two the parts are given to it with capitals. It takes every name in a Japanese or Chinese article for one
// written family name first, so those two languages are not told to it.
const CSL = require("citeproc");
const fs = require("fs");
const path = require("path");

const [articles, styles, locales] = process.argv.slice(2);
const items = JSON.parse(fs.readFileSync(articles, "utf8"));

const RUNS = [
  { id: "apa", file: "apa" },
  { id: "mla", file: "modern-language-association" },
  { id: "chicago-author-date", file: "chicago-author-date" },
  { id: "chicago-notes", file: "chicago-notes-bibliography" },
  { id: "turabian", file: "chicago-notes-bibliography-17th-edition" },
  { id: "harvard", file: "harvard-cite-them-right", locale: "en-GB" },
  { id: "ieee", file: "ieee" },
  { id: "vancouver", file: "nlm-citation-sequence", capitals: true },
  { id: "ama", file: "american-medical-association", capitals: true },
  { id: "nature", file: "nature" },
  { id: "iso690", file: "iso690-author-date-en" },
  { id: "apsa", file: "american-political-science-association" },
  { id: "elsevier-harvard", file: "elsevier-harvard" },
];

function withoutEasternLanguage(item) {
  if (item.language === "ja" || item.language === "zh") delete item.language;
  return item;
}

function withCapitals(item) {
  for (const name of item.author || []) {
    if (name.given) name.given = name.given.replace(/-(\p{Ll})/gu, (_, letter) => "-" + letter.toUpperCase());
  }
  return item;
}

for (const run of RUNS) {
  const byId = new Map();
  for (const item of JSON.parse(JSON.stringify(items)).map(withoutEasternLanguage)) {
    byId.set(item.id, run.capitals ? withCapitals(item) : item);
  }
  const system = {
    retrieveItem: (id) => JSON.parse(JSON.stringify(byId.get(id))),
    retrieveLocale: (name) => {
      const file = path.join(locales, `locales-${name}.xml`);
      return fs.readFileSync(fs.existsSync(file) ? file : path.join(locales, "locales-en-US.xml"), "utf8");
    },
  };
  const xml = fs.readFileSync(path.join(styles, `${run.file}.csl`), "utf8");
  const engine = new CSL.Engine(system, xml, run.locale || "en-US", Boolean(run.locale));
  engine.setOutputFormat("text");
  for (const { id } of items) {
    engine.updateItems([id]);
    const bibliography = engine.makeBibliography()[1].join("").trim();
    const cited = engine.makeCitationCluster([{ id }]);
    const located = engine.makeCitationCluster([{ id, locator: "4", label: "paragraph" }]);
    console.log(JSON.stringify([run.id, id, bibliography, cited, located]));
  }
}
