import { robustSelector, similarSelector } from './robust';

/** XPath of the kind that elements are of, for a rule; `null` where nothing but its place tells it. */
export function kindSelector(elements: ReadonlySet<Element>): string | null {
  const [element] = elements;
  // A rule names nothing in a shadow root.
  if (!element || element.getRootNode() instanceof ShadowRoot) return null;
  const found = similarSelector(element) ?? robustSelector(element);
  return found.robust ? found.xpath : null;
}
