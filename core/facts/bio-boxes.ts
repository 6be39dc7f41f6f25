/** Boxes about an author, by what their class, id or microdata say. */
import { elementsCalled } from '../named';
import type { Sources } from './sources';

/** Classes of boxes about an author; `elementsCalled` gives `#id class class`. */
const BOX =
  /\s(?:\S*(?:author[-_]{0,2}(?:bio|box|description|info|card|profile|about)|author__bio|about[-_]?(?:the[-_]?)?author(?![a-z])|(?:contributor|writer)[-_]bio|bio-block|saboxplugin)|(?:wp-block-post-author|pp-multiple-authors-boxes-wrapper|m-a-box|abh_box|td-author-name-description|entry-author|post-author-bio)(?!\S))/;
const BOX_ID = /^#(?:\S*author-bio|\S*about-author(?![a-z])|author )/m;
const TYPED = '[itemtype*="schema.org/Person"], .h-card';
const DESCRIBED = '.p-note, [itemprop~=description]';
const NAMED = '[itemprop~=name], .p-name, .fn';

/** Elements whose class, id or microdata say that they are about a person, in page order. */
export function boxesOf({ page, blocks }: Sources): Element[] {
  const boxes = new Set([...elementsCalled(page, BOX), ...elementsCalled(page, BOX_ID)]);
  for (const typed of page.doc.body.querySelectorAll(TYPED)) {
    if (typed.querySelector(DESCRIBED) && typed.querySelector(NAMED)) boxes.add(typed);
  }
  return [...boxes].sort((a, b) => blocks.of(a).from - blocks.of(b).from || (a.contains(b) ? -1 : 1));
}
