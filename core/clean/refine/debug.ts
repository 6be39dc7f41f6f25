/**
 * Debug output that a server or a script left on the page. Whole blocks only; listings, logs and quotations of an article
 * stay, but for a dump in the only listing of a page that ends or begins it. Families and their precision on 4,409 saved pages: `key = value` lines alone were never right,
 * so they need names of a session or server beside them.
 */

import type { Block } from '../../blocks';
import { type Because, because } from '../../said';
import { clip } from '../../text';
import type { Ledger } from '../ledger';
import type { Draft, Stage } from './stage';

const LIMIT = 2000;

/** Three variables of an ASP page, with or without a line for each: prose that explains one names fewer. */
const SESSION_CALL =
  /(?:\b(?:session|application|viewstate|request(?:\.\w{2,20})?)\(["'][\w.-]{1,40}["']\) ?= ?(?!=)[^\n]{0,200}?){3}/i;

const TEMPLATE = because('reason_debug_template', 'A template that was never filled in.');
const VARIABLES = because('reason_debug_variables', 'Variables of a server.');

const FAMILIES: readonly (readonly [string, RegExp, Because])[] = [
  [
    'php',
    /^(?:PHP )?(?:Fatal error|Parse error|Warning|Notice|Deprecated|Strict Standards|Recoverable fatal error): .{1,600}\bin (?:\/|[A-Z]:\\)\S{1,300} on line \d+/s,
    because('reason_debug_php', 'An error message of PHP.'),
  ],
  [
    'dump',
    /^(?:Array\s*\(\s*\[|\w+ Object\s*\(\s*\[|array\(\d+\) ?\{|string\(\d+\) "|object\(\w+\)#\d+ |#<\w+:0x[0-9a-f]+|<\w[\w.]* object at 0x[0-9a-f]+>)/,
    because('reason_debug_dump', 'A variable printed by a script.'),
  ],
  [
    'sql',
    /^(?:You have an error in your SQL syntax|(?:Uncaught )?(?:PDOException: )?SQLSTATE\[|ORA-\d{5}:|Unclosed quotation mark|WordPress database error|Error establishing a database connection|mysqli?_\w+\(\)|Microsoft OLE DB Provider|Query failed:)/,
    because('reason_debug_sql', 'An error message of a database.'),
  ],
  [
    'stack',
    /^(?:Traceback \(most recent call last\)|Server Error in '|(?:Uncaught )?(?:[\w.]+(?:Exception|Error)): .{0,300}\n\s*(?:at |#0 ))|(?:^|\n)\s*at [\w.$<>]+ ?\([^)\n]{1,200}:\d+(?::\d+)?\)\s*\n\s*at /,
    because('reason_debug_stack', 'A stack trace.'),
  ],
  [
    'template',
    /^(?:Liquid error\b.{0,200}|(?:by |published |posted )?(?:(?:\{\{[^{}]{0,120}\}\}|\{%[^%]{0,120}%\}|<%[^%]{0,120}%>|\$\{[^{}]{0,120}\}|%%\w{1,60}%%|\*\|[\w:]{1,60}\|\*|##\w{1,60}##)[\s,.:|–-]*)+)$/i,
    TEMPLATE,
  ],
  [
    'statement',
    /\b(?:SELECT\s.{1,300}\sFROM\s[\w`"[.]|INSERT\s+INTO\s[\w`"[.]|UPDATE\s[\w`"[.]+\sSET\s|DELETE\s+FROM\s[\w`"[.])/s,
    because('reason_debug_statement', 'A query of a database.'),
  ],
  [
    'sentinel',
    /^(?:(?:(?:by|on|at|in|of|published|posted|updated|comments?|views?|likes?|shares?|min(?:utes)?)\b:?|\[object \w+\]|undefined|NaN|Invalid Date|null)[\s.·|,]{0,3}){1,8}$/i,
    because('reason_debug_sentinel', 'A value that a script failed to fill in.'),
  ],
  [
    'markup',
    /^(?:-->|\]\]>|<!\[endif\](?:-->)?|\[endif\]|\/\/\]\]>|<\/?[a-z]+[^<>]{0,80}>)$/i,
    because('reason_debug_markup', 'Stray markup.'),
  ],
  [
    'shortcode',
    /^(?:\[\/?(?:vc_|et_pb_|fusion_|contact-form-7|mc4wp_form|wpforms|gravityform|embed|caption|gallery|ad\b)[^\]]{0,200}\]\s*)+$/,
    because('reason_debug_shortcode', 'A shortcode that was never filled in.'),
  ],
  [
    'i18n',
    /^(?:translation missing: [\w.]+|\[missing "[^"]{1,80}" translation\])$/,
    because('reason_debug_i18n', 'A missing translation.'),
  ],
  [
    'timing',
    /^(?:page (?:generated|created|rendered|loaded) in [\d.,]+ ?(?:s|ms|seconds)\b.{0,120}|\d+ (?:sql )?queries (?:in|took)\b.{0,80}|(?:memory (?:usage|peak)|peak memory|execution time|render time)\s?[:=].{0,60})$/i,
    because('reason_debug_timing', 'A timing note of the server.'),
  ],
  [
    'log',
    /^(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[^\]\s]{0,20}\]?\s*\[?(?:DEBUG|TRACE|INFO|WARN|WARNING|ERROR)\b|\[?(?:DEBUG|TRACE)\]?\s?[:|-]|console\.(?:log|debug)\(|gtag\(|\(adsbygoogle\s?=|window\.dataLayer|(?:var|let|const) \w+\s?=\s?[[{"'\d])/,
    because('reason_debug_log', 'A line of a log or of a script.'),
  ],
  ['variables', SESSION_CALL, VARIABLES],
  [
    'state',
    /^\{\s*"[\w$-]{1,60}"\s*:\s*[[{"\d\w-].{20,}\}$/s,
    because('reason_debug_state', 'State data of the page as JSON.'),
  ],
];

const ASSIGNMENT = /^[\w$ .:[\]()'"-]{1,60}?\s?(?:=>|==?|:=)\s?.{0,80}$/;
const SERVER =
  /\b(?:session|sess_?id|cookie|userid|user_?id|adminlevel|PHPSESSID|ASPSESSION\w*|HTTP_\w+|REMOTE_ADDR|SERVER_NAME|QUERY_STRING|SCRIPT_NAME|__VIEWSTATE|application\.?\w*|bln\w+|debug|query|csrf\w*|token|page-?view\w*|request_?id|is_?logged\w*|cms|memory|cache(?:d|_\w+)?|template|tmpl|controller|viewbag)\b/i;
/** With a colon it is an assignment only after the name of a server variable: "page-view-total: 18". */
const LABELLED = /^[\w$. -]{2,40}:\s?\S.{0,80}$/;
const isAssignment = (line: string): boolean => ASSIGNMENT.test(line) || (LABELLED.test(line) && SERVER.test(line));

/** Nobody writes this but a server page that prints its variables; one line is enough. */
const SESSION =
  /^(?:(?:session|application|request|viewstate)(?:\s+|\.)[\w-]{2,40}|(?:session|application|viewstate|\$_[A-Z]{3,8})\s?[([]["'][\w.-]{1,40}["'][)\]])\s?=(?!=)/i;

/** Lines of `name = value` that make a dump, and how many must carry the name of a session or server variable. */
const LINES = 3;
const NAMED_LINES = 2;
/** Technical pages show dumps on purpose: from this many code blocks on, only blocks outside the article go. */
const TECHNICAL = 2;

/** Words of articles about programs. This many different ones, and output may be what the article shows. */
const CRAFT =
  /\b(?:python|javascript|typescript|php|java|ruby|golang|rust|sql|mysql|postgres\w*|compilers?|stack ?traces?|tracebacks?|exceptions?|runtime|debug\w*|null|undefined|variables?|functions?|methods?|quer(?:y|ies)|databases?|console|log ?files?|logging|servers?|templates?|scripts?|parsers?|json|api|programm\w+)\b/gi;
const CRAFT_WORDS = 5;

/** How many words of programs the article has, `CRAFT_WORDS` at most: output may be what it shows. */
function craftOf({ ledger, inside }: Draft): number {
  const words = new Set<string>();
  for (const block of ledger.left()) {
    if (!inside.has(block.index) || block.place.code || block.extent < PROSE) continue;
    if (FAMILIES.some(([, pattern]) => pattern.test(clip(block.text, LIMIT)))) continue;
    for (const [word] of clip(block.text, LIMIT).matchAll(CRAFT)) words.add(word.toLowerCase());
    if (words.size >= CRAFT_WORDS) break;
  }
  return words.size;
}

const PROSE = 60;

export const debug: Stage = (draft) => {
  const { ledger, inside } = draft;
  const suspects = ledger
    .left()
    .filter((block) => familyOf(block) !== null || block.lines.some(({ text }) => isAssignment(clip(text, 200))));
  if (suspects.length === 0) return;
  const craft = craftOf(draft);
  const listings = ledger.left().filter(({ place, index }) => place.code && inside.has(index));
  const technical = craft >= CRAFT_WORDS || listings.length >= TECHNICAL;
  const judged = ledger.left().filter((block) => !block.place.code && !nearCode(block, ledger));
  for (const block of suspects) {
    const family = familyOf(block);
    // A query at the end of a text that speaks of queries is what it speaks of.
    const meant = family?.[0] === 'statement' && craft > 0;
    const shown = block.place.code ? meant || !isAlone(block, draft) : nearCode(block, ledger);
    if (shown || (inside.has(block.index) && (technical || isIntroduced(block, draft)))) continue;
    if (!family || (family[0] === 'sentinel' && (block.place.cell || block.place.listItem))) continue;
    ledger.remove(block, { kind: 'debug', ...family[2], rule: `debug/${family[0]}` });
  }
  dumps(
    judged.filter((block) => !technical || !inside.has(block.index)),
    ledger,
  );
};

type Family = (typeof FAMILIES)[number];

/** What can begin a family, or stand in it: cheaper than to try them all on every paragraph. */
const HINT =
  /^[[{<#(/\-\]%$*]|on line \d|SQL|Traceback|Error|Exception|Query|database|quer(?:y|ies)|[{<%*#|$]\S{0,80}[}>%*#|]|undefined|NaN|Invalid Date|null|\[object|translation|page |memory|time|ORA-|\d{4}-\d\d-\d\d|DEBUG|TRACE|console\.|gtag|dataLayer|^(?:var|let|const) |^array|^string\(|^object|Array|Object|Warning|Notice|Deprecated|\bat [\w.$<>]+ ?\(|SELECT|INSERT|UPDATE|DELETE|[net]\("/;

function familyOf(block: Block): Family | null {
  const text = clip(block.text, LIMIT);
  if (!HINT.test(text)) return null;
  const family = FAMILIES.find(([, pattern]) => pattern.test(text));
  if (family?.[0] === 'sentinel' && !VALUE.test(text)) return null;
  return family ?? (isUnfilled(text) ? UNFILLED : null);
}

const VALUE = /\[object \w+\]|\bundefined\b|\bNaN\b|Invalid Date|\bnull\b/i;
const UNFILLED: Family = ['template', /$^/, TEMPLATE];
const SLOT =
  /\{\{[^{}]{1,80}\}\}|\{%[^%]{1,80}%\}|<%=?[^%]{1,80}%>|%%\w{2,60}%%|##\w{2,60}##|\*\|[\w:]{1,60}\|\*|\[\[\w{2,40}\]\]/g;
const SLOT_WORDS = 50;

/** "Dear %%NAME%%, your order %%ORDER%%": two slots or more in a short text. */
function isUnfilled(text: string): boolean {
  const slots = text.match(SLOT)?.length ?? 0;
  return slots >= 2 && text.split(/\s+/).length <= Math.min(SLOT_WORDS, slots * 15);
}

/** A dump in a listing of its own, the only one of the page, before or after all text of the article. */
function isAlone(block: Block, draft: Draft): boolean {
  const { ledger, inside } = draft;
  const { all } = ledger.blocks;
  if (all.some((other) => other !== block && other.place.code)) return false;
  const kept = ledger.left().filter((other) => inside.has(other.index) && other.extent >= PROSE && other !== block);
  return (
    !isIntroduced(block, draft) &&
    (kept.every((other) => other.index < block.index) || kept.every((other) => other.index > block.index))
  );
}

/** "The log of that night reads:" introduces what follows. */
function isIntroduced(block: Block, { ledger, inside }: Draft): boolean {
  const before = ledger.blocks.all[block.index - 1];
  return before !== undefined && inside.has(before.index) && /[:：]$/.test(before.text) && before.extent > 12;
}

/** Beside a listing, text that looks like output is part of the explanation. */
function nearCode(block: Block, ledger: Ledger): boolean {
  const { all } = ledger.blocks;
  return [-1, 1].some((step) => all[block.index + step]?.place.code ?? false);
}

/** Runs of `name = value`, as lines of one block or as blocks of their own. */
function dumps(judged: readonly Block[], ledger: Ledger): void {
  let run: Block[] = [];
  const close = (): void => {
    const lines = run.flatMap((block) => block.lines.map((line) => line.text));
    const assignments = lines.filter(isAssignment);
    const named = assignments.filter((line) => SERVER.test(line));
    const enough = assignments.length >= LINES && named.length >= NAMED_LINES;
    if (enough || lines.some((line) => SESSION.test(line))) takeRun(run, ledger);
    run = [];
  };
  let last = -2;
  for (const block of judged) {
    if (ledger.verdict(block) || block.index !== last + 1) close();
    last = block.index;
    if (!ledger.verdict(block) && isDump(block)) run.push(block);
    else close();
  }
  close();
}

const isDump = (block: Block): boolean => {
  const lines = block.lines.map((line) => clip(line.text, 200));
  return lines.filter(isAssignment).length * 2 >= lines.length;
};

function takeRun(run: readonly Block[], ledger: Ledger): void {
  const verdict = { kind: 'debug', ...VARIABLES, rule: 'debug/variables' } as const;
  for (const block of run) ledger.remove(block, verdict);
  // A short remark without a full stop right before or after the dump belongs to it: "both ids empty".
  for (const index of [(run[0]?.index ?? 0) - 1, (run.at(-1)?.index ?? -2) + 1]) {
    const remark = ledger.blocks.all[index];
    if (remark && isRemark(remark)) ledger.remove(remark, verdict);
  }
}

const isRemark = ({ text, place, linkDensity }: Block): boolean =>
  text.length <= 60 &&
  linkDensity === 0 &&
  !place.code &&
  place.heading === 0 &&
  !/[.!?:。]$/.test(text) &&
  /^[a-z]/.test(text) &&
  text === text.toLowerCase();
