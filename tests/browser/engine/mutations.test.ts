/** Fixture pages changed at random: nothing throws, no text is lost, nothing that runs is left. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMULA, TAGS } from '../../../core/clean/allowed';
import { clean } from '../../../core/clean/clean';
import { restore } from '../../../core/restore';
import { fixtures, solid, wholeText } from './fixtures';

/** `npm run test:security` asks for more. */
const RUNS = import.meta.env['VITE_SECURITY'] === 'full' ? 1500 : 60;

const KNOWN = new Set<string>([...TAGS, ...FORMULA]);
const MARKUP = [
  '<p onclick="x()">A line that was not there before.</p>',
  '<a href="javascript:x()">a link</a>',
  '<img src="x:" onerror="x()" alt="a picture">',
  '<svg onload="x()"><a xlink:href="javascript:x()"><text>drawn</text></a></svg>',
  '<form name="body"><input name="parentNode"><input name="childNodes"></form>',
  '<math><mtext><a href="javascript:x()">m</a></mtext><mglyph><style>x</style></mglyph></math>',
  '<x-unknown is="x" onfocus="x()" tabindex="0">unknown words</x-unknown>',
  '<div style="position:fixed">We use cookies on this site to do things. Accept all</div>',
  '<template><p>inert</p></template>',
  '<table><tr><td><p>cell</table>',
];

type Change = readonly [
  kind: 'remove' | 'wrap' | 'move' | 'insert' | 'attribute' | 'unwrap' | 'double',
  at: number,
  with_: number,
];
const change: fc.Arbitrary<Change> = fc.tuple(
  fc.constantFrom('remove', 'wrap', 'move', 'insert', 'attribute', 'unwrap', 'double'),
  fc.nat(),
  fc.nat(),
);
const WRAPPERS = ['div', 'aside', 'form', 'blockquote', 'a', 'span', 'pre', 'details', 'x-y', 'nav', 'table', 'li'];
const ATTRIBUTES = [
  'onclick',
  'hidden',
  'class',
  'id',
  'style',
  'dir',
  'role',
  'href',
  'name',
  'itemprop',
  'contenteditable',
];
const VALUES = [
  'x()',
  'javascript:x()',
  'newsletter promo',
  'comments',
  'parentNode',
  'display:none',
  'author',
  'rtl',
  '\uFDD00\uFDD1',
  '',
];

/** What shows no elements inside of it, or other than they are written. */
const CLOSED =
  'br, hr, img, input, wbr, col, area, embed, source, track, link, meta, base, param, script, style, template, textarea, iframe, object, video, audio, canvas, svg, svg *, math, math *, select, select *, noscript, noscript *, title';

function apply(doc: Document, [kind, at, other]: Change): void {
  const all = [...doc.body.querySelectorAll('*')];
  const element = all[at % Math.max(1, all.length)];
  const second = all[other % Math.max(1, all.length)];
  if (!element || !second || element.matches(CLOSED) || second.matches(CLOSED)) return;
  const pick = (list: readonly string[]) => list[other % list.length] ?? '';
  if (kind === 'remove') element.remove();
  else if (kind === 'double') element.after(element.cloneNode(true));
  else if (kind === 'unwrap') {
    const inside = doc.createRange();
    // What a form holds may be called `childNodes`.
    inside.selectNodeContents(element);
    element.replaceWith(inside.extractContents());
  } else if (kind === 'attribute') element.setAttribute(pick(ATTRIBUTES), VALUES[at % VALUES.length] ?? '');
  else if (kind === 'move' && !element.contains(second)) second.append(element);
  else if (kind === 'wrap') {
    const around = doc.createElement(pick(WRAPPERS));
    element.replaceWith(around);
    around.append(element);
  } else if (kind === 'insert') {
    const inert = new DOMParser().parseFromString(pick(MARKUP), 'text/html');
    element.append(...[...inert.body.childNodes].map((node) => doc.importNode(node, true)));
  }
}

function faultsOf(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.querySelectorAll('*')].flatMap((element) => [
    ...(KNOWN.has(element.localName) ? [] : [`<${element.localName}>`]),
    ...[...element.attributes]
      .filter(({ name, value }) => /^on/i.test(name) || /^\s*(?:javascript|data|vbscript):/i.test(value))
      .map(({ name, value }) => `${name}=${value}`),
  ]);
}

describe('pages changed at random', () => {
  // Where what is written is no text of the page, the count by hand would have to be taught the same.
  const plain = fixtures.filter(({ expected }) => !expected.scaffold && !expected.pictured);

  it('never throw, lose nothing that cannot be put back, and leave nothing that runs', () => {
    const faults: string[] = [];
    fc.assert(
      fc.property(fc.nat(plain.length - 1), fc.array(change, { minLength: 1, maxLength: 12 }), (which, changes) => {
        const { html, expected } = plain[which] ?? { html: '', expected: { url: '' } };
        const doc = new DOMParser().parseFromString(html, 'text/html');
        for (const one of changes) apply(doc, one);
        const result = clean(doc, { url: expected.url });
        if (!result.ok) return;
        const { article } = result;
        const back = restore(
          article,
          article.removed.map(({ id }) => id),
        );
        for (const part of [back.html, article.html, ...article.removed, ...article.bios])
          faults.push(...faultsOf(typeof part === 'string' ? part : part.html));
        expect(faults).toEqual([]);
        const before = clean(doc, { url: expected.url });
        expect(before.ok && before.article.html).toBe(article.html);
        expect(sorted(back.text)).toBe(sorted(wholeText(doc)));
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});

/** What the page says, wherever it stands. */
const sorted = (text: string): string =>
  solid(text.replace(/[\uFDD0\uFDD1]/g, ''))
    .split('')
    .sort()
    .join('');
