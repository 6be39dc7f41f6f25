/**
 * Code listings as plain text with their line breaks and their language, whatever highlighter made them: highlight.js,
 * Prism, Shiki, Pygments, Rouge, Chroma, SyntaxHighlighter, Crayon, CodeMirror, Hexo, GitHub, GitLab. Line numbers and
 * copy buttons are left out.
 */
import { hasSentinel } from '../explain';
import { marksIn, partMarks } from './marks';

export interface Code {
  /** Sentinels that stood before and behind it. */
  readonly before: string;
  readonly after: string;
  readonly text: string;
  /** As the page names it, lower case. */
  readonly language: string | null;
  /** False for lines that may be a poem. */
  readonly code: boolean;
}

/** Boxes that hold a listing line by line, without a `pre` around it. */
const WITHOUT_PRE =
  /(?:^|\s)(?:syntaxhighlighter|crayon-main|CodeMirror|cm-editor|ace_editor|js-file-line-container|hljs-ln)(?:\s|$)/;
/** Elements that number lines, by name; only where there is nothing but numbers in them. */
const GUTTER =
  /(?:^|[\s_-])(?:gutters?|line-?numbers?|lineno|linenos|linenodiv|lnt?|blob-num|crayon-nums?|ln-numbers|line-num)(?:$|[\s_-])/i;
/** What buttons beside a listing say of themselves. */
const COPY = /\bcop(?:y|ie[drs])|clipboard|kopie|copia|复制|複製|コピー|копир/i;
/** Characters of what is written on a button. */
const BUTTON = 24;
/** Boxes of one line each. */
const LINE = /(?:^|\s)(?:line|token-line|code-line|cm-line|CodeMirror-line|view-line|crayon-line)(?:\s|$)/;
const LINE_NAMES = new Set(['div', 'p', 'li', 'tr', 'pre', 'section', 'article']);

const onlyNumbers = (text: string): boolean => text.length < 100_000 && /^[\d\s.:]*$/.test(text);

/** Whether class names are those of a box that holds a listing without a `pre` around it. */
export const isLinewise = (names: string): boolean => WITHOUT_PRE.test(names);

/** Whether an element is a whole listing though it is no `pre`. */
export function isCodeBlock(element: Element, names: string): boolean {
  const name = element.localName;
  if (name === 'table') return WITHOUT_PRE.test(names) || isCodeTable(element);
  if (name === 'code') return isAlone(element);
  return name === 'div' && WITHOUT_PRE.test(names);
}

/** One row of two cells, the numbers of the lines and the lines; or a row a line. */
function isCodeTable(table: Element): boolean {
  if (table.querySelector('pre') === null) return false;
  const row = table.querySelector('tr');
  const [first, second, third] = row?.children ?? [];
  if (!first || third) return false;
  if (!second) return table.querySelectorAll('tr').length === 1 && first.children.length === 1;
  const numbers = first.textContent ?? '';
  return onlyNumbers(numbers) && (/\d/.test(numbers) || first.querySelector('[data-line-number]') !== null);
}

/** A `code` of several lines with nothing beside it. */
function isAlone(code: Element): boolean {
  const text = code.textContent ?? '';
  if (code.firstElementChild === null && !text.includes('\n')) return false;
  const breaks = code.querySelectorAll('br').length;
  if (breaks < 2 && text.split('\n', 4).length < 4) return false;
  const beside = code.parentElement?.textContent ?? '';
  return beside.trim().length === text.trim().length;
}

/** Whether an element in or beside a listing numbers lines or copies them. */
export function isScaffold(element: Element, names: string): boolean {
  const name = element.localName;
  if (name === 'code' || name === 'pre') return name === 'pre' && GUTTER.test(names) && numbersOnly(element);
  if (/(?:^|\s)crayon-plain-wrap(?:\s|$)/.test(names)) return true;
  if (GUTTER.test(names)) return numbersOnly(element);
  if (name !== 'button' && name !== 'clipboard-copy' && !COPY.test(names)) return false;
  const text = (element.textContent ?? '').trim();
  if (text === '') return element.querySelector('img') === null;
  const said = `${text} ${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('title') ?? ''}`;
  return text.length <= BUTTON && (name === 'clipboard-copy' || COPY.test(said));
}

const numbersOnly = (element: Element): boolean => {
  const text = element.textContent ?? '';
  return hasSentinel(text) ? false : onlyNumbers(text);
};

export function readCode(root: Element): Code {
  const reader = new Reader();
  reader.read(root, root.localName === 'pre');
  const { before, text, after } = partMarks(reader.text());
  const plain = text.replace(/\u00a0/g, ' ').replace(/\r\n?/g, '\n');
  const language = languageOf(root);
  const code = root.localName !== 'pre' || language !== null || root.querySelector('code, span, samp, kbd') !== null;
  return { before, after, text: plain.replace(/^(?:[ \t]*\n)+/, '').trimEnd(), language, code };
}

