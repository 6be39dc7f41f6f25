/** What a site rule says, once read: one file in the ftr-site-config text format, for one host or the hosts below it. */
import type { Said } from '../article';

/** A link to follow, and what the page must hold for that. */
export interface RuleLink {
  readonly xpath: string;
  /** XPath of `if_page_contains`; null where the link counts on every page. */
  readonly onlyIf: string | null;
}

/** A literal text of the page's source, and what stands there instead. */
export interface Replacement {
  readonly find: string;
  readonly replace: string;
}

/** Elements that a change of the tree is about. */
export interface Wrap {
  readonly tag: string;
  readonly xpath: string;
}
export interface Move {
  readonly target: string;
  readonly xpath: string;
}

/** A page to try the rule on, with words that its article must hold. */
export interface RuleTest {
  readonly url: string;
  readonly contains: readonly string[];
}

/** Lists stand in the order of the file; of `title`, `author`, `date` and `body` the first that gives something counts. */
export interface SiteRule {
  /** `example.com`, or `.example.com` for the hosts below it. */
  readonly name: string;
  readonly title: readonly string[];
  readonly author: readonly string[];
  readonly date: readonly string[];
  readonly body: readonly string[];
  readonly strip: readonly string[];
  /** Parts of an id or a class. */
  readonly stripIdOrClass: readonly string[];
  /** Parts of the address of a picture. */
  readonly stripImageSrc: readonly string[];
  /** XPaths of attributes. */
  readonly stripAttr: readonly string[];
  /** Our own addition to the format: what is article whatever else says. Other readers of the format pass over it. */
  readonly keep: readonly string[];
  readonly singlePageLink: readonly RuleLink[];
  readonly nextPageLink: readonly RuleLink[];
  readonly replacements: readonly Replacement[];
  readonly nativeAdClue: readonly string[];
  readonly wrapIn: readonly Wrap[];
  readonly dissolve: readonly string[];
  readonly moveInto: readonly Move[];
  /** `no`: clutter inside the body is not looked for. Null where the rule does not say. */
  readonly prune: boolean | null;
  readonly tidy: boolean | null;
  readonly tests: readonly RuleTest[];
}

/** A line that does nothing, and why. `line` counts from 1; 0 is the file as a whole. */
export interface ParseProblem {
  readonly line: number;
  readonly directive: string;
  /** `unsupported`: known to the format, not done here. `unknown`: not known to the format. */
  readonly kind: 'unsupported' | 'malformed' | 'unknown';
  /** One sentence, in English and in any language. */
  readonly text: string;
  readonly said: Said;
}

export interface ParsedRule {
  readonly rule: SiteRule;
  readonly problems: readonly ParseProblem[];
}
