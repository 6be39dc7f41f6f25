import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passagesOf } from '../../../core/aloud/passages';
import { rangeOf, type Script, samePlace, sentenceAt, writeScript } from '../../../core/aloud/script';
import { bodyWith } from './page';

const notes = { code: 'Code listing.', formula: 'formula' };
const spoken = (html: string, words: typeof notes | null = notes) =>
  passagesOf([bodyWith(html)], words).map(({ text }) => text.trim().replace(/ +/g, ' '));
const scriptOf = (html: string): Script => writeScript([bodyWith(html)], { lang: 'en', notes });

describe('what is read', () => {
  test('each block by itself, whatever makes it a block', () => {
    expect(
      spoken(`<h2>One</h2><p>Two <em>and</em> <strong>more</strong>.</p><div>Three<p>Four</p>five</div>six
        <ul><li>Seven<ul><li>Eight</li></ul></li></ul>nine<br>on<br><br>ten<hr><blockquote>Eleven</blockquote>`),
    ).toEqual(['One', 'Two and more.', 'Three', 'Four', 'five', 'six', 'Seven', 'Eight', 'nine on', 'ten', 'Eleven']);
  });

  test('no marks of footnotes, and no ways back from them; squares are read', () => {
    expect(
      spoken(`<p>Known<sup><a href="#pl-1">1</a></sup> for long<a href="#pl-2">[2]</a>, and<sup>[<a href="#pl-3">3</a>]</sup>
        12 m<sup>2</sup> of <a href="#pl-4">the next part</a>.</p><ol><li>See there. <a href="#pl-r1">↩</a></li></ol>`),
    ).toEqual(['Known for long, and 12 m2 of the next part.', 'See there.']);
  });

  test('a listing is named, a line of code among words is read', () => {
    const html = '<p>Use <code>ls</code>:</p><pre><code>for x in *; do\n  echo $x</code></pre><p>Done.</p>';
    expect(spoken(html)).toEqual(['Use ls:', 'Code listing.', 'Done.']);
    expect(spoken(html, null)).toEqual(['Use ls:', 'Done.']);
    expect(spoken('<pre>A verse\nof two lines</pre>')).toEqual(['A verse of two lines']);
  });

  test('a symbol is read, a formula is named', () => {
    const math = (inside: string) => `<math alttext="\\frac">${inside}</math>`;
    const html = `<p>Let ${math('<mi>x</mi>')} be ${math('<mfrac><mi>abc</mi><mn>22</mn></mfrac>')} long.</p>`;
    expect(spoken(html)).toEqual(['Let x be formula long.']);
    expect(spoken(html, null)).toEqual(['Let x be long.']);
  });

  test('captions are read; pictures, cards, controls and what is folded away are not', () => {
    expect(
      spoken(`<figure><img alt="A mill"><span class="pl-picture">A mill</span><figcaption>The mill in 1890</figcaption></figure>
        <a class="pl-card" href="https://x.example">Film</a><p>Text<button>Copy</button></p>
        <details><summary>More</summary><p>Folded</p></details><details open><summary>Open</summary><p>Shown</p></details>
        <p aria-hidden="true">never</p><p>&nbsp;–&nbsp;</p><p><ruby>潮<rp>(</rp><rt>しお</rt><rp>)</rp></ruby></p>`),
    ).toEqual(['The mill in 1890', 'Text', 'More', 'Open', 'Shown', '潮']);
  });

  test('a table row by row', () => {
    expect(
      spoken(`<table><caption>Tides</caption><tr><th>Year</th><th>Height</th></tr><tr><td>1890</td><td>4 m.</td><td>Good</td></tr>
        <tr><td><p>Long one.</p><p>Long two.</p></td></tr></table>`),
    ).toEqual(['Tides', 'Year, Height', '1890, 4 m. Good', 'Long one.', 'Long two.']);
  });

  test('nothing of nothing, and ten thousand elements deep', () => {
    expect(spoken('')).toEqual([]);
    const body = bodyWith('');
    let inner: Element = body;
    for (let depth = 0; depth < 10_000; depth++) inner = inner.appendChild(document.createElement('span'));
    inner.textContent = 'Deep.';
    expect(passagesOf([body], notes).map(({ text }) => text)).toEqual(['Deep.']);
  });
});

