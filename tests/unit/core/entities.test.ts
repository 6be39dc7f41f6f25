import { expect, test } from 'vitest';
import { withoutEntities } from '../../../core/facts/entities';

test.each([
  ['Rope &amp; patience', 'Rope & patience'],
  ['Ada&#8217;s mill', 'Ada’s mill'],
  ['Ada&#x2019;s mill', 'Ada’s mill'],
  ['Ada&amp;#8217;s mill', 'Ada’s mill'],
  ['&ldquo;Bees&rdquo;', '“Bees”'],
  ['R&D; and &unknown; stay', 'R&D; and &unknown; stay'],
  ['&#55296;&#1114112;', '&#55296;&#1114112;'],
  ['plain', 'plain'],
])('%j: %j', (text, bare) => {
  expect(withoutEntities(text)).toBe(bare);
});
