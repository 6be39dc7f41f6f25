import { describe, expect, it } from 'vitest';
import { namedSelector, toSelector } from '../../../../core/sites/selector';

describe('toSelector', () => {
  it.each([
    ['//aside', 'aside'],
    ["//div[@class='a b']", 'div[class="a b"]'],
    ['//*[@id="x"]', '[id="x"]'],
    ["//div[contains(@class,'ad')]", 'div[class*="ad"]'],
    ["//p[starts-with(@id, 'promo-')]", 'p[id^="promo-"]'],
    ["//div[contains(concat(' ',normalize-space(@class),' '),' ad ')]", 'div[class~="ad"]'],
    ["//div[contains(concat(' ', @class, ' '), ' ad ')]//p/a", 'div[class~="ad"] p > a'],
    ["//div[@id='a' and @data-x]", 'div[id="a"][data-x]'],
    ["//div[@id='a' or @id='b'] | //nav", 'div:is([id="a"], [id="b"]), nav'],
    ['//a[not(@href)]', 'a:not([href])'],
    ['/html/body/div', 'html > body > div'],
    ["//div/descendant::p[@title='\"\\']", 'div p[title="\\"\\\\"]'],
  ])('%s → %s', (xpath, selector) => {
    expect(toSelector(xpath)).toBe(selector);
  });

  it.each([
    '//div[1]',
    '//div[last()]',
    '//div/@class',
    '//div/text()',
    "//p[contains(., 'x')]",
    "//p[text()='x']",
    '//div/parent::p',
    '//h2/following-sibling::*',
    "//div[contains(@class, '')]",
    "//div[contains(concat(' ',normalize-space(@class),' '),'ad')]",
    "//a[@rel='nofollow']",
    '//div[p]',
    '/div',
    'div',
    '//div[',
    "//div[@id='x",
    '//div]',
    '//svg:path',
    "concat('a', 'b')",
    '',
  ])('has none for %s', (xpath) => {
    expect(toSelector(xpath)).toBeNull();
  });
});

describe('namedSelector', () => {
  it('means a part of the class or the id, never what holds the page', () => {
    expect(namedSelector(`'side"bar'`)).toBe(':is([class*="sidebar"], [id*="sidebar"]):not(html, body, main)');
    expect(namedSelector('""')).toBeNull();
  });
});
