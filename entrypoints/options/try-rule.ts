/** Tries a rule on saved copies. Loaded when that is wanted: the engine comes with it. Nothing is written. */
import type { RuleRemarkShown, TrialCopy, TrialFinding } from '../../components/settings-props';
import type { RuleReport } from '../../core/article';
import type { RuleText } from '../../core/clean/draft';
import { effectOf } from '../../core/sites/effect';
import type { Library, Outcome } from '../../library/library';
import { asIfRule, type Readable } from '../../platform/rules';
import { type KeptPage, keptPage } from '../shared/kept-page';
import { ruleForPage } from '../shared/rule-for';
import { copiesFor } from './saved-copies';

/** Copies that a rule is tried on. */
const MOST = 5;

export interface TrialOrder {
  readonly name: string;
  /** As it is written now, and what it is held against; empty for no rule. */
  readonly text: string;
  readonly against: string;
}

export interface TrialTask {
  readonly signal: AbortSignal;
  readonly tell: (done: number, all: number) => void;
}

const directiveOf = (line: string): string => /^\s*([a-z_]*)/i.exec(line)?.[1]?.toLowerCase() ?? '';

/** What could not be followed of this text, line by line; the rest of what holds on the page is not at issue. */
function remarksOn(text: string, report: RuleReport | undefined): RuleRemarkShown[] {
  const lines = text.split(/\r\n|\n|\r/);
  const told = (report?.problems ?? []).flatMap(({ directive, value, text: words, said }) => {
    const at = lines.findIndex((line) => directiveOf(line) === directive && line.includes(value));
    return at < 0 ? [] : [{ line: at + 1, kind: 'wrong' as const, text: words, said }];
  });
  // The same words about several elements of one line are one remark.
  return told.filter(({ line, text: words }, index) => {
    return told.findIndex((one) => one.line === line && one.text === words) === index;
  });
}

function findingOf(page: KeptPage, text: string, rules: readonly [now: RuleText | null, then: RuleText | null]) {
  const [after, before] = rules.map((rule) => page(rule));
  if (!after?.ok) return { kind: before?.ok ? ('lost' as const) : ('unreadable' as const) };
  const base = before?.ok ? before : { ...after, article: { ...after.article, text: '', html: '' } };
  return { kind: 'read' as const, ...effectOf(base, after), remarks: remarksOn(text, after.rule) };
}

/** Lets the page draw itself, and hear that it is to stop. */
const breath = () => new Promise((resolve) => setTimeout(resolve));

/** Ends early, with what it has, once the signal is aborted. The newest copies come first. */
export async function tryRule(
  { name, text, against }: TrialOrder,
  library: Library,
  area: Readable,
  { signal, tell }: TrialTask,
): Promise<Outcome<readonly TrialCopy[]>> {
  const copies = await copiesFor(library, name, MOST);
  if (!copies.ok) return copies;
  const tried: TrialCopy[] = [];
  for (const { id, title, savedAt, url } of copies.value) {
    tell(tried.length, copies.value.length);
    await breath();
    if (signal.aborted) break;
    const page = await keptPage(library, id, url);
    if (!page.ok) return page;
    const now = await ruleForPage(asIfRule(area, 'reader', { name, text }), url);
    const then = await ruleForPage(asIfRule(area, 'reader', { name, text: against }), url);
    const finding: TrialFinding =
      page.value === null ? { kind: 'unreadable' } : findingOf(page.value, text, [now, then]);
    tried.push({ id, title, savedAt, finding });
  }
  return { ok: true, value: tried };
}
