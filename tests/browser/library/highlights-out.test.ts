/** Highlights in every kind of file. */
import { expect, it } from 'vitest';
import type { Highlight } from '../../../core/highlight';
import { applyImport, planImport } from '../../../library/in/import';
import type { Library } from '../../../library/library';
import { memoryLibrary } from '../../../library/memory';
import { libraryArchive } from '../../../library/out/archive';
import { epubBook } from '../../../library/out/epub';
import { gather } from '../../../library/out/gather';
import { toHtmlFile } from '../../../library/out/html-file';
import { toMarkdownText, toPlainText } from '../../../library/out/markdown';
import { toJson } from '../../../library/record';
import { openZip } from '../../../library/zip';
import { all, foundIn } from './reading';
import { articleWith, wholeWith } from './whole-samples';

const html = '<p>The mill <a href="https://a.example/">waits for</a> the moon.</p><p>Twice a day.</p>';
const text = 'The mill waits for the moon.\n\nTwice a day.';

const highlight = (id: string, exact: string, more: Partial<Highlight> = {}): Highlight => ({
  id,
  createdAt: '2026-11-03T08:00:00.000Z',
  modifiedAt: '2026-11-04T08:00:00.000Z',
  colour: 'green',
  note: null,
  quote: { exact, prefix: '', suffix: '' },
  position: { start: 0, end: exact.length },
  ...more,
});

const highlights = [
  highlight('h1', 'mill waits', { note: 'Which <mill>?\nThe old one.', position: { start: 4, end: 14 } }),
  highlight('h2', 'waits for the moon.\nTwice', { colour: 'rose', position: { start: 9, end: 34 } }),
  highlight('h3', 'Words that an update took out of it', { colour: 'blue' }),
];
const whole = () => wholeWith(articleWith({ html, text, title: 'The mill' }), { highlights });

