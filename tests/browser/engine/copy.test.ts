import { describe, expect, it } from 'vitest';
import { splitBlocks } from '../../../core/blocks';
import { clean } from '../../../core/clean/clean';
import { Copier } from '../../../core/page/careful';
import { quickCopy } from '../../../core/page/quick';
import { safeReads } from '../../../core/reads';
import { fixtures, rendered } from './fixtures';

function bodyOf(page: Document): Element {
  const body = safeReads().body(page);
  if (!body) throw new Error('no body');
  return body;
}

const said = (copier: Copier) => ({
  blocks: splitBlocks(copier.doc.body).all.map(({ text, linkDensity, place }) => ({ text, linkDensity, place })),
  hidden: [...copier.hidden].map((element) => element.textContent?.trim()).filter(Boolean),
  overlays: [...copier.overlays].map((element) => element.textContent?.trim()).filter(Boolean),
  jsonLd: copier.jsonLd,
});

const careful = (page: Document): Copier => {
  const copier = new Copier(page, safeReads(), false);
  copier.body(bodyOf(page));
  return copier;
};

const quick = (page: Document): Copier | null => {
  const copier = new Copier(page, safeReads(), false);
  return quickCopy(page, bodyOf(page), safeReads(), copier) ? copier : null;
};

describe.each(fixtures)('fixture $name', ({ html }) => {
  it('is the same in the quick copy and in the careful one', async () => {
    await rendered(html, (page) => {
      const copy = quick(page);
      if (copy) expect(said(copy)).toEqual(said(careful(page)));
    });
  });
});

describe('the quick copy', () => {
  it('takes most pages', async () => {
    const took = await Promise.all(fixtures.map(({ html }) => rendered(html, (page) => quick(page) !== null)));
    expect(took.filter(Boolean).length).toBeGreaterThan(fixtures.length * 0.9);
  });

  it('leaves pages with shadow roots, and deep ones, to the careful one', async () => {
    await rendered('<body><div id="host"></div>', (page) => {
      page.querySelector('#host')?.attachShadow({ mode: 'open' });
      expect(quick(page)).toBeNull();
    });
    await rendered('<body><p>One.</p>', (page) => {
      let at: Element = page.body;
      for (let i = 0; i < 4000; i++) at = at.appendChild(page.createElement('div'));
      expect(quick(page)).toBeNull();
    });
  });

  it('leaves a page that waits for its scripts to the careful one, which reads noscript', async () => {
    const prose = 'The lock at Tollenby has eleven gates and one keeper, who works them by hand. ';
    const html =
      `<body><div>Loading…</div>${' \n'.repeat(2000)}<style>.dot { animation: wait 3s }</style>` +
      `<noscript><main><p>${prose.repeat(30)}</p></main></noscript>` +
      `<script type="application/json">${JSON.stringify({ words: 'please wait '.repeat(900) })}</script>`;
    await rendered(html, (page) => {
      expect(quick(page)).toBeNull();
      const result = clean(page, { url: 'https://towpath.example/lock' });
      expect(result.ok && result.article.text).toContain(prose.trim());
    });
  });

  it('keeps no form, no name and no script, whatever the controls are called', async () => {
    const html =
      '<body><form><input name="childNodes"><input name="firstChild"><input name="replaceWith"><p>Words in a form.</p></form>' +
      '<img name="body"><img name="querySelectorAll" id="createElement"><script>1</script><svg><title>no</title><text>A label</text></svg>';
    await rendered(html, (page) => {
      const copy = quick(page);
      expect(copy?.doc.querySelector('form, script, svg, [name]')).toBeNull();
      expect(copy?.doc.body.textContent).toContain('Words in a form.');
      expect(copy?.doc.querySelector('[data-plainleaf=drawing]')?.textContent).toBe('A label');
    });
  });

  it('drops the signs that the engine marks places with', async () => {
    await rendered('<body><p>One \uFDD0 1 \uFDD1 two.</p>', (page) => {
      expect(quick(page)?.doc.body.textContent).toBe('One  1  two.');
    });
  });

  it('leaves the page as it was', async () => {
    const html = '<body><form><p>One.</p></form><svg><text>A</text></svg><p hidden>Two.</p>';
    await rendered(html, (page) => {
      const before = page.documentElement.outerHTML;
      quick(page);
      expect(page.documentElement.outerHTML).toBe(before);
    });
  });
});
