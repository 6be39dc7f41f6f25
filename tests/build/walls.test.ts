import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from './build-target';

interface Sample {
  readonly file: string;
  readonly code: string;
}

/** What each wall must stop. */
const stopped: Readonly<Record<string, Sample>> = {
  'core importing platform': {
    file: 'core/a.ts',
    code: "import { say } from '../platform/i18n'; export const a = say;",
  },
  'core importing a view': {
    file: 'core/b.ts',
    code: "import { Icon } from '../components/Icon'; export const a = Icon;",
  },
  'core importing a package': { file: 'core/c.ts', code: "import { h } from 'preact'; export const a = h;" },
  'a second importer of DOMPurify': { file: 'core/clean/d.ts', code: "import d from 'dompurify'; export const a = d;" },
  'a second importer of Readability': {
    file: 'core/clean/sanitize.ts',
    code: "import { Readability } from '@mozilla/readability'; export const a = Readability;",
  },
  'a second importer of Turndown': { file: 'entrypoints/e.ts', code: "import t from 'turndown'; export const a = t;" },
  'an importer of autoconsent beside its two': {
    file: 'entrypoints/e2.ts',
    code: "import { evalSnippets } from '@duckduckgo/autoconsent'; export const a = evalSnippets;",
  },
  'platform asking the network': {
    file: 'platform/e3.ts',
    code: "export const a = () => fetch('https://a.example/');",
  },
  'a second importer of fflate': {
    file: 'entrypoints/e4.ts',
    code: "import { zip } from 'fflate'; export const a = zip;",
  },
  'a second importer of fflate in the library': {
    file: 'library/e5.ts',
    code: "import { zip } from 'fflate'; export const a = zip;",
  },
  'a second importer of Papa Parse': {
    file: 'library/in/e6.ts',
    code: "import papa from 'papaparse'; export const a = papa;",
  },
  'a second importer of jsdiff': {
    file: 'library/save/e7.ts',
    code: "import { diffWords } from 'diff'; export const a = diffWords;",
  },
  'a second importer of the browser object': {
    file: 'entrypoints/f.ts',
    code: "import browser from 'webextension-polyfill'; export const a = browser;",
  },
  'platform importing the browser object past its door': {
    file: 'platform/g.ts',
    code: "import browser from 'webextension-polyfill'; export const a = browser;",
  },
  'platform running code of core': {
    file: 'platform/h.ts',
    code: "import { clean } from '../core/clean/clean'; export const a = clean;",
  },
  'a view running code of core': {
    file: 'components/i.tsx',
    code: "import { mount } from '../core/mount'; export const a = mount;",
  },
  'a view importing platform': {
    file: 'components/j.tsx',
    code: "import { say } from '../platform/i18n'; export const a = say;",
  },
  'core reading the global document': { file: 'core/k.ts', code: 'export const a = document.title;' },
  'core reading the global window': { file: 'core/l.ts', code: 'export const a = window.innerWidth;' },
  'assigning innerHTML': { file: 'core/m.ts', code: "export const a = (e: Element) => { e.innerHTML = 'x'; };" },
  'assigning innerHTML by name': {
    file: 'core/m2.ts',
    code: "export const a = (e: Element) => { e['innerHTML'] = 'x'; };",
  },
  'assigning innerHTML with others': {
    file: 'core/m3.ts',
    code: "export const a = (e: Element) => Object.assign(e, { innerHTML: 'x' });",
  },
  'assigning outerHTML': { file: 'components/n.ts', code: "export const a = (e: Element) => { e.outerHTML = 'x'; };" },
  'assigning srcdoc': {
    file: 'components/n2.ts',
    code: "export const a = (e: HTMLIFrameElement) => { e.srcdoc = 'x'; };",
  },
  insertAdjacentHTML: {
    file: 'entrypoints/o.ts',
    code: "export const a = (e: Element) => e?.insertAdjacentHTML('beforeend', 'x');",
  },
  'document.write': { file: 'entrypoints/p.ts', code: "export const a = (doc: Document) => doc.write('x');" },
  DOMParser: { file: 'platform/q.ts', code: "export const a = new DOMParser().parseFromString('x', 'text/html');" },
  setHTML: { file: 'core/r.ts', code: "export const a = (e: Element) => e.setHTML('x');" },
  setHTMLUnsafe: { file: 'core/r2.ts', code: "export const a = (e: Element) => e.setHTMLUnsafe('x');" },
  createContextualFragment: {
    file: 'core/r3.ts',
    code: "export const a = (r: Range) => r.createContextualFragment('x');",
  },
  dangerouslySetInnerHTML: {
    file: 'components/s.tsx',
    code: "export const a = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;",
  },
  any: { file: 'core/t.ts', code: 'export const a = (b: any) => b;' },
  'a non-null assertion': { file: 'core/u.ts', code: 'export const a = (b: string | null) => b!;' },
  'an empty catch': {
    file: 'entrypoints/v.ts',
    code: 'export const a = (f: () => void) => { try { f(); } catch {} };',
  },
  'a promise left alone': {
    file: 'entrypoints/w.ts',
    code: 'async function f() { await f(); } export const a = () => { f(); };',
  },
  'a file over 300 lines': {
    file: 'core/x.ts',
    code: Array.from({ length: 301 }, (_, n) => `export const a${n} = ${n};`).join('\n'),
  },
  'a function over 60 lines': {
    file: 'core/y.ts',
    code: `export function a(b: number[]) {\n${'  b.push(1);\n'.repeat(61)}}`,
  },
};

