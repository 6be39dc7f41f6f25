import { describe, expect, it } from 'vitest';
import type { Article, CleanResult } from '../../../core/article';
import { clean } from '../../../core/clean/clean';
import { restore } from '../../../core/restore';
import { rendered } from './fixtures';

const PROSE = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>Paragraph ${i} of a story about a lighthouse, which is long enough to be read as running text, with commas, and clauses, and an end.</p>`,
).join('');

function cleaned(result: CleanResult): Article {
  if (!result.ok) throw new Error(`refused: ${result.reason}`);
  return result.article;
}

/** A hidden tree. Built from pieces, since appending at the bottom takes time in proportion to the depth. */
function deepTree(page: Document, depth: number): { root: HTMLElement; joints: Element[] } {
  const PIECE = 1000;
  const root = page.createElement('div');
  root.style.display = 'none';
  const joints: Element[] = [];
  let bottom: Element = root;
  for (let i = 0; i < depth / PIECE; i++) {
    const piece = page.createElement('div');
    let at: Element = piece;
    for (let j = 1; j < PIECE; j++) at = at.appendChild(page.createElement('div'));
    bottom.append(piece);
    joints.push(piece);
    bottom = at;
  }
  return { root, joints };
}

describe('extents', () => {
  it('leaves out a hidden tree 100,000 deep and says so', async () => {
    await rendered(`<body><article>${PROSE}</article></body>`, (page) => {
      const { root, joints } = deepTree(page, 100_000);
      page.body.append(root);
      const article = cleaned(clean(page));
      expect(article.text).toContain('Paragraph 5 of a story');
      expect(article.warnings.map(({ kind }) => kind)).toEqual(['partial']);
      // Taken apart from the bottom: the frame's own removal would walk it recursively.
      for (const joint of joints.reverse()) joint.remove();
    });
  });

  it('reads the first part of a page of 25 MB', async () => {
    await rendered(`<body><article>${PROSE}</article></body>`, (page) => {
      page.querySelector('article')?.append(
        ...Array.from({ length: 25 }, () => {
          const p = page.createElement('p');
          p.textContent = 'lorem ipsum '.repeat(90_000);
          return p;
        }),
      );
      const article = cleaned(clean(page));
      expect(article.text).toContain('Paragraph 0 of a story');
      expect(article.warnings).toHaveLength(1);
    });
  });

  it('keeps an article inside a form around the whole page', async () => {
    const article = cleaned(
      await rendered(`<body><form id="aspnetForm"><div><article>${PROSE}</article></div></form></body>`, (page) =>
        clean(page),
      ),
    );
    expect(article.text).toContain('Paragraph 0 of a story');
    expect(article.html).not.toContain('form');
  });
});

describe('what no Article holds', () => {
  const EVIL = [
    '<script>parent.__hit = 1</script>',
    '<img src=x onerror="parent.__hit = 1">',
    '<a href="javascript:parent.__hit=1">link</a>',
    '<a href="data:text/html,<script>1</script>">link</a>',
    '<iframe srcdoc="<script>parent.__hit=1</script>"></iframe>',
    '<svg><animate attributeName=href values="javascript:parent.__hit=1"/><a><text>x</text></a></svg>',
    '<math><mtext><table><mglyph><style><img src=x onerror=parent.__hit=1></style></mglyph></table></mtext></math>',
    '<form action="javascript:parent.__hit=1"><button formaction="javascript:1">Go on with this</button></form>',
    '<p style="background:url(//evil.example)" class="x" id="y" data-z="1">styled words</p>',
    '<template shadowrootmode="open"><script>parent.__hit=1</script></template>',
    '<noscript><p title="</noscript><img src=x onerror=parent.__hit=1>"></noscript>',
    '<base href="javascript:/">',
    '<meta http-equiv="refresh" content="0;url=javascript:1">',
    '<p>\uFDD00\uFDD1 sentinels \uFDD01\uFDD1</p>',
    '<p title="\uFDD00\uFDD1">sentinel in an attribute</p>',
  ];

  it.each(EVIL)('%s', async (evil) => {
    const html = `<body><article><h1>On lighthouses and their keepers </h1>${PROSE}<div>${evil}</div>${PROSE}</article><aside>${evil}</aside></body>`;
    const article = cleaned(await rendered(html, (page) => clean(page)));
    const whole = restore(
      article,
      article.removed.map(({ id }) => id),
    );
    const strings = [
      whole.html,
      ...article.removed.map((removal) => removal.html),
      ...article.bios.map((bio) => bio.html),
    ];
    for (const string of strings) {
      expect(string).not.toMatch(
        /<(?:script|style|iframe|svg|math|form|button|input|template|base|meta|link|object|embed)\b/i,
      );
      expect(string).not.toMatch(/\s(?:on\w+|style|class|id|data-[\w-]+|srcdoc|formaction|srcset)=/i);
      expect(string).not.toMatch(/(?:javascript|data|vbscript):/i);
      expect(string).not.toMatch(/[\uFDD0\uFDD1]/);
    }
    expect((window as unknown as { __hit?: number }).__hit).toBeUndefined();
  });
});
