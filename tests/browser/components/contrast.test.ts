import '../../../components/page.css';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contrast } from '../../../core/look/colour';
import { ownRoles } from '../../../core/look/own';

/** The colours a reader might choose for paper and ink. */
const own = [
  { paper: '#102030', ink: '#f0e0d0' },
  { paper: '#d8e6d0', ink: '#203018' },
];

let probe: HTMLElement;

beforeEach(() => {
  probe = document.createElement('i');
  document.body.append(probe);
});
afterEach(() => {
  probe.remove();
  delete document.documentElement.dataset['theme'];
  document.documentElement.removeAttribute('style');
});

/** What is seen of colours that lie over one another, the lowest first. */
function seen(...layers: readonly string[]): string {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  if (canvas === null) throw new Error('no canvas');
  for (const layer of layers) {
    probe.style.color = '';
    probe.style.color = layer;
    expect(probe.style.color, layer).not.toBe('');
    canvas.fillStyle = getComputedStyle(probe).color;
    canvas.fillRect(0, 0, 1, 1);
  }
  const [...parts] = canvas.getImageData(0, 0, 1, 1).data;
  return `#${parts
    .slice(0, 3)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;
}

const over = (role: string, share: number) => `color-mix(in srgb, var(--${role}) ${share}%, transparent)`;

/** Each with the least that WCAG wants of it: 4.5 for words, 3 for signs and for the ring around what is focused. */
function pairs(): readonly (readonly [what: string, front: string, ground: string, least: number])[] {
  const paper = seen('var(--paper)');
  const ink = seen('var(--ink)');
  const leaf = seen('var(--leaf)');
  const on = (...layers: string[]) => seen('var(--paper)', ...layers);
  const marks = ['yellow', 'green', 'blue', 'rose'].flatMap((colour) => {
    const mark = on(`var(--mark-${colour})`);
    return [
      [`words marked ${colour}`, ink, mark, 4.5],
      [`the word read aloud, marked ${colour}`, ink, on(`var(--mark-${colour})`, over('leaf', 22)), 4.5],
      [`the line under ${colour}`, seen(`var(--line-${colour})`), paper, 3],
      [`the ring around what is marked ${colour}`, leaf, mark, 3],
    ] as const;
  });
  const code = ['comment', 'keyword', 'name', 'string', 'number'].map(
    (kind) => [`code, ${kind}`, seen(`var(--code-${kind})`), paper, 4.5] as const,
  );
  return [
    ...marks,
    ...code,
    ['the ring', leaf, paper, 3],
    ['a switch', seen('var(--soft)'), paper, 3],
    ['the name of a main act', paper, leaf, 4.5],
    ['the same, pointed at', paper, on('color-mix(in srgb, var(--leaf) 88%, var(--ink))'), 4.5],
    ['words that were found', ink, on(over('leaf', 26)), 4.5],
    ['found words in a list', ink, on(over('leaf', 22)), 4.5],
    ['quiet words in a chosen row', seen('color-mix(in srgb, var(--soft) 60%, var(--ink))'), on(over('leaf', 9)), 4.5],
    ['the sentence read aloud', ink, on(over('leaf', 14)), 4.5],
    ['the word read aloud', ink, on(over('leaf', 14), over('leaf', 22)), 4.5],
    ['a choice pointed at', ink, on(over('ink', 6)), 4.5],
  ];
}

const tooFaint = () =>
  pairs().flatMap(([what, front, ground, least]) => {
    const ratio = contrast(front, ground);
    return ratio >= least ? [] : [`${what}: ${front} on ${ground} is ${ratio.toFixed(2)}, not ${least}`];
  });

test.each(['light', 'dark', 'sepia', 'black'])('everything that is painted can be told apart in %s', (theme) => {
  document.documentElement.dataset['theme'] = theme;
  expect(tooFaint()).toEqual([]);
});

test.each(own)('and on a paper of one’s own: $paper', (colours) => {
  const { style, dataset } = document.documentElement;
  dataset['theme'] = 'own';
  const { paper, ink, soft, hairline, leaf, scheme } = ownRoles(colours);
  for (const [role, value] of Object.entries({ paper, ink, soft, hairline, leaf, scheme })) {
    style.setProperty(`--own-${role}`, value);
  }
  expect(tooFaint()).toEqual([]);
});
