import axe from 'axe-core';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';
import { Words } from '../../../components/words';
import { lookup } from './lookup';

/** Shows a view for the length of one test. */
export async function show(view: ComponentChild, locale = 'en-GB'): Promise<HTMLElement> {
  const host = document.createElement('div');
  document.body.append(host);
  onTestFinished(() => {
    render(null, host);
    host.remove();
  });
  await redraw(host, view, locale);
  return host;
}

export async function redraw(host: HTMLElement, view: ComponentChild, locale = 'en-GB'): Promise<void> {
  await act(() =>
    render(
      <Words lookup={lookup} locale={locale}>
        {view}
      </Words>,
      host,
    ),
  );
}

/** The control with this accessible name, or whose name begins with it. */
export function control(host: HTMLElement, name: string): HTMLElement {
  const controls = [...host.querySelectorAll<HTMLElement>('button, a[href], input')];
  const names = controls.map((element) => nameOf(element));
  const exact = names.indexOf(name);
  const index = exact === -1 ? names.findIndex((candidate) => candidate.startsWith(name)) : exact;
  const found = controls[index];
  if (found === undefined) throw new Error(`No control "${name}" among: ${names.join(' | ')}`);
  return found;
}

export async function press(host: HTMLElement, name: string): Promise<void> {
  await act(async () => control(host, name).click());
}

function nameOf(element: HTMLElement): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  const name =
    element.getAttribute('aria-label') ??
    (labelledBy === null ? null : document.getElementById(labelledBy)?.textContent) ??
    element.closest('label')?.textContent ??
    shownText(element);
  return name.trim();
}

function shownText(element: HTMLElement): string {
  return [...element.childNodes]
    .map((node) => {
      if (!(node instanceof HTMLElement)) return node.textContent ?? '';
      return getComputedStyle(node).visibility === 'hidden' ? '' : shownText(node);
    })
    .join('');
}

/** An article's headings are its author's, and a part of a page need have no landmarks. */
const OF_WHOLE_PAGES = { 'heading-order': { enabled: false }, region: { enabled: false } };

/** What axe finds wrong in `host`. */
export async function axeFaults(host: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(host, { resultTypes: ['violations'], rules: OF_WHOLE_PAGES });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}
