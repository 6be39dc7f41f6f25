import { describe, expect, it } from 'vitest';
import { clean } from '../../../core/clean/clean';
import { elementsAt, robustSelector, similarSelector } from '../../../core/sites/robust';
import { toSelector } from '../../../core/sites/selector';
import { rendered } from './fixtures';

const classed = (tag: string, ...names: string[]) =>
  `//${tag}[${names.map((name) => `contains(concat(' ',normalize-space(@class),' '),' ${name} ')`).join(' and ')}]`;

/** The element marked `x` in a body: how it, and all of its kind, are remembered. */
async function of(body: string) {
  return rendered(`<html><body>${body}</body></html>`, (page) => {
    const element = page.querySelector('[x]');
    if (!element) throw new Error('nothing is marked');
    return { robust: robustSelector(element), similar: similarSelector(element) };
  });
}

describe('an element is remembered by', () => {
  it.each([
    ['its id', '<div id="newsletter" class="box" x></div>', "//div[@id='newsletter']"],
    ['its class, where the id counts', '<div id="box-48213" class="promo-box" x></div>', classed('div', 'promo-box')],
    [
      'its class, where the id is one of React',
      '<div id=":r4:" class="promo-box" x></div>',
      classed('div', 'promo-box'),
    ],
    ['an attribute for tests', '<div data-testid="promo" class="css-1x2y3z" x></div>', "//div[@data-testid='promo']"],
    ['its role', '<div role="complementary" class="mt-4" x></div>', "//div[@role='complementary']"],
    ['its microdata', '<div itemprop="sponsor" x></div>', "//div[@itemprop='sponsor']"],
    [
      'the one of its classes that is rarest',
      '<div class="card promo" x></div><div class="card"></div>',
      classed('div', 'promo'),
    ],
    [
      'several classes, where one says too little',
      '<div class="card promo" x></div><div class="card"></div><div class="promo"></div>',
      classed('div', 'card', 'promo'),
    ],
    ['a class among Tailwind', '<div class="mt-4 flex md:w-1/2 signup" x></div>', classed('div', 'signup')],
    ['the stem of a CSS module', '<div class="Promo_box__1aB2c" x></div>', "//div[contains(@class,'Promo_box__')]"],
    [
      'its class inside of what has a name',
      '<aside id="rail"><p class="note" x></p></aside><p class="note"></p>',
      `//aside[@id='rail']${classed('p', 'note')}`,
    ],
    [
      'what speaks for itself, inside of what has a name',
      '<div class="story"><aside class="sc-bdVaJa eKfzQx" x></aside></div><aside></aside>',
      `${classed('div', 'story')}//aside`,
    ],
    [
      'its line, where it has no name',
      '<div><p x>Content continues</p><p>Another</p></div>',
      "//p[normalize-space(.)='Content continues']",
    ],
    ['a line with an apostrophe', `<p x>Don't miss out</p>`, `//p[normalize-space(.)="Don't miss out"]`],
    [
      'the WordPress block, not the post',
      '<article id="post-123" class="post-123 hentry category-news"><div class="wp-block-jetpack-subscriptions is-style-x" x></div></article>',
      classed('div', 'wp-block-jetpack-subscriptions'),
    ],
  ])('%s', async (_name, body, xpath) => {
    const { robust } = await of(body);
    expect(robust).toMatchObject({ xpath, robust: true, matches: 1 });
    expect(robust.label).not.toBe('');
  });

  it('its place, and says so, where nothing else is left', async () => {
    const { robust } = await of('<div id="story"><div>12</div><div><div x>3 of 4 pages read</div></div></div>');
    expect(robust).toMatchObject({ xpath: "//div[@id='story']/div[2]/div[1]", robust: false, matches: 1 });
    const bare = await of('<div>1</div><div x>2</div>');
    expect(bare.robust).toMatchObject({ xpath: '/html/body/div[2]', robust: false, matches: 1 });
  });

  it('a name that says no quotes too many', async () => {
    const { robust } = await of(`<div aria-label='He said "don&#39;t"' class="quote-box" x></div>`);
    expect(robust.xpath).toBe(classed('div', 'quote-box'));
  });

  it('never by more of its kind than there are', async () => {
    const { robust, similar } = await of(
      '<div id="rail"><p class="tip" x></p></div><div id="story"><p class="tip"></p></div><span class="tip"></span>',
    );
    expect(robust.matches).toBe(1);
    expect(similar).toMatchObject({ xpath: classed('p', 'tip'), matches: 2 });
  });

  it('and what clobbers names changes nothing', async () => {
    const { robust } = await of(
      '<form class="signup" x><input name="parentNode"><input name="getAttribute"><input name="localName"></form>',
    );
    expect(robust.xpath).toBe(classed('form', 'signup'));
  });
});

describe('all of a kind', () => {
  it.each([
    [
      'one class signature',
      '<div class="card promo mt-4" x></div><div class="card promo"></div><div class="card"></div>',
      2,
    ],
    ['one attribute', '<div data-testid="ad" x></div><div data-testid="ad"></div><div></div>', 2],
    ['fellows in lists of one kind', '<ul class="tips"><li x>1</li><li>2</li></ul><ul class="tips"><li>3</li></ul>', 3],
  ])('%s', async (_name, body, matches) => {
    expect((await of(body)).similar?.matches).toBe(matches);
  });

  it('nothing where nothing tells', async () => {
    expect((await of('<div><div x>1</div></div>')).similar).toBeNull();
  });
});

describe('the selector', () => {
  it('is one that a style sheet can follow, and means the same there', async () => {
    await rendered(
      '<html><body><div id="rail"><p class="note Promo_box__1aB2c">1</p></div><p class="note">2</p></body></html>',
      (page) => {
        for (const element of page.querySelectorAll('p, div')) {
          const { xpath } = robustSelector(element);
          expect([...page.querySelectorAll(toSelector(xpath) ?? 'none')]).toEqual(elementsAt(page, xpath));
        }
      },
    );
  });

  it('is one that the engine follows in its own copy of the page', async () => {
    const long = (n: number) =>
      `<p>The keeper of lock number ${'one two three four five'.split(' ')[n]} has kept a ledger since the spring, and reads from it to all who come by.</p>`;
    const html = `<html lang="en"><head><title>Locks</title></head><body><main><article><h1>Locks of the valley</h1>
      ${[0, 1, 2, 3, 4].map(long).join('')}<form class="offer" x><p>Slate tiles from the valley last for longer than the house.</p></form></article></main></body></html>`;
    await rendered(html, (page) => {
      const { xpath } = robustSelector(page.querySelector('[x]') ?? page.body);
      const result = clean(page, { url: 'https://a.example/b', rule: { name: 'a.example', text: `strip: ${xpath}` } });
      if (!result.ok) throw new Error(result.reason);
      expect(result.article.removed.find(({ kind }) => kind === 'site-rule')?.text).toContain('Slate tiles');
    });
  });
});