describe('where it stands', () => {
  const html = `<p>The tide <em>came in.</em> Nobody <b>m</b>oved.</p>
    <p>It   was  late.<sup><a href="#pl-1">1</a></sup> So it
    stayed.</p><pre><code>x = 1</code></pre><p>Let <math><mfrac><mi>abcd</mi><mn>2</mn></mfrac></math> be. End.</p>`;

  test('the range of a sentence holds its words, and no more', () => {
    const script = scriptOf(html);
    const found = script.sentences.map((_, index) => rangeOf(script, index)?.toString().replace(/\s+/g, ' '));
    expect(found).toEqual([
      'The tide came in.',
      'Nobody moved.',
      'It was late.',
      // The mark stands between the two, and is passed over.
      'So it stayed.',
      'x = 1',
      'Let abcd2 be.',
      'End.',
    ]);
  });

  test('the range of a word', () => {
    const script = scriptOf(html);
    const { text } = script.sentences[1] ?? { text: '' };
    const at = text.indexOf('moved');
    expect(rangeOf(script, 1, at, at + 5)?.toString()).toBe('moved');
    expect(rangeOf(script, 99)).toBeNull();
  });

  test('each letter that is read is the letter that stands there', () => {
    const word = fc.constantFrom('tide', 'x', '潮', '👩‍👧', 'e\u0301', 'a  b', '.');
    const part = fc.oneof(
      word,
      word.map((text) => `<em>${text}</em>`),
      word.map((text) => `<p>${text}</p>`),
      fc.constantFrom('<br>', '<hr>', ' ', '\n', '<td>', '<sup><a href="#n">1</a></sup>'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
        const body = bodyWith(parts.join(''));
        const script = writeScript([body], { lang: 'en', notes });
        for (const [index, { text }] of script.sentences.entries()) {
          const shown = rangeOf(script, index)?.cloneContents();
          for (const mark of shown?.querySelectorAll('sup') ?? []) mark.remove();
          expect(shown?.textContent?.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        }
        body.remove();
      }),
      { numRuns: 60 },
    );
  });

  test('a point leads to the sentence around it, or the next one', () => {
    const body = bodyWith(html);
    const script = writeScript([body], { lang: 'en', notes });
    const at = (node: Node | null | undefined, offset: number) =>
      script.sentences[sentenceAt(script, node ?? body, offset)]?.text.replace(/\s+/g, ' ');
    const [first, second, last] = body.querySelectorAll('p');
    expect(at(first?.firstChild, 2)).toBe('The tide came in.');
    expect(at(first?.querySelector('b')?.firstChild, 0)).toBe('Nobody moved.');
    expect(at(second?.querySelector('a')?.firstChild, 0)).toBe('So it stayed.');
    expect(at(body, 0)).toBe('The tide came in.');
    expect(at(body.querySelector('code')?.firstChild, 3)).toBe('Code listing.');
    expect(at(last, 0)).toBe('Let formula be.');
    expect(at(last?.lastChild, 99)).toBe('End.');
    expect(sentenceAt(writeScript([bodyWith('')], { lang: 'en', notes }), body, 0)).toBe(-1);
  });

  test('on a page that was written anew nothing stands there any more', () => {
    const body = bodyWith(html);
    const script = writeScript([body], { lang: 'en', notes });
    body.replaceChildren('New.');
    expect(rangeOf(script, 0)).toBeNull();
  });
});

test('the place is kept in a script that was written anew', () => {
  const sentences = (...texts: string[]) => texts.map((text) => ({ text, passage: 0 }));
  const before = sentences('A', 'B', 'A', 'C');
  expect(samePlace(before, 2, sentences('New', 'A', 'B', 'A', 'C'))).toBe(3);
  expect(samePlace(before, 1, before)).toBe(1);
  expect(samePlace(before, 2, sentences('X', 'Y'))).toBe(1);
  expect(samePlace(before, 0, [])).toBe(0);
});