it('HTML: marked in the text, notes and lost ones under it', async () => {
  const page = new DOMParser().parseFromString(toHtmlFile(await whole(), document), 'text/html');
  const marks = [...page.querySelectorAll('.text mark')].map(({ className, textContent }) => [className, textContent]);
  expect(marks).toEqual([
    ['highlight green', 'mill '],
    ['highlight rose', 'waits'],
    ['highlight green', 'waits'],
    ['highlight rose', ' for'],
    ['highlight rose', ' the moon.'],
    ['highlight rose', 'Twice'],
  ]);
  expect(page.querySelector('.text')?.textContent?.replace('1', '').trim()).toBe(
    'The mill waits for the moon.Twice a day.',
  );
  expect(page.querySelector('.text a a')).toBeNull();
  expect(page.querySelector('a[href="#note-1"]')?.closest('a[href^="https"]')).toBeNull();
  expect(page.querySelector('#highlight-1')?.textContent).toBe('mill ');
  const notes = [...page.querySelectorAll('aside')].map((aside) => [
    aside.id,
    ...[...aside.children].map((one) => one.textContent),
  ]);
  expect(notes).toEqual([
    ['note-1', '1. Green · Back to the text', 'mill waits', 'Which <mill>?', 'The old one.'],
    ['note-3', '3. Blue · No longer in the text', 'Words that an update took out of it'],
  ]);
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('HTML: a formula is marked whole, with its note where the passage ends', async () => {
  const formula = '<math><mi>x</mi><mo>=</mo><mn>12</mn></math>';
  const body = `<p>Say ${formula} once.</p><p>The mill waits.</p>`;
  const file = toHtmlFile(
    await wholeWith(articleWith({ html: body, text: 'Say x=12 once.\n\nThe mill waits.', title: 'The mill' }), {
      highlights: [
        highlight('h1', 'x=12', { note: 'Why twelve?', position: { start: 4, end: 8 } }),
        highlight('h2', 'Say x=12 once', { colour: 'rose', note: 'Once?', position: { start: 0, end: 13 } }),
      ],
    }),
    document,
  );
  const page = new DOMParser().parseFromString(file, 'text/html');
  const around = page.querySelector('.text math')?.parentElement;
  expect([around?.className, around?.parentElement?.className]).toEqual(['highlight green', 'highlight rose']);
  expect(page.querySelector('.text math')?.innerHTML).toBe('<mi>x</mi><mo>=</mo><mn>12</mn>');
  expect(page.querySelector('#highlight-2')?.textContent).toBe('x=12');
  expect(page.querySelector('.text p')?.textContent?.replace(/\s+/g, ' ')).toBe('Say x=122 once1.');
  expect(file).not.toContain('No longer in the text');
});

it('HTML without highlights has nothing of them', async () => {
  const plain = toHtmlFile(await wholeWith(articleWith({ html, text })), document);
  expect(plain).not.toContain('<mark');
  expect(plain).not.toContain('class="notes"');
});

it('HTML: five thousand that lie over each other are marked, and no deeper than can be seen', async () => {
  const long = 'word '.repeat(4000).trim();
  const many = Array.from({ length: 5000 }, (_, at) =>
    highlight(`h${at}`, long.slice(at, at + 600), { position: { start: at, end: at + 600 } }),
  );
  const file = toHtmlFile(
    await wholeWith(articleWith({ html: `<p>${long}</p>`, text: long }), { highlights: many }),
    document,
  );
  const page = new DOMParser().parseFromString(file, 'text/html');
  expect(page.querySelector('.text')?.textContent?.trim()).toBe(long);
  expect(page.querySelector('mark mark mark mark')).not.toBeNull();
  expect(page.querySelector('mark mark mark mark mark')).toBeNull();
});

it('Markdown: as quotations with their colours and notes', async () => {
  const markdown = toMarkdownText(await whole(), document);
  expect(markdown.slice(markdown.indexOf('## Highlights'))).toBe(`## Highlights

> mill waits

*Green*

Which \\<mill>?

The old one.

> waits for the moon.
>
> Twice

*Rose*

> Words that an update took out of it

*Blue, No longer in the text*

<https://harbour.example/keeper>
`);
});

it('plain text: in a part of their own', async () => {
  expect(toPlainText(await whole())).toContain(`HIGHLIGHTS

“mill waits” (Green)
Which <mill>?
The old one.

“waits for the moon.
Twice” (Rose)

“Words that an update took out of it” (Blue, No longer in the text)
`);
});

it('JSON: as the W3C writes annotations', async () => {
  const { highlights: written } = JSON.parse(toJson(await whole()));
  expect(written[0]).toEqual({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:uuid:h1',
    type: 'Annotation',
    motivation: 'commenting',
    created: '2026-11-03T08:00:00.000Z',
    modified: '2026-11-04T08:00:00.000Z',
    body: { type: 'TextualBody', value: 'Which <mill>?\nThe old one.', format: 'text/plain' },
    target: {
      source: 'https://harbour.example/keeper',
      styleClass: 'green',
      selector: [
        { type: 'TextQuoteSelector', exact: 'mill waits', prefix: '', suffix: '' },
        { type: 'TextPositionSelector', start: 4, end: 14 },
      ],
    },
  });
  expect(written[1]).not.toHaveProperty('body');
});

it('EPUB: marked in the text, notes that a device shows where they are referred to', async () => {
  const options = { doc: document, title: null, modified: '2026-11-22T00:00:00.000Z' };
  const zip = await openZip(new Blob(await all(epubBook([await whole()], options))));
  const chapter = typeof zip === 'string' ? null : zip.find(({ path }) => path.endsWith('article-1.xhtml'));
  const xhtml = new TextDecoder().decode((await chapter?.read()) as Uint8Array);
  const page = new DOMParser().parseFromString(xhtml, 'application/xhtml+xml');
  expect(page.querySelector('parsererror')).toBeNull();
  expect(page.querySelectorAll('mark')).toHaveLength(6);
  const kind = (selector: string) =>
    page.querySelector(selector)?.getAttributeNS('http://www.idpf.org/2007/ops', 'type');
  expect([kind('a[href="#note-1"]'), kind('#note-1')]).toEqual(['noteref', 'footnote']);
});

it('a library taken out and brought in again has the same highlights', async () => {
  const first = memoryLibrary();
  const { contents } = await whole();
  const saved = await first.save({ contents, source: null, images: [], highlights });
  const id = saved.ok ? saved.value.id : '';
  const archive = libraryArchive(gather(first), { doc: document, exportedAt: '2026-11-22T00:00:00.000Z' });
  const file = new Blob(await all(archive));
  const second = memoryLibrary();
  const tools = { library: second, doc: document, clean: async () => null, engine: '0.1.0', now: () => '2026-11-22' };
  const plan = await planImport(file, tools);
  if (typeof plan === 'string') throw new Error(plan);
  expect(await applyImport(plan, tools)).toMatchObject({ saved: 1, refused: [] });
  const [row] = await rowsOf(second);
  expect(await second.highlights(row?.id ?? '')).toEqual(await first.highlights(id));
  expect((await second.search('old')).ok && (await rowsOf(second)).length).toBe(1);
});

async function rowsOf(library: Library) {
  const rows = await library.newest(5);
  return rows.ok ? rows.value : [];
}

it.each([
  ['a time that is none', { created: 'yesterday' }, 'highlights.0.created'],
  ['a colour that is none', { target: { styleClass: 'red' } }, 'highlights.0.target.styleClass'],
  ['a note that is too long', { body: { value: 'x'.repeat(20_001) } }, 'highlights.0.body.value'],
  ['an id that is none', { id: 'urn:uuid:a b' }, 'highlights.0.id'],
])('a file whose highlight has %s is refused by name', async (_, part, field) => {
  const record = JSON.parse(toJson(await whole()));
  const [one] = record.highlights;
  record.highlights = [{ ...one, ...part, target: { ...one.target, ...('target' in part ? part.target : {}) } }];
  const [found] = await foundIn(new Blob([JSON.stringify(record)]));
  expect(found).toMatchObject({ holds: 'refused', refused: { fault: 'wrong-field', field } });
});

it('files that were written before there were highlights are read', async () => {
  const { highlights: _none, ...record } = JSON.parse(toJson(await whole()));
  const [found] = await foundIn(new Blob([JSON.stringify(record)]));
  expect(found).toMatchObject({ holds: 'copy', copy: { highlights: [] } });
});
