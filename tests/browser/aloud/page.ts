import { onTestFinished } from 'vitest';

/** The text of an article on the page, as the reader page shows it. */
export function bodyWith(html: string): HTMLElement {
  const body = document.createElement('div');
  body.style.font = '16px/1.5 serif';
  body.append(document.createRange().createContextualFragment(html));
  document.body.append(body);
  onTestFinished(() => body.remove());
  return body;
}
