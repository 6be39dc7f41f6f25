/**
 * What keeps text text in Markdown: a reader of Markdown takes `<script>` in a paragraph for HTML and `&lt;` for `<`.
 * https://spec.commonmark.org/0.31.2/#backslash-escapes
 */
import { isTexDisplayed, TEX_CODES } from '../tex';
import { fold } from '../text';

/** What the library's own escaping leaves out: HTML, entities, struck out words, lists with a parenthesis. */
export const escapeMore = (text: string): string =>
  text
    .replace(/</g, '\\<')
    .replace(/&(?=#?\w{1,40};)/g, '\\&')
    .replace(/(?<!\\)~/g, '\\~')
    .replace(/^(\s*\d{1,9})\)/, '$1\\)');

type Escape = (text: string) => string;

interface MarkdownRule {
  readonly filter: string[] | ((node: Element) => boolean);
  readonly replacement: (content: string, node: Node) => string;
}

/** In place of the library's own rules. @param written text as it stands in Markdown */
export const rulesWith = (written: Escape): Readonly<Record<string, MarkdownRule>> => ({
  picture: { filter: ['img'], replacement: (_, node) => picture(node as Element, written) },
  link: { filter: ['a'], replacement: (content, node) => link(content, node as Element) },
  listing: { filter: ['pre'], replacement: (_, node) => listing(node as Element) },
  formula: { filter: ['math'], replacement: (_, node) => formula(node as Element, written) },
  'source of a formula': {
    filter: (node) => node.localName === 'code' && node.matches(TEX_CODES),
    replacement: (_, node) => inDollars(node.textContent ?? '', isTexDisplayed(node as Element)),
  },
  fold: { filter: ['details', 'summary'], replacement: (content) => `\n\n${content}\n\n` },
});

/** Its words where there is no picture. */
function picture(image: Element, written: Escape): string {
  const alt = written(fold(image.getAttribute('alt') ?? ''));
  const src = image.getAttribute('src') ?? '';
  // As where an article is shown: pictures are asked for over https only.
  return src === '' ? alt : `![${alt}](${placeOf(src.replace(/^http:/i, 'https:'), image)})`;
}

function link(content: string, anchor: Element): string {
  const href = anchor.getAttribute('href') ?? '';
  return href === '' ? content : `[${content}](${placeOf(href, anchor)})`;
}

/** Address and title, between the parentheses. */
function placeOf(address: string, element: Element): string {
  const place = address.replace(/[\s<>()\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
  const title = fold(element.getAttribute('title') ?? '').replace(/[\\"<&]/g, '\\$&');
  return title === '' ? place : `${place} "${title}"`;
}

/** All of it, whatever it is made of, between more marks than stand in it. */
function listing(pre: Element): string {
  const copy = pre.cloneNode(true) as Element;
  for (const end of copy.querySelectorAll('br')) end.replaceWith('\n');
  const code = (copy.textContent ?? '').replace(/^\n|\n$/g, '');
  const language = /language-(\S+)/.exec(pre.querySelector('code')?.getAttribute('class') ?? '')?.[1] ?? '';
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}${language}\n${code}\n${fence}\n\n`;
}

/** TeX between dollar signs where the page had it, else the characters of the formula. */
function formula(math: Element, written: Escape): string {
  const tex = math.getAttribute('alttext');
  return tex === null
    ? written((math.textContent ?? '').trim())
    : inDollars(tex, math.getAttribute('display') === 'block');
}

/** Without what would end it early or be HTML: an empty line; in a line of words any end of line, and a comment with it. */
function inDollars(source: string, displayed: boolean): string {
  const tex = source
    .trim()
    .replaceAll('<', '\\lt ')
    .replace(/(?<!\\)\$/g, '\\$');
  if (displayed) return `\n\n$$\n${tex.replace(/\n\s*\n/g, '\n')}\n$$\n\n`;
  return `$${tex
    .replace(/(?<!\\)%.*$/gm, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')}$`;
}
