import { expect, test } from 'vitest';
import { failureText, failureTitle, underscored } from '../../../components/failure-words';
import type { RemovalKind } from '../../../core/article';
import type { Failure } from '../../../core/failure';
import { lookup, messages } from './lookup';

/** Typed so that a new member of the set cannot be forgotten here. */
const failures = {
  pdf: 0,
  image: 0,
  media: 0,
  'plain-text': 0,
  xml: 0,
  json: 0,
  empty: 0,
  'too-large': 0,
  'browser-page': 0,
  store: 0,
  file: 0,
  blank: 0,
  'no-access': 0,
  navigated: 0,
  closed: 0,
  timeout: 0,
  broken: 0,
  forgotten: 0,
  'no-room': 0,
} satisfies Record<Failure, 0>;

const kinds = {
  consent: 0,
  overlay: 0,
  sponsor: 0,
  promo: 0,
  related: 0,
  tools: 0,
  debug: 0,
  navigation: 0,
  comments: 0,
  hidden: 0,
  'site-rule': 0,
  moved: 0,
  outside: 0,
} satisfies Record<RemovalKind, 0>;

test.each(Object.keys(failures) as Failure[])('the failure %s has a title and a sentence of its own', (failure) => {
  const title = lookup(failureTitle(failure), []);
  const text = lookup(failureText(failure), []);
  expect(title).toMatch(/\w$/);
  expect(text).toMatch(/\.$/);
  const same = (Object.keys(failures) as Failure[]).filter((other) => lookup(failureTitle(other), []) === title);
  expect(same).toEqual([failure]);
});

test.each(Object.keys(kinds) as RemovalKind[])('the removal kind %s has a label', (kind) => {
  expect(lookup(`kind_${underscored(kind)}`, [])).toMatch(/\w/);
});

test.each(Object.entries(messages))('the message %s is one that browsers accept', (name, entry) => {
  expect(name).toMatch(/^[a-z0-9_]+$/);
  expect(entry.description).toMatch(/\.$/);
  const used = [...entry.message.matchAll(/\$([A-Z_]+)\$/g)].map(([, placeholder]) => placeholder?.toLowerCase());
  const declared = 'placeholders' in entry ? Object.keys(entry.placeholders) : [];
  // A plural form may leave the number out; nothing may be used that is not declared.
  expect(declared).toEqual(expect.arrayContaining(used));
});

test('the description fits the stores', () => {
  expect(messages.extension_description.message.length).toBeLessThanOrEqual(132);
});
