/** TeX that an article holds, set where it is shown. */
import { expect, it } from 'vitest';
import type { Article } from '../../../core/article';
import { clean } from '../../../core/clean/clean';
import { chapterOf } from '../../../core/export/epub';
import { toHtml } from '../../../core/export/html';
import { toMarkdown } from '../../../core/export/markdown';
import { WORDS } from '../../../core/export/words';
import { formulasFor } from '../../../core/load-formulas';
import { mountArticle } from '../../../core/mount';
import { setFormulas } from '../../../core/set-formulas';
import { texCode } from '../../../core/tex';
import { typeset } from '../../../core/typeset';
import { fixtures, rendered } from './fixtures';

async function articleOf(name: string): Promise<Article> {
  const fixture = fixtures.find((one) => one.name === name);
  if (!fixture) throw new Error(`no fixture ${name}`);
  const result = await rendered(fixture.html, (page) => clean(page, { url: fixture.expected.url, rule: null }));
  if (!result.ok) throw new Error(`${name} was refused`);
  return result.article;
}

const formulas = (root: Element): void => setFormulas(root, typeset);

const codeOf = (tex: string, displayed = false): string => texCode(tex, displayed, document).outerHTML;

function mounted(...sources: readonly string[]): HTMLElement {
  const host = document.createElement('div');
  mountArticle(host, sources.map((tex) => `<p>${codeOf(tex)}</p>`).join(''), { images: true, formulas });
  return host;
}

it('is set as MathML with its source beside it; what is none stays as it was written', async () => {
  const article = await articleOf('markup-formulas-tex');
  const host = document.createElement('div');
  mountArticle(host, article.html, { images: true, formulas });
  const set = [...host.querySelectorAll('math')];
  expect(set.map((math) => math.getAttribute('alttext'))).toEqual([
    '\\sqrt{w}',
    '\\frac{a}{b}',
    'p^2 = \\frac{a}{b}',
    '\\sum_{i=1}^{n} q_i',
    '{\\displaystyle z}',
    'u - v',
  ]);
  expect(set.map((math) => math.getAttribute('display'))).toEqual([null, 'block', null, 'block', null, null]);
  expect(host.querySelector('mfrac')?.textContent).toBe('ab');
  expect(host.textContent).toContain('What no typesetter knows, \\barograph{p}, can be read');
});

it('is left as its source where nothing sets it, and nothing is loaded where there is none', async () => {
  const article = await articleOf('markup-formulas-tex');
  const host = document.createElement('div');
  mountArticle(host, article.html, { images: true });
  expect(host.querySelector('math')).toBeNull();
  expect(host.textContent).toContain('\\frac{a}{b}');
  expect(await formulasFor(article)).toBeTypeOf('function');
  expect(await formulasFor(await articleOf('markup-code-listings'))).toBeUndefined();
});

it('aligns the columns of equations by what the sanitizer lets through', () => {
  const host = mounted('\\begin{align}a&=b\\\\c&=d\\end{align}');
  const cells = [...host.querySelectorAll('mtd')].map((cell) => cell.getAttribute('columnalign') ?? '');
  expect(cells.filter((side) => side === 'left')).toHaveLength(2);
  expect(cells.filter((side) => side === 'right')).toHaveLength(4);
  expect(host.querySelector('[style], [class^="tml"], span')).toBeNull();
});

it.each([
  '\\href{javascript:alert(1)}{x}',
  '\\url{javascript:alert(1)}',
  '\\class{pl-card}{x}',
  '\\cssId{app}{x}',
  '\\style{background:url(https://a.example/)}{x}',
  '\\data{x=1}{x}',
  '\\includegraphics{https://a.example/x.png}',
  '\\text{</math><img src=x onerror="window.__tex=1">}',
  '\\text{</mtext></math><script>window.__tex=1</script>}',
  'x\\tag{<iframe src="javascript:window.__tex=1">}',
  '\\label{app} x',
  '\\htmlData{a=b}{x}',
  '\\rule{9999em}{9999em}',
  '\\color{red;background:url(//a.example)}{x}',
])('cannot do more than be a formula: %s', (tex) => {
  const host = mounted('a+b', tex, 'c+d');
  const allowed = new Set(['p', 'code', 'div']);
  const foreign = [...host.querySelectorAll('*')].filter(
    (element) => element.namespaceURI !== 'http://www.w3.org/1998/Math/MathML' && !allowed.has(element.localName),
  );
  expect(foreign).toEqual([]);
  const names = new Set([...host.querySelectorAll('math *')].flatMap((element) => element.getAttributeNames()));
  for (const name of ['href', 'src', 'style', 'class', 'id', 'onerror']) expect([...names]).not.toContain(name);
  expect(Reflect.get(window, '__tex')).toBeUndefined();
  // Its neighbours are set whatever it is.
  expect(host.firstElementChild?.querySelector('math')?.textContent).toBe('a+b');
  expect(host.lastElementChild?.querySelector('math')?.textContent).toBe('c+d');
  expect(host.children).toHaveLength(3);
});

it.each([
  ['a command that there is not', '\\nowhere{x}'],
  ['a brace that is not closed', '\\frac{a}{b'],
  ['a macro without end', '\\def\\x{\\x\\x}\\x'],
  ['braces without end', '{'.repeat(4900)],
  ['more than a formula', 'x+'.repeat(3000)],
])('stays readable: %s', (_what, tex) => {
  const host = mounted(tex);
  expect(host.querySelector('math')).toBeNull();
  expect(host.textContent).toBe(tex);
});

it('keeps what a link to it or a style of the page wanted, but not more', () => {
  expect(mounted('\\href{https://a.example/}{E=mc^2}').querySelector('math')?.textContent).toBe('E=mc2');
  expect(mounted('\\require{ams} x').querySelector('math')?.textContent).toBe('x');
});

it('is MathML in a page and in a book, and between dollar signs in Markdown', async () => {
  const article = await articleOf('markup-formulas-tex');
  const page = toHtml(article, document, { pictures: () => null, savedAt: '2026-11-22T08:00:00.000Z', formulas });
  expect(page).toContain('<mfrac><mi>a</mi><mi>b</mi></mfrac>');
  expect(page).toContain('alttext="\\sqrt{w}"');
  const { xhtml, math } = chapterOf(article, 'a.xhtml', {
    doc: document,
    pictures: () => null,
    words: WORDS,
    formulas,
  });
  expect(math).toBe(true);
  expect(new DOMParser().parseFromString(xhtml, 'application/xhtml+xml').querySelectorAll('math')).toHaveLength(6);
  const markdown = toMarkdown(article, document);
  expect(markdown).toContain('reads $\\sqrt{w}$ and');
  expect(markdown).toContain('$$\n\\frac{a}{b}\n$$');
  expect(markdown).toContain('has $p^2 = \\frac{a}{b}$ among');
});

it('sets two thousand in the time of a blink, and no more of them', () => {
  const host = mounted(...Array.from({ length: 2100 }, (_, at) => `x_{${at}}^2`));
  expect(host.querySelectorAll('math')).toHaveLength(2000);
  expect(host.querySelectorAll('code')).toHaveLength(100);
});
