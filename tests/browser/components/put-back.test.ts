import { expect, test } from 'vitest';
import { markName } from '../../../components/bio-name';
import { markPutBack } from '../../../components/put-back';
import type { Bio } from '../../../core/article';
import { mount } from './mount';

function marked(html: string, ...texts: string[]): string[] {
  const host = document.createElement('div');
  mount(host, html, { images: true });
  markPutBack(
    host,
    texts.map((text, index) => ({ id: `r${index}`, text })),
  );
  return [...host.querySelectorAll('[data-put-back]')].map(
    (element) => `${element.getAttribute('data-put-back')} ${element.tagName} ${element.textContent}`,
  );
}

test('the element that holds the text is marked, not what is in it', () => {
  expect(marked('<p>Before</p><div><p>An <b>odd</b> box</p><p>Two</p></div><p>After</p>', 'An odd box\n\nTwo')).toEqual(
    ['r0 DIV An odd boxTwo'],
  );
});

test('neighbours without an element around them are marked one by one', () => {
  expect(marked('<p>Before</p><h2>One</h2><p>Two <i>and</i></p><p>After</p>', 'One Two and')).toEqual([
    'r0 H2 One',
    'r0 P Two and',
  ]);
});

test('several are told apart', () => {
  expect(marked('<p>One</p><p>Kept</p><p>Two</p>', 'One', 'Two')).toEqual(['r0 P One', 'r1 P Two']);
});

test('text that is not there marks nothing, nor does an element that holds more', () => {
  expect(marked('<p>Kept and odd</p>', 'odd')).toEqual([]);
  expect(marked('<p>Kept</p>', 'Gone', '')).toEqual([]);
});

function named(html: string, url: string | null): string {
  const host = document.createElement('div');
  mount(host, html, { images: true });
  const bio: Bio = { kind: 'person', name: 'Ada Hollow', text: '', html, url, image: null };
  markName(host, bio);
  return host.innerHTML;
}

test('the name that a bio begins with is bold, and linked where there is an address', () => {
  expect(named('<p>Ada Hollow writes.</p>', null)).toBe('<p><b>Ada Hollow</b> writes.</p>');
  expect(named('<p>Ada Hollow writes.</p>', 'https://example.org/ada')).toBe(
    '<p><a href="https://example.org/ada" target="_blank" rel="noopener noreferrer"><b>Ada Hollow</b></a> writes.</p>',
  );
  expect(named('<p>Ada Hollow writes.</p>', 'javascript:alert(1)')).toBe('<p><b>Ada Hollow</b> writes.</p>');
});

test('a name that is a link already stays one link', () => {
  expect(named('<p><a href="/a">Ada Hollow</a> writes.</p>', 'https://example.org/ada')).toBe(
    '<p><a href="/a"><b>Ada Hollow</b></a> writes.</p>',
  );
});
