/**
 * Links inside the article, as footnotes need them. Only what a link of the page goes to keeps its id, and under a name
 * of ours: a name that the page chose could hide something of whoever shows the article.
 */
import { webUrl } from '../../text';

/** Begins every id in an article's HTML. */
const PREFIX = 'pl-';

/** The same id for the same name: letters, digits and hyphens stay, others become their number. */
const safeId = (name: string): string =>
  PREFIX + name.replace(/[^A-Za-z0-9-]/g, (character) => `_${character.codePointAt(0)?.toString(36)}`);

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

export class Anchors {
  readonly #baseUrl: string;
  readonly #page: string;
  readonly #targets = new Map<Element, string>();
  readonly #written = new Set<string>();
  readonly #links: { readonly link: Element; readonly id: string; readonly href: string }[] = [];

  /** @param doc the whole page: what is taken out links to what stays, and the other way round */
  constructor(doc: Document, baseUrl: string) {
    this.#baseUrl = baseUrl;
    this.#page = withoutFragment(baseUrl);
    const wanted = new Set<string>();
    for (const link of doc.querySelectorAll('a[href*="#"]')) {
      const fragment = this.#fragment(link.getAttribute('href') ?? '');
      if (fragment) wanted.add(fragment);
    }
    if (wanted.size === 0) return;
    for (const name of wanted) {
      const target = doc.getElementById(name);
      if (target) this.#targets.set(target, safeId(name));
    }
    for (const target of doc.querySelectorAll('a[name]')) {
      const name = target.getAttribute('name') ?? '';
      if (wanted.has(name) && !this.#targets.has(target) && !doc.getElementById(name))
        this.#targets.set(target, safeId(name));
    }
  }

  /** The name that a link means on this page; null where it goes elsewhere. */
  #fragment(href: string): string | null {
    const at = href.indexOf('#');
    if (at < 0 || href.length - at > 300) return null;
    const elsewhere = at > 0 && withoutFragment(webUrl(href, this.#baseUrl) ?? '') !== this.#page;
    return elsewhere ? null : decoded(href.slice(at + 1));
  }

  /** The id under which an element can be linked to; null where nothing links to it. */
  idOf(element: Element): string | null {
    const id = this.#targets.get(element);
    if (id === undefined || this.#written.has(id)) return null;
    this.#written.add(id);
    return id;
  }

  /** Sets where a link goes; false where it goes nowhere. */
  link(link: Element, href: string): boolean {
    const trimmed = href.trim();
    if (/^mailto:/i.test(trimmed)) {
      link.setAttribute('href', trimmed);
      return true;
    }
    const url = webUrl(trimmed, this.#baseUrl);
    if (url === null) return false;
    const fragment = this.#fragment(trimmed);
    if (fragment) this.#links.push({ link, id: safeId(fragment), href: url });
    link.setAttribute('href', url);
    return true;
  }

  /** Links to what was written go there; the others go to the page. To be called once, when all is written. */
  settle(): void {
    for (const { link, id } of this.#links) if (this.#written.has(id)) link.setAttribute('href', `#${id}`);
  }
}

const withoutFragment = (url: string): string => url.replace(/#.*$/s, '');
