import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkRow } from '../../../library/row';
import { makeHits } from '../../../library/snippets';
import { wantedOf } from '../../../library/terms';

const row = linkRow({ url: 'https://a.example/', title: null }, { id: 'a', now: '2026-01-01T00:00:00.000Z', bytes: 0 });
const hit = (texts: readonly string[], query: string, title = '') =>
  makeHits(wantedOf(query))({ ...row, holds: 'article', title }, texts);
const marked = ({ snippets }: ReturnType<typeof hit>) =>
  snippets.map(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to)));

const filler = (words: number): string => 'lorem ipsum dolor '.repeat(words / 3);

describe('makeHits', () => {
  it('shows the place with the most words before an earlier one with fewer', () => {
    const text = `${filler(60)}a storm ${filler(60)}the storm hit the coast ${filler(60)}`;
    const { snippets } = hit([text], 'coast storm');
    expect(snippets.length).toBe(1);
    expect(snippets[0]?.text).toContain('the storm hit the coast');
  });

  it('shows two places where the words stand far apart, then the bios', () => {
    const text = `${filler(90)}a storm ${filler(90)}the coast ${filler(60)}`;
    expect(marked(hit([text], 'coast storm '))).toEqual([['storm'], ['coast']]);
    expect(marked(hit([filler(30), 'Ann studies storms.'], 'storm'))).toEqual([['storms']]);
    expect(hit([text], 'absent').snippets).toEqual([]);
  });

  it('marks whole words in the letters of the text', () => {
    expect(marked(hit(['Il a mangé des crêpes à l’été.'], 'crepe ete '))).toEqual([['crêpes', 'été']]);
    expect(hit([], 'cafe', 'Le Café, Cafés').titleMarks).toEqual([
      [3, 7],
      [9, 14],
    ]);
  });

  it('is on one line, and says where it was cut', () => {
    const { snippets } = hit([`First\n\nstorm\tsecond ${filler(90)}`], 'storm');
    expect(snippets[0]?.text).toMatch(/^First {2}storm second .*\w…$/);
  });

  it('never cuts a character in two, and marks within the snippet', () => {
    const letters = fc.constantFrom('a', 'storm', ' ', '😀', 'é', 'e\u0301', '雨', '京', '\n', '. ', '한');
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 400 }),
        fc.constantFrom('storm', '雨', '雨京', 'a storm', 'e'),
        (parts, query) => {
          const text = parts.join('');
          for (const { text: part, marks } of hit([text], query).snippets) {
            expect(() => encodeURIComponent(part)).not.toThrow();
            expect(part).not.toMatch(/^…\p{M}/u);
            let last = -1;
            for (const [from, to] of marks) {
              expect(from).toBeGreaterThan(last);
              expect(to).toBeGreaterThan(from);
              expect(to).toBeLessThanOrEqual(part.length);
              last = to;
            }
            expect(marks.length).toBeGreaterThan(0);
          }
        },
      ),
    );
  });
});
