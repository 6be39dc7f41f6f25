import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleNameOf, ruleNames } from '../../../../core/sites/match';
import { parseRule } from '../../../../core/sites/parse';

const FOLDER = new URL('../../../../core/sites/rules/', import.meta.url);
const FILES = readdirSync(FOLDER);

/** What is reached by its place or by a name that a build made up says nothing about other pages of the site. */
const PLACE = /\[(?:\d+|position\(\)|last\(\))/;
const BARE = /(?:^|\|)\s*(?:\/\/?(?:html|body|main|div|p|span|section))+\s*(?:\||$)/;
const MADE_UP = /\b(?:css-[a-z0-9]{5,}|sc-[a-z0-9]{5,}|[A-Za-z]+__[A-Za-z0-9_-]*\d[A-Za-z0-9_-]*)\b/;

describe('our own rules', () => {
  it('are at least 44', () => expect(FILES.length).toBeGreaterThanOrEqual(44));
});

describe.each(FILES)('%s', (file) => {
  const text = readFileSync(new URL(file, FOLDER), 'utf8');
  const name = ruleNameOf(file) ?? '';
  const { rule, problems } = parseRule(name, text);

  it('is named after the host that it is for', () => {
    expect(name).toBe(file.slice(0, -'.txt'.length));
    const host = name.replace(/^\./, 'any.');
    expect(ruleNames(host)).toContain(name);
  });

  it('is understood to the last line', () => expect(problems).toEqual([]));

  it('says first why it is there', () => {
    const comments = text.split('\n').filter((line) => line.startsWith('# '));
    expect(text.startsWith('# ')).toBe(true);
    expect(comments.join(' ')).toMatch(/Measured on (?:one page|\d+ pages): \S|Written without a stored page/);
  });

  it('names what it takes out by more than its element or its place', () => {
    const { strip, stripIdOrClass, keep, body } = rule;
    for (const xpath of [...strip, ...keep, ...body]) {
      expect(xpath).not.toMatch(BARE);
      expect(xpath).not.toMatch(PLACE);
      expect(xpath).not.toMatch(MADE_UP);
    }
    for (const part of stripIdOrClass) expect(part.length).toBeGreaterThan(5);
  });

  it('does something', () => {
    const { title, author, date, body, strip, stripIdOrClass, keep } = rule;
    expect([title, author, date, body, strip, stripIdOrClass, keep].flat().length).toBeGreaterThan(0);
  });
});
