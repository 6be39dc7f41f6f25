/** Cleans a page that was kept: `core/source.ts` wrote it. */
import type { CleanResult } from './article';
import { clean } from './clean/clean';
import type { RuleText } from './clean/draft';
import { parsePage } from './clean/sanitize';

/** What stands in a shadow tree, with the children of its host in their slots, takes the place of those children. */
function open(template: HTMLTemplateElement): void {
  const host = template.parentElement;
  template.remove();
  if (host === null) return;
  const { content } = template;
  for (const slot of content.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? '';
    const slotted = [...host.childNodes].filter((node) => slotOf(node) === name);
    if (slotted.length > 0) slot.replaceWith(...slotted);
  }
  host.replaceChildren(content);
}

const slotOf = (node: Node): string => (node as Partial<Element>).getAttribute?.('slot') ?? '';

/** The document of a kept source, its shadow trees opened. Inert: to be read, never to be shown. */
function documentOf(html: string): Document {
  const doc = parsePage(html);
  const next = () => doc.querySelector<HTMLTemplateElement>('template[shadowrootmode]');
  for (let template = next(); template !== null; template = next()) open(template);
  return doc;
}

/**
 * Reads a kept source with today's engine. What the page hid by its style sheets cannot be told any more: the reading may
 * hold more than the one of the live page.
 *
 * @param url where the page was read
 */
export const cleanSource = (html: string, url: string, rule: RuleText | null): CleanResult =>
  clean(documentOf(html), { url, rule });
