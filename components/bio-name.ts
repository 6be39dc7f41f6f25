import type { Bio } from '../core/article';
import { webAddress } from './web-address';

/** Sets the name that a bio begins with in bold, and links it where the page tells the address. */
export function markName(host: HTMLElement, { name, url }: Bio): void {
  const walker = host.ownerDocument.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  while (node !== null && node.textContent?.trim() === '') node = walker.nextNode();
  const start = node?.textContent?.indexOf(name) ?? -1;
  // The name may run over several nodes: then it stays as it is.
  if (node === null || start === -1) return;
  const range = host.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, start + name.length);
  range.surroundContents(host.ownerDocument.createElement('b'));
  const address = webAddress(url);
  if (address !== null && node.parentElement?.closest('a') === null) range.surroundContents(link(host, address));
}

function link(host: HTMLElement, address: URL): HTMLAnchorElement {
  const anchor = host.ownerDocument.createElement('a');
  anchor.href = address.href;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  return anchor;
}
