/** What the rule for a site says about a page, over what the page says itself. */
import type { Ruled } from '../sites/follow';
import { key } from '../text';
import type { Facts } from './facts';

export function factsByRule(facts: Facts, { title, authors, published }: Ruled): Facts {
  if (title === null && authors.length === 0 && published === null) return facts;
  const known = facts.publishedTime;
  return {
    ...facts,
    title: title === null || saysNoMore(title, facts) ? facts.title : title,
    ...(authors.length > 0 && { authors, byline: authors.join(', ') }),
    // The same day, and its time as well.
    publishedTime: published === null || known?.startsWith(published) ? known : published,
  };
}

/** The same words, or the document's own title, which names the site as well. */
function saysNoMore(title: string, { title: known, sources }: Facts): boolean {
  if (known === null) return false;
  const said = key(title);
  return said === key(known) || (said === key(sources.page.doc.title) && said.includes(key(known)));
}
