/** TeX → MathML, without network or scripts. The only importer of temml; to be loaded where a formula needs it. */
import temml from 'temml';
import type { Typeset } from './tex';

/** Characters of one formula; each costs its share of a moment. */
const LONGEST = 5000;
/** In `em`: what a `\rule` or `\kern` of the page may take. */
const LARGEST: [number, number] = [25, 50];
/** Macros that a formula may expand. */
const MOST_EXPANSIONS = 500;

/** Commands of MathJax that lead elsewhere, name or style something: of these the formula in them stays. */
const PLAIN: Readonly<Record<string, string>> = {
  '\\href': '\\@secondoftwo',
  '\\url': '\\text{#1}',
  '\\class': '\\@secondoftwo',
  '\\cssId': '\\@secondoftwo',
  '\\style': '\\@secondoftwo',
  '\\data': '\\@secondoftwo',
};

/** `\require{…}` loads what is loaded already. */
const REQUIRE = /\\require\s*\{[^{}]*\}/g;

/** What TeX itself takes on a line of its own only. */
const DISPLAYED = /^\s*\\begin\{(?:align|alignat|eqnarray|equation|flalign|gather|multline)\*?\}/;

export const typeset: Typeset = (tex, displayed) => {
  if (tex.trim() === '' || tex.length > LONGEST) return null;
  try {
    const markup = temml.renderToString(tex.replace(REQUIRE, ''), {
      displayMode: displayed || DISPLAYED.test(tex),
      throwOnError: true,
      trust: false,
      annotate: false,
      maxSize: LARGEST,
      maxExpand: MOST_EXPANSIONS,
      macros: { ...PLAIN },
    });
    return aligned(markup);
  } catch {
    // No TeX, or TeX that nobody but its author's own macros understands: the source is readable.
    return null;
  }
};

/** Cells say by an attribute of MathML how they are aligned, not by a class that no sanitizer lets through. */
const aligned = (markup: string): string =>
  markup
    .replace(/<mtd class="tml-(left|right)"/g, '<mtd columnalign="$1"')
    .replace(/<span class="tml-eqn"><\/span>/g, '');
