/** What the rule for a site says about a page, over what the page says itself. */
import type { Ruled } from '../sites/follow';
import type { Facts } from './facts';

export function factsByRule(facts: Facts, { title, authors, published }: Ruled): Facts {
  if (title === null && authors.length === 0 && published === null) return facts;
  const known = facts.publishedTime;
  return {
    ...facts,
    title: title ?? facts.title,
    ...(authors.length > 0 && { authors, byline: authors.join(', ') }),
    // The same day, and its time as well.
    publishedTime: published === null || known?.startsWith(published) ? known : published,
  };
}
