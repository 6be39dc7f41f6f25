/**
 * CSS selectors for what rules name by XPath: a style sheet hides before the first paint, where an evaluator comes late.
 * Only where both mean the same elements; anything else has none.
 */

/** Characters of an expression that is looked at. */
const MAX_LENGTH = 3000;
/** Attributes whose values CSS compares without regard to case in HTML, and XPath with. */
const CASELESS = new Set(
  `accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir direction
   disabled enctype face frame hreflang http-equiv lang language link media method multiple nohref noresize noshade nowrap
   readonly rel rev rules scope scrolling selected shape target text type valign valuetype vlink`.split(/\s+/),
);

/** The selector for a simple XPath: steps, `and`, `or`, `not()`, attributes, `contains()`, unions. Null for all else. */
export function toSelector(xpath: string): string | null {
  const tokens = xpath.length > MAX_LENGTH ? null : tokensOf(xpath);
  return tokens && new Parser(tokens).union();
}

/** What holds the page is never meant by a part of a name. */
const NOT_THE_PAGE = ':not(html, body, main)';

/** The selector for `strip_id_or_class`: its value is a part of a class or an id, quotes left out, case as it is. */
export function namedSelector(value: string): string | null {
  const part = value.replace(/['"]/g, '').trim();
  return part === '' ? null : `:is([class*=${quoted(part)}], [id*=${quoted(part)}])${NOT_THE_PAGE}`;
}

/** A CSS string. */
const quoted = (text: string): string =>
  `"${text.replace(/["\\]/g, '\\$&').replace(/[\n\r\f\0]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;

interface Token {
  readonly kind: 'name' | 'string' | 'sign';
  readonly text: string;
}

const NAME_START = /[A-Za-z_]/;
const NAME_PART = /[\w-]/;
const SIGNS = ['//', '::', '!='];

function tokensOf(xpath: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  while (at < xpath.length) {
    const sign = xpath[at] ?? '';
    if (/\s/.test(sign)) {
      at++;
    } else if (sign === '"' || sign === "'") {
      const end = xpath.indexOf(sign, at + 1);
      if (end < 0) return null;
      tokens.push({ kind: 'string', text: xpath.slice(at + 1, end) });
      at = end + 1;
    } else if (NAME_START.test(sign)) {
      let end = at + 1;
      while (NAME_PART.test(xpath[end] ?? '')) end++;
      tokens.push({ kind: 'name', text: xpath.slice(at, end) });
      at = end;
    } else {
      const text = SIGNS.find((two) => xpath.startsWith(two, at)) ?? sign;
      tokens.push({ kind: 'sign', text });
      at += text.length;
    }
  }
  return tokens;
}

/** Each method takes tokens from the front; null as soon as CSS has no words for it. */
class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  union(): string | null {
    const paths: string[] = [];
    do {
      const path = this.#path();
      if (path === null) return null;
      paths.push(path);
    } while (this.#sign('|'));
    return this.#at === this.#tokens.length ? paths.join(', ') : null;
  }

  #peek(text: string, ahead = 0): boolean {
    const token = this.#tokens[this.#at + ahead];
    return token !== undefined && token.kind !== 'string' && token.text === text;
  }

  #sign(text: string): boolean {
    if (!this.#peek(text)) return false;
    this.#at++;
    return true;
  }

  #string(): string | null {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'string') return null;
    this.#at++;
    return token.text;
  }

  #name(): string | null {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'name') return null;
    this.#at++;
    return token.text;
  }

  #path(): string | null {
    this.#sign('.');
    let path = '';
    let first = true;
    while (first || this.#peek('/') || this.#peek('//')) {
      const below = this.#sign('//');
      if (!below && !this.#sign('/')) return null;
      const deep = this.#axis() ?? (below ? 'below' : 'child');
      const step = this.#step();
      if (step === null || (first && deep === 'child' && !/^html(?![\w-])/.test(step))) return null;
      const joint = below || deep === 'below' ? ' ' : ' > ';
      path += first ? step : joint + step;
      first = false;
    }
    return path;
  }

  #axis(): 'child' | 'below' | null {
    if (!this.#peek('::', 1)) return null;
    const deep = this.#peek('descendant') ? 'below' : 'child';
    if (!this.#peek('descendant') && !this.#peek('child')) return null;
    this.#at += 2;
    return deep;
  }

  #step(): string | null {
    const tag = this.#sign('*') ? '*' : this.#name();
    if (tag === null || this.#peek('(') || this.#peek(':') || this.#peek('::')) return null;
    let step = tag;
    while (this.#sign('[')) {
      const condition = this.#or();
      if (condition === null || !this.#sign(']')) return null;
      step += condition;
    }
    return step.length > 1 && step.startsWith('*') ? step.slice(1) : step;
  }

  #or(): string | null {
    const parts: string[] = [];
    do {
      const part = this.#and();
      if (part === null) return null;
      parts.push(part);
    } while (this.#sign('or'));
    return parts.length === 1 ? (parts[0] ?? null) : `:is(${parts.join(', ')})`;
  }

  #and(): string | null {
    let all = '';
    do {
      const part = this.#test();
      if (part === null) return null;
      all += part;
    } while (this.#sign('and'));
    return all;
  }

  #test(): string | null {
    if (this.#sign('(')) {
      const inner = this.#or();
      return inner !== null && this.#sign(')') ? inner : null;
    }
    if (this.#peek('not') && this.#peek('(', 1)) {
      this.#at += 2;
      const inner = this.#or();
      return inner !== null && this.#sign(')') ? `:not(${inner})` : null;
    }
    if (this.#peek('contains') || this.#peek('starts-with')) return this.#part();
    const attribute = this.#attribute();
    if (attribute === null) return null;
    if (!this.#sign('=')) return `[${attribute}]`;
    const value = this.#string();
    return value === null || CASELESS.has(attribute) ? null : `[${attribute}=${quoted(value)}]`;
  }

  #attribute(): string | null {
    return this.#sign('@') ? (this.#name()?.toLowerCase() ?? null) : null;
  }

  /** `contains(@a, 'x')`, `starts-with(@a, 'x')`, `contains(concat(' ', normalize-space(@class), ' '), ' x ')`. */
  #part(): string | null {
    const operator = this.#name() === 'contains' ? '*=' : '^=';
    if (!this.#sign('(')) return null;
    const padded = this.#peek('concat');
    const attribute = padded ? this.#padded() : this.#attribute();
    const value = attribute !== null && this.#sign(',') ? this.#string() : null;
    if (attribute === null || value === null || !this.#sign(')') || CASELESS.has(attribute)) return null;
    if (!padded) return value === '' ? null : `[${attribute}${operator}${quoted(value)}]`;
    const word = value.slice(1, -1);
    const whole = value.length > 2 && value.startsWith(' ') && value.endsWith(' ') && !/\s/.test(word);
    return whole && operator === '*=' ? `[${attribute}~=${quoted(word)}]` : null;
  }

  #padded(): string | null {
    this.#at++;
    if (!this.#sign('(') || this.#string() !== ' ' || !this.#sign(',')) return null;
    const normalized = this.#sign('normalize-space');
    if (normalized && !this.#sign('(')) return null;
    const attribute = this.#attribute();
    if (normalized && !this.#sign(')')) return null;
    return this.#sign(',') && this.#string() === ' ' && this.#sign(')') ? attribute : null;
  }
}
