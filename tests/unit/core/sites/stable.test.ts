import { describe, expect, it } from 'vitest';
import { isStableName, stableClasses } from '../../../../core/sites/stable';

describe('a stable name', () => {
  it.each(
    'newsletter sidebar-right promoBox main-content __next onetrust-banner-sdk js-newsletter content2 h-card secondary tertiary article-body_text mw-content-text rhythm-strip crypto-box'.split(
      ' ',
    ),
  )('%s', (name) => expect(isStableName(name)).toBe(true));

  it.each(
    'post-12345 ad-728x90 ember123 :r1: radix-:r4: 3f2504e0-4f89-11d3-9a0c-0305e82c3301 css-1x2y3z sc-bdVaJa eKfzQx a1b2c3d4 x widget_4711 jsx-2871293847 svelte-1tky8bj react-aria-12 deadbeef01'.split(
      ' ',
    ),
  )('not %s', (name) => expect(isStableName(name)).toBe(false));
});

describe('classes that say what an element is', () => {
  it.each([
    ['promo-box', ['promo-box']],
    ['mt-4 flex items-center md:w-1/2 bg-gray-100 hover:underline text-sm', []],
    ['newsletter mt-4 px-2 rounded-lg -mx-4 w-full col-md-6', ['newsletter']],
    ['sc-bdVaJa eKfzQx', []],
    ['css-1x2y3z e1abc2d0', []],
    ['card card__promo card--large is-active', ['card', 'card__promo', 'card--large']],
    ['Promo_box__1aB2c', ['Promo_box__…']],
    ['Newsletter__Wrap-sc-1q2w3e-0 kYtRpL', ['Newsletter__Wrap-…']],
    ['post-123 post type-post status-publish format-standard hentry category-news tag-ferry', ['post']],
    ['tag-list', ['tag-list']],
    ['wp-block-group is-layout-flow has-background', ['wp-block-group']],
    ['gallery gallery-loaded lazyload open', ['gallery']],
    ['text-block list-promo content-main', ['text-block', 'list-promo', 'content-main']],
    ['related-stories related-stories', ['related-stories', 'related-stories']],
    ['Werbung anzeige-größe', ['Werbung', 'anzeige-größe']],
    ['', []],
  ])('%s', (value, expected) => {
    expect(stableClasses(value).map(({ text, whole }) => (whole ? text : `${text}…`))).toEqual(expected);
  });
});