class Reader {
  #text = '';

  text(): string {
    return this.#text;
  }

  read(from: Node, raw: boolean): void {
    for (let node = from.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) this.#take((node as Text).data, raw);
      else if (node.nodeType === 1) this.#element(node as Element, raw);
    }
  }

  /** Between boxes of lines white space is the page's own. */
  #take(data: string, raw: boolean): void {
    if (raw || /\S/.test(data)) this.#text += data;
  }

  #element(element: Element, raw: boolean): void {
    const name = element.localName;
    if (name === 'br') {
      this.#text += '\n';
      return;
    }
    const names = element.getAttribute('class') ?? '';
    if (isScaffold(element, names) || isNumberCell(element, name)) {
      this.#text += marksIn(element.textContent ?? '');
      return;
    }
    const line = LINE_NAMES.has(name) || LINE.test(names) || element.hasAttribute('data-line');
    if (line) this.#newLine();
    this.read(element, raw || name === 'pre' || name === 'code' || line);
    if (line && LINE_NAMES.has(name) && element.nextSibling !== null) this.#newLine();
  }

  #newLine(): void {
    if (this.#text !== '' && !this.#text.endsWith('\n')) this.#text += '\n';
  }
}

/** The first of two cells, with numbers only. */
const isNumberCell = (element: Element, name: string): boolean =>
  name === 'td' &&
  element.previousElementSibling === null &&
  element.nextElementSibling !== null &&
  numbersOnly(element);

/** Before the name of the language, in a class name or between two. */
const PREFIX = /^(?:language|lang|highlight-source|highlight|brush:?|src|sourceCode)[-:]?/i;
/** Among these the bare name of a language says it. */
const BESIDE =
  /(?:^|\s)(?:hljs|highlight|syntaxhighlighter|sourceCode|src|code|codehilite|brush:?|CodeMirror)(?:$|[\s:])/i;
const LANGUAGES = new Set(
  'actionscript apache bat bazel cfg console dockerignore dotenv ebnf gradle handlebars hbs http ini ipython ipython3 jinja jinja2 jl jq kql liquid mdx mermaid mysql mts nasm pas pl plpgsql proto properties pseudocode pug pycon python3 rst shell-session shellscript smalltalk sol stylus svg systemd tcsh thrift tsql twig typst v vbscript wasm wast wat wgsl xslt arduino asm awk bash basic batch c c++ clojure cmake cobol coffeescript cpp crystal cs csharp css cuda d dart diff docker dockerfile elixir elm erlang f# fish fortran fsharp gherkin git glsl go golang graphql groovy haskell haxe hcl html http java javascript js json json5 jsonc jsx julia kotlin kt latex less lisp lua makefile markdown matlab md nginx nim nix objc objective-c objectivec ocaml pascal perl php plsql postgresql powershell prolog protobuf ps1 puppet py python r racket rb react reason rs ruby rust sass scala scheme scss sh shell solidity sql svelte swift tcl terraform tex toml ts tsx typescript vb vbnet verilog vhdl vim vue xhtml xml yaml yml zig zsh'.split(
    ' ',
  ),
);

/** The language that a listing, what is in it or a box around it names. */
function languageOf(root: Element): string | null {
  // Of a table with the numbers of the lines, the second listing is the one that says it.
  const around: Element[] = [...root.querySelectorAll('code, pre, [data-lang], [data-language]')].slice(0, 4);
  around.push(root);
  for (let up = root.parentElement, steps = 0; up && steps < 4; up = up.parentElement, steps++) {
    if (up.localName === 'article' || up.localName === 'main' || up.localName === 'body') break;
    if (up.querySelectorAll('pre').length > 2) break;
    around.push(up);
  }
  for (const element of around) {
    const language = named(element);
    if (language) return language;
  }
  return null;
}

function named(element: Element): string | null {
  for (const attribute of ['data-language', 'data-lang']) {
    const value = element.getAttribute(attribute)?.trim().toLowerCase();
    if (value && LANGUAGES.has(value)) return value;
  }
  const names = (element.getAttribute('class') ?? '').slice(0, 300);
  if (names === '') return null;
  const words = names.toLowerCase().split(/[\s;]+/);
  for (const word of words) {
    const rest = word.replace(PREFIX, '');
    if (rest !== word && LANGUAGES.has(rest)) return rest;
  }
  return BESIDE.test(names) ? (words.find((word) => LANGUAGES.has(word)) ?? null) : null;
}

/** A listing as it is written: its language is in the class of its `code`, as HTML itself proposes. */
export function writeCode({ text, language, code }: Code, doc: Document): Element {
  const pre = doc.createElement('pre');
  const inner = code ? doc.createElement('code') : pre;
  inner.textContent = text;
  if (language !== null) inner.setAttribute('class', `language-${language}`);
  if (inner !== pre) pre.append(inner);
  return pre;
}
