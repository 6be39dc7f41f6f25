import { parseArgs as parseWords } from 'node:util';

export const USAGE = `Usage:
  npm run --silent clean -- FILE|URL [--url URL] [--json] [--no-site-rules | --rule FILE]
  npm run --silent clean -- --manifest M.jsonl --out R.jsonl [--no-site-rules | --rule FILE]

  FILE             a page as .html or .html.gz
  URL              a page on this machine (http://127.0.0.1, http://localhost, http://[::1])
  --url URL        where the page of FILE came from
  --json           print the Article as JSON instead of readable text
  --manifest FILE  one line {"id", "url", "file"} a page; file is relative to the manifest
  --out FILE       one line {"id", "ok", "ms", "article"} or {"id", "ok", "reason"} a page
  --no-site-rules  leave site rules out
  --rule FILE      follow this site rule on every page, whatever its host`;

/** Which site rules to follow: ours, none, or the one in a file. */
export type Rules = 'own' | 'none' | { readonly file: string };

/** What the command line asks for. */
export type Task =
  | { readonly kind: 'help' }
  | { readonly kind: 'usage'; readonly message: string }
  | {
      readonly kind: 'file';
      readonly file: string;
      readonly url: string | null;
      readonly json: boolean;
      readonly rules: Rules;
    }
  | { readonly kind: 'url'; readonly url: string; readonly json: boolean; readonly rules: Rules }
  | { readonly kind: 'manifest'; readonly manifest: string; readonly out: string; readonly rules: Rules };

const OPTIONS = {
  url: { type: 'string' },
  manifest: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
  rule: { type: 'string' },
  'no-site-rules': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const readWords = (argv: readonly string[]) =>
  parseWords({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });

type Words = ReturnType<typeof readWords>;

/** Whether a URL may be the address of a page: pages live on http and https. */
export function isPageUrl(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:');
}

const usage = (message: string): Task => ({ kind: 'usage', message });

function manifestTask({ positionals, values }: Words): Task {
  const { manifest, out } = values;
  if (!manifest || !out) return usage('--manifest and --out go together.');
  if (positionals.length > 0 || values.url !== undefined) {
    return usage('With --manifest the pages and their URLs stand in the manifest.');
  }
  if (values.json) return usage('--json is for a single page; with --manifest the articles are JSON anyway.');
  return { kind: 'manifest', manifest, out, rules: rulesOf(values) };
}

function rulesOf(values: Words['values']): Rules {
  if (values.rule) return { file: values.rule };
  return values['no-site-rules'] ? 'none' : 'own';
}

/** `C:\page.html` is a file. */
const isUrl = (page: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(page);

function pageTask({ positionals, values }: Words): Task {
  const [page, ...more] = positionals;
  if (!page) return usage('Which page? Name a file or a URL.');
  if (more.length > 0) return usage('One page at a time; for many pages use --manifest.');
  const { json, url = null } = values;
  const rules = rulesOf(values);
  if (url !== null && !isPageUrl(url)) return usage(`--url must be an http or https URL, not ${url}.`);
  if (!isUrl(page)) return { kind: 'file', file: page, url, json, rules };
  if (url !== null) return usage('--url is for files; a page fetched from a URL has its own.');
  return { kind: 'url', url: page, json, rules };
}

/** What the words after `npm run clean --` ask for. */
export function parseArgs(argv: readonly string[]): Task {
  let words: Words;
  try {
    words = readWords(argv);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return usage(error.message.replace(/\.? To specify a positional.*$/s, '.'));
  }
  const { help, manifest, out } = words.values;
  if (help) return { kind: 'help' };
  if (words.values.rule && words.values['no-site-rules'])
    return usage('--rule and --no-site-rules contradict each other.');
  return manifest !== undefined || out !== undefined ? manifestTask(words) : pageTask(words);
}
