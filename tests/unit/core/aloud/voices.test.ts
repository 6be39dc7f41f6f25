import { expect, test } from 'vitest';
import { chooseVoice, groupVoices, type Voice } from '../../../../core/aloud/voices';

const voice = (id: string, lang: string, changes: Partial<Voice> = {}): Voice => ({
  id,
  name: id,
  lang,
  local: true,
  standard: false,
  ...changes,
});

const all = [
  voice('Fred', 'en-US', { standard: true }),
  voice('Kate', 'en_GB'),
  voice('Anna', 'de-DE'),
  voice('Online', 'en-GB', { local: false, standard: true }),
  voice('Tingting', 'cmn-CN'),
  voice('Netz', 'fr-FR', { local: false }),
];

const ids = (voices: readonly Voice[]) => voices.map(({ id }) => id);

test('voices of the language, its region first; offline ones apart', () => {
  const groups = groupVoices(all, 'en-GB');
  expect(ids(groups.here)).toEqual(['Kate', 'Fred']);
  expect(ids(groups.service)).toEqual(['Online']);
  expect(groups.others).toEqual([]);
  expect(chooseVoice(groups)?.id).toBe('Kate');
});

test('the system’s choice stands before the others', () => {
  expect(chooseVoice(groupVoices(all, 'en'))?.id).toBe('Fred');
});

test('other names of a language are known', () => {
  expect(chooseVoice(groupVoices(all, 'zh-Hans'))?.id).toBe('Tingting');
});

test('no voice of a service is chosen by itself', () => {
  const groups = groupVoices(all, 'fr');
  expect(ids(groups.service)).toEqual(['Netz']);
  expect(chooseVoice(groups)).toBeNull();
});

test('without a voice of the language those of others are offered, and none is chosen', () => {
  const groups = groupVoices(all, 'ar');
  expect(ids(groups.others)).toEqual(['Fred', 'Anna', 'Kate', 'Tingting']);
  expect(chooseVoice(groups)).toBeNull();
});

test('a voice that the browser names twice is there once', () => {
  expect(ids(groupVoices([...all, ...all], 'de').here)).toEqual(['Anna']);
});

test('of the hundred variants that eSpeak makes of a voice none is offered, as Chromium and as Firefox name them', () => {
  const named = (name: string) => voice(name, 'en-US');
  const plain = ['English (America) espeak-ng', 'English (America)'];
  const variants = ['English (America)+croak espeak-ng', 'English (America)+Mr_Serious', 'English (America)+fast_test'];
  const others = ['Voice+ of a maker', 'Other+croak'];
  const groups = groupVoices([...plain, ...variants, ...others].map(named), 'en');
  expect(ids(groups.here).toSorted()).toEqual([...plain, ...others].toSorted());
});

test('where the article names no region, a country stands before one of its towns', () => {
  const town = voice('English (America, New York City)', 'en-US-NYC');
  const country = voice('English (America)', 'en-US');
  expect(ids(groupVoices([town, country], 'en').here)).toEqual([country.id, town.id]);
});
