import { describe, expect, test } from 'vitest';
import { lookStyle } from '../../../../core/export/look-style';
import { LETTER, lineLength } from '../../../../core/look/line-length';
import type { Look } from '../../../../core/look/look';
import { paintedOf } from '../../../../core/look/painted';
import { scriptOf } from '../../../../core/look/script';
import { lookSetting } from '../../../../platform/look';

const usual = lookSetting.fallback;
const chosen: Look = {
  ...usual,
  theme: 'black',
  face: 'opendyslexic',
  size: 135,
  leading: 120,
  measure: 50,
  letters: 4,
  words: 16,
  justified: true,
  hyphens: true,
};

describe('a page', () => {
  test('is left as its style sheets have it where nothing is chosen', () => {
    expect(paintedOf(usual)).toEqual({ theme: null, face: 'literata', properties: {} });
  });

  test('takes what is chosen', () => {
    expect(paintedOf(chosen)).toEqual({
      theme: 'black',
      face: 'opendyslexic',
      properties: {
        '--scale': '1.35',
        '--lines': '1.2',
        '--measure': '50',
        '--letters': '0.04em',
        '--words': '0.16em',
        '--align': 'justify',
        '--hyphens': 'auto',
      },
    });
  });

  test('has own colours only while they are chosen, and a text of its own only where that can hardly be read', () => {
    const own = { paper: '#ffffff', ink: '#cccccc' };
    expect(paintedOf({ ...usual, own }).properties).toEqual({});
    const { theme, properties } = paintedOf({ ...usual, theme: 'own', own });
    expect(theme).toBe('own');
    expect(properties).toMatchObject({ '--own-paper': '#ffffff', '--own-text': '#cccccc', '--own-scheme': 'light' });
    const legible = paintedOf({ ...usual, theme: 'own', own: { paper: '#ffffff', ink: '#333333' } });
    expect(Object.keys(legible.properties)).not.toContain('--own-text');
  });
});

describe('an exported page', () => {
  const style = (look: Partial<Look>, lang: string | null = 'en') => lookStyle({ ...usual, ...look }, lang);

  test('follows the system where nothing else is chosen', () => {
    expect(style({})).not.toMatch(/--paper|color-scheme/);
  });

  test('has the chosen colours on screens only: paper stays white', () => {
    expect(style({ theme: 'black' })).toContain(
      '@media screen { :root { color-scheme: dark; --paper: #000000; --ink: #d3cec5;',
    );
    expect(style({ theme: 'sepia' })).toContain('color-scheme: light; --paper: #f4ead5;');
    const own = style({ theme: 'own', own: { paper: '#101010', ink: '#202020' } });
    expect(own).toContain('color-scheme: dark; --paper: #101010; --ink: #202020;');
  });

  test('asks for no font file, and names the face', () => {
    for (const face of ['literata', 'source-sans', 'atkinson', 'opendyslexic', 'system'] as const) {
      expect(style({ face })).not.toMatch(/url\(|@font-face|@import/);
    }
    expect(style({ face: 'atkinson' })).toContain('font-family: "Atkinson Hyperlegible Next Variable", "Atkinson');
    expect(style({ face: 'system' })).toContain('font-family: system-ui, sans-serif;');
  });

  test('carries a face that is handed over, and is as wide as that', () => {
    const rule = '@font-face { font-family: "OpenDyslexic"; src: url("data:font/woff2;base64,d09GMg=="); }';
    const look: Look = { ...usual, face: 'opendyslexic', measure: 50 };
    expect(lookStyle(look, 'en', rule)).toContain(rule);
    expect(lookStyle(look, 'en', rule)).toContain(`max-width: ${(LETTER.opendyslexic * 50).toFixed(2)}em`);
    expect(lookStyle(look, 'en')).toContain('max-width: 28.00em');
  });

  test('has size, room and edges', () => {
    const all = lookStyle(chosen, 'en');
    expect(all).toContain('* 1.35)');
    expect(all).toContain('* 1.2)');
    expect(all).toContain('letter-spacing: 0.04em; word-spacing: 0.16em; hyphens: auto;');
    expect(all).toContain('text-align: justify');
    expect(style({})).not.toContain('justify');
    expect(style({ measure: 50 })).toContain('max-width: 23.65em');
  });

  test.each([
    ['ar', false, true],
    ['fa-IR', false, true],
    ['ja', false, false],
    ['zh-Hant-TW', false, false],
    ['ko', true, true],
    [null, true, true],
  ])('in %s: room between letters %s, between words %s', (lang, letters, words) => {
    const all = lookStyle(chosen, lang);
    expect(all.includes('letter-spacing: 0.04em')).toBe(letters);
    expect(all.includes('word-spacing: 0.16em')).toBe(words);
  });
});

test.each([
  ['en', 'apart'],
  ['ja-JP', 'squares'],
  ['zh_CN', 'squares'],
  ['AR', 'joined'],
  ['', 'apart'],
  ['arc', 'apart'],
])('the letters of %j stand %s', (lang, script) => {
  expect(scriptOf(lang)).toBe(script);
});

test('a line of the usual length holds 70 letters or 33 ideographs', () => {
  expect(lineLength(usual, 'apart')).toBe(70);
  expect(lineLength(usual, 'squares')).toBe(33);
});
