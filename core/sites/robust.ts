/**
 * The selector to remember an element by: one that other pages of the site, and the same page tomorrow, still answer to.
 * An XPath, as the rules have it.
 */
import { safeReads } from '../reads';
import { fold } from '../text';
import { isStableName, type StableClass, stableClasses } from './stable';
import { evaluate } from './xpath';

export interface Robust {
  readonly xpath: string;
  /** How it reads to people: `div.promo-box`. */
  readonly label: string;
  /** False where only the element's place on the page is left to go by. */
  readonly robust: boolean;
  /** How many elements of the document it names. */
  readonly matches: number;
}

/** A step of a path: `div[@id='x']`. */
interface Step {
  readonly xpath: string;
  readonly label: string;
}

/** Attributes by which makers of pages name what a thing is, best first. */
const TELLING = [
  'data-testid',
  'data-test-id',
  'data-test',
  'data-qa',
  'data-cy',
  'data-component',
  'data-component-name',
  'data-module',
  'data-block',
  'data-widget',
  'data-name',
  'data-type',
  'itemprop',
  'role',
  'aria-label',
];
/** Characters of an attribute that is a name, or a few words. */
const TELLING_LENGTH = 60;
/** Elements whose name alone says what they are, inside something that is named. */
const SPEAKING = /^(?:aside|header|footer|nav|form|figure|dialog|address|details|article|main|[a-z]+-[a-z0-9-]+)$/;
/** Levels up to which an ancestor is looked for. */
const AROUND = 8;
/** Paths that are tried for one element; each asks the whole page. */
const MOST_TRIES = 80;
/** Classes that make up a signature. */
const SIGNATURE = 4;
/** A line of text that is the same on all pages: so long, in characters, and without a number. */
const LINE = /^[^\d"]{3,80}$/;

const read = safeReads();

const parentOf = (element: Element): Element | null => {
  const parent = read.parentNode(element);
  return parent && read.nodeType(parent) === 1 ? (parent as Element) : null;
};

/** The elements of a document that an XPath names, in page order; none for what is no XPath. */
export function elementsAt(doc: Document, xpath: string): Element[] {
  const answer = evaluate(doc, xpath);
  return answer.kind === 'nodes' ? answer.nodes.filter((node): node is Element => read.nodeType(node) === 1) : [];
}

/** An XPath string; null where it holds both quotes. */
function literal(text: string): string | null {
  if (!text.includes("'")) return `'${text}'`;
  return text.includes('"') ? null : `"${text}"`;
}

function tagOf(element: Element): string {
  const name = read.localName(element);
  return read.isHtml(element) && /^[a-z][a-z0-9-]*$/.test(name) ? name : '*';
}

const classTest = ({ text, whole }: StableClass): string =>
  whole ? `contains(concat(' ',normalize-space(@class),' '),' ${text} ')` : `contains(@class,'${text}')`;

const classLabel = ({ text, whole }: StableClass): string => `.${text}${whole ? '' : '…'}`;

function byClasses(tag: string, classes: readonly StableClass[]): Step {
  return {
    xpath: `${tag}[${classes.map(classTest).join(' and ')}]`,
    label: `${tag}${classes.map(classLabel).join('')}`,
  };
}

function byId(element: Element, tag: string): Step[] {
  const id = read.attribute(element, 'id') ?? '';
  // The engine reads a copy in which frames and pictures have no ids.
  if (!isStableName(id) || /^(?:iframe|img|embed|object|video|audio|canvas)$/.test(tag)) return [];
  return [{ xpath: `${tag}[@id='${id}']`, label: `${tag}#${id}` }];
}

function byAttributes(element: Element, tag: string): Step[] {
  return TELLING.flatMap((name) => {
    const value = read.attribute(element, name) ?? '';
    const quoted = literal(value);
    const words = value.split(/[\s/.]+/).filter((word) => word !== '');
    const named = words.length > 0 && value.length <= TELLING_LENGTH && !/\d/.test(value) && words.length <= 6;
    if (!named || quoted === null || (words.length === 1 && !isStableName(value))) return [];
    return [{ xpath: `${tag}[@${name}=${quoted}]`, label: `${tag}[${name}=${value}]` }];
  });
}

const classesOf = (element: Element): StableClass[] => stableClasses(read.attribute(element, 'class') ?? '');

/** All that an element can be named by, best first. */
function stepsOf(element: Element): Step[] {
  const tag = tagOf(element);
  const classes = classesOf(element);
  const several = classes.length > 1 ? [byClasses(tag, classes.slice(0, SIGNATURE))] : [];
  return [
    ...byId(element, tag),
    ...byAttributes(element, tag),
    ...classes.map((one) => byClasses(tag, [one])),
    ...several,
  ];
}

/** A short line of text that an element without a name consists of. */
function byText(element: Element): Step[] {
  const text = fold(read.textContent(element) ?? '');
  const quoted = literal(text);
  const tag = tagOf(element);
  return LINE.test(text) && quoted !== null
    ? [{ xpath: `${tag}[normalize-space(.)=${quoted}]`, label: `${tag} “${text}”` }]
    : [];
}

function* ancestorsOf(element: Element): Generator<Element> {
  let level = 0;
  for (let up = parentOf(element); up && level < AROUND; up = parentOf(up), level++) {
    if (/^(?:body|html)$/.test(read.localName(up))) return;
    yield up;
  }
}

/** Looks for the path that names as few elements as possible, this one among them. */
class Search {
  readonly #doc: Document;
  readonly #element: Element;
  best: Robust | null = null;
  #tries = 0;

  constructor(element: Element) {
    this.#doc = element.ownerDocument;
    this.#element = element;
  }

  /** Whether there is nothing left to look for. */
  try(xpath: string, label: string): boolean {
    if (++this.#tries > MOST_TRIES) return true;
    const found = elementsAt(this.#doc, xpath);
    // What is said of the element last may be untrue by now: pages change while one looks.
    if (found.includes(this.#element) && found.length < (this.best?.matches ?? Number.POSITIVE_INFINITY))
      this.best = { xpath, label, robust: true, matches: found.length };
    return this.best?.matches === 1;
  }
}

/** The selector for this element: of what names it, the one that names the fewest others. */
export function robustSelector(element: Element): Robust {
  const search = new Search(element);
  const steps = stepsOf(element);
  for (const { xpath, label } of steps) if (search.try(`//${xpath}`, label)) break;
  const own = steps.length > 0 ? steps.slice(0, 6) : speakingStep(element);
  if (search.best?.matches !== 1) within(search, element, own);
  if (!search.best) for (const { xpath, label } of byText(element)) search.try(`//${xpath}`, label);
  return search.best ?? byPlace(element);
}

const speakingStep = (element: Element): Step[] => {
  const tag = tagOf(element);
  return SPEAKING.test(tag) ? [{ xpath: tag, label: tag }] : [];
};

/** The same inside of something else that has a name. */
function within(search: Search, element: Element, own: readonly Step[]): void {
  for (const around of ancestorsOf(element)) {
    for (const outer of [...stepsOf(around).slice(0, 4), ...speakingStep(around)]) {
      for (const { xpath, label } of own) {
        if (search.try(`//${outer.xpath}//${xpath}`, `${outer.label} ${label}`)) return;
      }
    }
  }
}

/** Counted from the nearest ancestor that has a name of its own. */
function byPlace(element: Element): Robust {
  const doc = element.ownerDocument;
  let path = '';
  let label = '';
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const anchor =
      at === element ? undefined : stepsOf(at).find(({ xpath }) => elementsAt(doc, `//${xpath}`).length === 1);
    if (anchor) return placed(doc, `//${anchor.xpath}${path}`, `${anchor.label}${label}`);
    const tag = tagOf(at);
    const alone = /^(?:html|body)$/.test(tag);
    path = `/${tag}${alone ? '' : `[${placeOf(at, tag)}]`}${path}`;
    label = alone ? label : ` › ${tag} ${placeOf(at, tag)}`;
  }
  return placed(doc, path, label.replace(/^ › /, ''));
}

const placed = (doc: Document, xpath: string, label: string): Robust => ({
  xpath,
  label,
  robust: false,
  matches: elementsAt(doc, xpath).length,
});

function placeOf(element: Element, tag: string): number {
  let place = 1;
  const parent = parentOf(element);
  for (let node = parent && read.firstChild(parent); node && node !== element; node = read.nextSibling(node)) {
    if (read.nodeType(node) === 1 && (tag === '*' || tagOf(node as Element) === tag)) place++;
  }
  return place;
}

/** The selector for all of the kind: the same tag with the same classes, or the same attribute. Null where nothing tells. */
export function similarSelector(element: Element): Robust | null {
  const tag = tagOf(element);
  const classes = classesOf(element).slice(0, SIGNATURE);
  const [step = null] = classes.length > 0 ? [byClasses(tag, classes)] : byAttributes(element, tag);
  const kind = step ?? childOfKind(element, tag);
  if (kind === null) return null;
  const search = new Search(element);
  search.try(`//${kind.xpath}`, kind.label);
  return search.best;
}

/** Without a name of its own: its fellows in all parents of the parent's kind. */
function childOfKind(element: Element, tag: string): Step | null {
  const parent = parentOf(element);
  const classes = parent ? classesOf(parent).slice(0, SIGNATURE) : [];
  if (!parent || tag === '*' || classes.length === 0) return null;
  const outer = byClasses(tagOf(parent), classes);
  return { xpath: `${outer.xpath}/${tag}`, label: `${outer.label} › ${tag}` };
}
