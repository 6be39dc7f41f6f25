// npm run bench:sites -- [--host HOST]… [--rule FILE | --pack] [--hosts] [--lines] [--no-pack] [--show ID]
// Reads the whole community pack of site rules and says what of it is understood; then runs the engine with and without
// each of our own rules on the corpus pages of its host and prints the scores side by side.
//   --host HOST  only pages of this host (its subdomains too), pack left out
//   --rule FILE  this rule in the place of our own, on the pages of --host
//   --pack       the rules of the pack in the place of our own
//   --hosts      lists the hosts in the corpora by how many pages they have
//   --lines      prints each line of the pack that is malformed or unknown
//   --show ID    prints facts and text of one page (its id as in the scores) without the rule, with it, and as expected
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { RuleText } from '../core/clean/draft.ts';
import { ruleNameOf } from '../core/sites/match.ts';
import { ownRules, ruleAmong } from '../scripts/clean/rules.ts';
import { onPages } from './lab/browser.ts';
import { type CorpusPage, type Row, readLinesIfThere } from './lab/rows.ts';
import { labScript } from './lab/run.ts';
import { needShared, SHARED } from './shared.mjs';
import { packRules, showPack } from './sites/pack.ts';
import { type Gold, loadMeasures, scoreLine, totalsLine } from './sites/score.ts';

const ZIP = path.join(SHARED, 'corpus', 'ftr-site-config', 'ftr-site-config.zip');
const CORPORA = ['wcxb', 'newspaper'];

const { values } = parseArgs({
  options: {
    host: { type: 'string', multiple: true, default: [] },
    rule: { type: 'string' },
    hosts: { type: 'boolean', default: false },
    lines: { type: 'boolean', default: false },
    pack: { type: 'boolean', default: false },
    'no-pack': { type: 'boolean', default: false },
    show: { type: 'string' },
  },
});

type Page = CorpusPage & { readonly gold: Gold };

const hostOf = (url: string): string => URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';

function allPages(): Page[] {
  return CORPORA.flatMap((corpus) => {
    const folder = path.join(SHARED, 'corpus', corpus);
    return readLinesIfThere<Page>(path.join(folder, 'manifest.jsonl')).map((page) => ({
      ...page,
      id: `${corpus}/${page.id}`,
      file: path.join(folder, page.file),
    }));
  });
}

function listHosts(pages: readonly Page[]): void {
  const counts = new Map<string, number>();
  for (const { url } of pages) counts.set(hostOf(url), (counts.get(hostOf(url)) ?? 0) + 1);
  const rules = ownRules();
  for (const [host, count] of [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b))) {
    const rule = ruleAmong(rules, `https://${host}/`);
    console.log(`${String(count).padStart(4)}  ${host}${rule ? `  (rule ${rule.name})` : ''}`);
  }
}

const isOf = (url: string, host: string): boolean => hostOf(url) === host || hostOf(url).endsWith(`.${host}`);

/** Pages to score, and the rule for each. */
function chosen(pages: readonly Page[]): Map<Page, RuleText | null> {
  const hosts = values.host.map((host) => host.replace(/^www\./, ''));
  const only = values.rule
    ? { name: ruleNameOf(values.rule) ?? values.rule, text: readFileSync(values.rule, 'utf8') }
    : null;
  const rules = values.pack ? packRules(ZIP) : ownRules();
  const ruled = new Map(
    pages
      .filter(({ url, id }) => (hosts.length === 0 || hosts.some((host) => isOf(url, host))) && fits(id))
      .map((page) => [page, only ?? ruleAmong(rules, page.url)] as const),
  );
  return hosts.length > 0 ? ruled : new Map([...ruled].filter(([, rule]) => rule !== null));
}

function sideBySide({ gold }: Page, without: Row, withRule: Row): string {
  const facts = ({ title, byline, published }: Row) => [title, byline, published].join(' · ');
  const said = [gold.title, gold.authors ?? gold.author, gold.date].join(' · ');
  return `\n=== without: ${facts(without)}\n\n${without.text}\n\n=== with: ${facts(withRule)}\n\n${withRule.text}\n\n=== expected: ${said}\n\n${gold.text}`;
}

const fits = (id: string): boolean => values.show === undefined || id === values.show;

async function showScores(pages: ReadonlyMap<Page, RuleText | null>): Promise<void> {
  if (pages.size === 0) {
    console.log('The corpora hold no page that a rule is for.');
    return;
  }
  const measures = await loadMeasures();
  const rows = new Map<string, readonly Row[]>();
  const args = (page: CorpusPage) => {
    const rule = pages.get(page as Page);
    return rule ? ['plainleaf', JSON.stringify(rule)] : ['plainleaf'];
  };
  await onPages([...pages.keys()], { script: await labScript(), args }, (page, answers) => {
    if (answers instanceof Error) console.log(`${page.id} ${answers.message}`);
    else rows.set(page.id, answers as Row[]);
  });
  const scored = [...pages.keys()].flatMap((page) => {
    const [without, withRule = without] = rows.get(page.id) ?? [];
    return without && withRule ? [{ page, without, withRule }] : [];
  });
  for (const { page, without, withRule } of scored) {
    console.log(scoreLine(page, without, withRule, measures));
    for (const { directive, value, text } of withRule.problems ?? [])
      console.log(`    ${directive}: ${value} – ${text}`);
    if (values.show) console.log(sideBySide(page, without, withRule));
  }
  console.log(totalsLine(scored, measures));
}

needShared();
const pages = allPages();
if (values.hosts) listHosts(pages);
else {
  if (!existsSync(ZIP)) console.log(`The pack (${ZIP}) is not here: nothing to read.`);
  else if (values.host.length === 0 && !values['no-pack']) showPack(ZIP, values.lines);
  await showScores(chosen(pages));
}
