/** A long article in the reader page, and hands for the keyboard. */
import { useState } from 'preact/hooks';
import { expect } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ReaderView } from '../../../components/ReaderView';
import type { ReaderAids } from '../../../components/reader-props';
import { article } from './samples';
import { show } from './show';
import { readerProps, shown } from './view-props';

export const filler = (about: string, times = 12) => `<p>${`A sentence about ${about}. `.repeat(times)}</p>`;
export const part = (level: number, name: string) => `<h${level}>${name}</h${level}>${filler(name)}${filler(name)}`;

export const long = {
  ...article,
  readingMinutes: 9,
  html: [
    filler('the café'),
    part(2, 'The pond'),
    part(4, 'Eels<sup>3</sup>'),
    '<blockquote><h3>Not ours</h3><p>Quoted.</p></blockquote>',
    part(2, 'The moon'),
    '<details><summary>More of it</summary><p>Neap tides are folded away.</p></details>',
    part(2, 'The last miller'),
  ].join(''),
};

const light: ReaderAids = { outline: true, focus: 'off' };

/** The reader page with its settings kept, as its entrypoint keeps them. */
export async function openReader(changes: Partial<Parameters<typeof ReaderView>[0]> = {}, aids = light, of = long) {
  const props = { ...readerProps(), ...changes };
  let now = aids;
  function Page() {
    const [kept, keep] = useState(aids);
    now = kept;
    return <ReaderView {...props} aids={kept} onAids={keep} state={shown(of)} />;
  }
  scrollTo(0, 0);
  const host = await show(<Page />);
  await expect.poll(() => host.querySelector('[class*="progress"]')).not.toBeNull();
  return { host, props, aids: () => now };
}

export const keys = (pressed: string) => userEvent.keyboard(pressed);
export const outline = (host: HTMLElement) => host.querySelector('nav');
export const focused = () => document.activeElement?.textContent?.slice(0, 30) ?? '';
export const heading = (host: HTMLElement, name: string) =>
  [...host.querySelectorAll<HTMLElement>('article h2, article h4')].find((one) => one.textContent?.startsWith(name));
