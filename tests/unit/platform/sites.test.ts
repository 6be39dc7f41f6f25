import { describe, expect, test } from 'vitest';
import { readSetting } from '../../../platform/settings';
import {
  choiceFor,
  hostOfPage,
  inForce,
  noChoice,
  patternsOf,
  type SiteChoice,
  sites,
  sitesToRefuse,
  withChoice,
} from '../../../platform/sites';
import { MemoryArea } from './memory-area';

const calm: SiteChoice = { ...noChoice, autoClean: true };
const refusing: SiteChoice = { ...calm, consent: 'reject' };
const none = sites.fallback;

describe('the choices for sites', () => {
  test('are kept under the host without www', () => {
    expect(hostOfPage('https://www.News.example/a?b')).toBe('news.example');
    expect(hostOfPage('http://127.0.0.1:8080/a')).toBe('127.0.0.1');
    for (const address of [null, 'about:blank', 'file:///a.html', 'data:text/html,x', 'nonsense', '']) {
      expect(hostOfPage(address)).toBeNull();
    }
  });

  test('a site that nobody chose anything for has the choice for nothing', () => {
    expect(choiceFor(none, 'a.example')).toEqual(noChoice);
    expect(choiceFor(none, 'constructor')).toEqual(noChoice);
    expect(choiceFor(none, '__proto__')).toEqual(noChoice);
  });

  test('all supported sites at once leaves out the ones chosen otherwise', () => {
    const all = withChoice({ supported: true, byHost: {} }, 'b.example', noChoice);
    const never = withChoice(all, 'c.example', { ...noChoice, never: true });
    expect(inForce(never, 'a.example', true).autoClean).toBe(true);
    expect(inForce(never, 'a.example', false).autoClean).toBe(false);
    expect(inForce(never, 'b.example', true).autoClean).toBe(false);
    expect(inForce(never, 'c.example', true)).toEqual({ ...noChoice, never: true });
  });

  test('never outweighs what else was chosen', () => {
    const all = withChoice(none, 'a.example', { ...refusing, reader: true, never: true });
    expect(inForce(all, 'a.example', true)).toEqual({ ...noChoice, never: true });
  });

  test('a choice for nothing leaves no record behind', () => {
    const all = withChoice(none, 'a.example', calm);
    expect(Object.keys(all.byHost)).toEqual(['a.example']);
    expect(withChoice(all, 'a.example', noChoice).byHost).toEqual({});
  });

  test('consent is refused where that was chosen, and nowhere else', () => {
    const byHost = {
      'a.example': refusing,
      'b.example': calm,
      'c.example': { ...refusing, autoClean: false },
      'd.example': { ...refusing, never: true },
      '127.0.0.1': refusing,
    };
    expect(sitesToRefuse({ supported: false, byHost })).toEqual(['a.example', '127.0.0.1']);
  });

  test('a site is asked for with and without www, an address of numbers as it is', () => {
    expect(patternsOf('news.example')).toEqual(['*://news.example/*', '*://www.news.example/*']);
    expect(patternsOf('127.0.0.1')).toEqual(['*://127.0.0.1/*']);
    expect(patternsOf('localhost')).toEqual(['*://localhost/*']);
  });

  test.each([
    [null],
    ['x'],
    [[]],
    [{}],
    [{ supported: 'yes', byHost: {} }],
    [{ supported: false, byHost: { 'a.example': null } }],
    [{ supported: false, byHost: { 'a.example': { ...calm, consent: 'accept' } } }],
    [{ supported: false, byHost: { '*': calm } }],
    [{ supported: false, byHost: { 'a/b': calm } }],
  ])('a stored %j is not believed', async (value) => {
    const area = new MemoryArea();
    await area.set({ sites: { version: 1, value } });
    expect(await readSetting(area, sites)).toEqual(none);
  });
});
