// npm run bench:cases
// Cleans the pages of ../shared/cases and holds every item of their expected answers against the Article.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, cleanManifest, needShared, SHARED } from './shared.mjs';

const ENOUGH = 0.99;
const CASES = path.join(SHARED, 'cases');

/** @typedef {{ item: string, ok: boolean, note: string }} Check */

/** @param {string | null | undefined} text */
const fold = (text) => (text ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim();
/** @param {string} text */
const words = (text) =>
  fold(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** F1 of two texts as bags of words. @param {string} got @param {string} want */
function wordF1(got, want) {
  const left = new Map();
  for (const word of words(want)) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of words(got)) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / (words(got).length + words(want).length);
}

/** The best F1 with each of the optional passages in the wanted text or not. @param {string} got @param {any} expected */
function bestF1(got, expected) {
  const wanted = (expected.mayAlsoContain ?? []).reduce(
    (texts, passage) => texts.flatMap((text) => [text, `${passage}\n\n${text}`]),
    [expected.text],
  );
  return Math.max(...wanted.map((text) => wordF1(got, text)));
}

/** @param {string} item @param {string | null} got @param {string | undefined} want @returns {Check[]} */
function field(item, got, want) {
  if (want === undefined) return [];
  const ok = fold(got) === fold(want);
  return [{ item, ok, note: ok ? '' : `got ${JSON.stringify(got)}, want ${JSON.stringify(want)}` }];
}

/** @param {string} kind @param {any} article @param {any} want @returns {Check[]} */
function bio(kind, article, want) {
  if (want === undefined) return [];
  const found = article.bios.find((one) => one.kind === kind && wordF1(one.text, want.text) >= ENOUGH);
  const inBody = fold(article.text).includes(fold(want.text).slice(0, 60));
  const others = article.bios.map((one) => `${one.kind} ${one.name}: ${fold(one.text).slice(0, 60)}`).join(' | ');
  return [
    { item: `${kind} bio`, ok: found !== undefined, note: found ? '' : `found: ${others || 'none'}` },
    ...field(`${kind} bio: name`, found?.name ?? null, want.name),
    { item: `${kind} bio: not in the text`, ok: !inBody, note: '' },
  ];
}

/** @param {any} article @param {any} expected @returns {Check[]} */
function checksOf(article, expected) {
  const f1 = bestF1(article.text, expected);
  const left = (expected.mustNotContain ?? []).filter((words) => article.text.includes(words));
  const standfirst = [expected.standfirst, ...(expected.mayAlsoContain ?? [])].filter(Boolean).map(fold);
  return [
    { item: 'text', ok: f1 >= ENOUGH, note: `word F1 ${f1.toFixed(4)}` },
    { item: 'nothing left over', ok: left.length === 0, note: left.join(', ') },
    ...field('title', article.title, expected.title),
    ...field('byline', article.byline, expected.byline),
    ...field('published day', article.publishedTime?.slice(0, 10) ?? null, expected.publishedTime),
    ...field('site name', article.siteName, expected.siteName),
    ...(article.standfirst === null || expected.standfirst === undefined
      ? []
      : [
          {
            item: 'standfirst',
            ok: standfirst.includes(fold(article.standfirst)),
            note: fold(article.standfirst).slice(0, 80),
          },
        ]),
    ...bio('person', article, expected.authorBio),
    ...bio('organisation', article, expected.organisationBio),
  ];
}

needShared();
mkdirSync(CACHE, { recursive: true });
const cases = readdirSync(CASES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);
const expectations = new Map(
  cases.map((id) => [id, JSON.parse(readFileSync(path.join(CASES, id, 'expected.json'), 'utf8'))]),
);
const manifest = path.join(CACHE, 'cases.manifest.jsonl');
const out = path.join(CACHE, 'cases.jsonl');
const lines = cases.map((id) =>
  JSON.stringify({ id, url: expectations.get(id).url, file: path.join(CASES, id, 'page.html') }),
);
writeFileSync(manifest, `${lines.join('\n')}\n`);
cleanManifest(manifest, out);

let failed = 0;
for (const line of readFileSync(out, 'utf8').split('\n').filter(Boolean)) {
  const { id, ok, reason, article } = JSON.parse(line);
  const checks = ok ? checksOf(article, expectations.get(id)) : [{ item: 'cleaned', ok: false, note: reason }];
  console.log(`\n${id}`);
  for (const check of checks)
    console.log(`  ${check.ok ? 'ok  ' : 'FAIL'} ${check.item.padEnd(36)} ${check.note}`.trimEnd());
  failed += checks.filter((check) => !check.ok).length;
}
console.log(`\n${failed === 0 ? 'All as expected.' : `${failed} not as expected.`}`);
process.exitCode = failed === 0 ? 0 : 1;
