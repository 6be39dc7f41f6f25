import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import english from '../../../public/_locales/en/messages.json' with { type: 'json' };
import { packedLocales } from '../../../scripts/locales';

const read = (name: string) => readFileSync(new URL(`../../../store/${name}`, import.meta.url), 'utf8');

const sections = new Map(
  read('listing.md')
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      return [heading, lines.join('\n').trim()] as const;
    }),
);
const text = (heading: string) => sections.get(heading) ?? '';

describe('the texts for the stores', () => {
  test.each([
    ['Name', 30],
    ['Title for Firefox', 50],
    ['Subtitle for the App Store', 30],
    ['Summary', 132],
    ['Promotional text for the App Store', 170],
    ['Keywords for the App Store', 100],
    ['Description', 4000],
  ])('%s is there and has at most %i characters', (heading, most) => {
    expect(text(heading).length).toBeGreaterThan(0);
    expect(text(heading).length).toBeLessThanOrEqual(most);
  });

  test('Edge takes seven terms of thirty characters, 21 words in all, and no short description', () => {
    const terms = text('Search terms for Edge').split('\n');
    expect(terms.length).toBeLessThanOrEqual(7);
    expect(terms.filter((term) => term.length > 30)).toEqual([]);
    expect(terms.join(' ').split(' ').length).toBeLessThanOrEqual(21);
    expect(text('Description').length).toBeGreaterThanOrEqual(250);
  });

  test('name and summary are those of the extension', () => {
    expect(text('Name')).toBe(english.extension_name.message);
    expect(text('Summary')).toBe(english.extension_description.message);
  });

  test.each(packedLocales().map(({ name, messages }) => [name, messages] as const))(
    'what the stores show in %s fits',
    (_name, messages) => {
      expect(messages['extension_name']?.message.length).toBeLessThanOrEqual(45);
      expect(messages['extension_description']?.message.length).toBeLessThanOrEqual(132);
    },
  );
});