/** What no wall may stop. */
const allowed: readonly Sample[] = [
  {
    file: 'library/zip.ts',
    code: "import { zip } from 'fflate'; export const a = zip;",
  },
  {
    file: 'library/in/csv.ts',
    code: "import papa from 'papaparse'; export const a = papa;",
  },
  {
    file: 'platform/ask-address.ts',
    code: "export const a = () => fetch('https://a.example/');",
  },
  {
    file: 'platform/picture-fetch.ts',
    code: "export const a = () => fetch('https://a.example/');",
  },
  {
    file: 'library/save/changes.ts',
    code: "import { diffWords } from 'diff'; export const a = diffWords;",
  },
  {
    file: 'entrypoints/shared/consent/kit.ts',
    code: "import { evalSnippets } from '@duckduckgo/autoconsent'; export const a = evalSnippets;",
  },
  {
    file: 'core/clean/extract.ts',
    code: "import { Readability } from '@mozilla/readability'; export const a = Readability;",
  },
  {
    file: 'core/export/markdown.ts',
    code: "import t from 'turndown'; import type { Article } from '../article'; export const a = (b: Article) => t(b);",
  },
  {
    file: 'core/ok.ts',
    code: "import { b } from './clean/b'; export const a = (page: Document, e: Element) => b(page.title + e.innerHTML);",
  },
  {
    file: 'components/Ok.tsx',
    code: "import { useState } from 'preact/hooks'; import type { Article } from '../core/article'; export const a = (b: Article) => useState(b);",
  },
  {
    file: 'platform/ok.ts',
    code: "import { browser } from './browser'; import type { Failure } from '../core/failure'; export const a = (b: Failure) => browser.i18n.getMessage(b);",
  },
  {
    file: 'entrypoints/ok.ts',
    code: "import { clean } from '../core/clean/clean'; import { say } from '../platform/i18n'; export const a = [clean, say];",
  },
];

let folder = '';
let lintReport = '';

async function put({ file, code }: Sample): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), `${code}\n`);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plainleaf-walls-'));
  const config = JSON.parse(await readFile(path.join(root, 'biome.json'), 'utf8'));
  await writeFile(path.join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
  await cp(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  await cp(path.join(root, 'lint'), path.join(folder, 'lint'), { recursive: true });
  await Promise.all([...Object.values(stopped), ...allowed].map(put));
  const biome = path.join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const args = [biome, 'lint', '--reporter=github', '--max-diagnostics=none', folder];
  const run = promisify(execFile)(process.execPath, args, { cwd: folder });
  lintReport = await run.then(
    ({ stdout }) => stdout,
    (failed: { readonly stdout: string }) => failed.stdout,
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const complaintsAbout = ({ file }: Sample) =>
  lintReport.split('\n').filter((line) => line.includes(`file=${file},`) || line.includes(`/${file},`));

test.each(Object.entries(stopped))('the linter stops %s', (_name, sample) => {
  expect(complaintsAbout(sample)).not.toEqual([]);
});

test.each(allowed)('the linter lets $file do what it is for', (sample) => {
  expect(complaintsAbout(sample)).toEqual([]);
});
