import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { budgets, lateParts, packedAtOnce } from './budgets';
import { buildTarget, root, targets, textOf } from './build-target';
import { circular, scriptsOf } from './page-scripts';

function problems(code: string): readonly string[] {
  const forbidden: Readonly<Record<string, RegExp>> = {
    eval: /(?<![\w$.])eval\(/,
    'new Function': /\bnew Function\b|(?<![\w$.])Function\(/,
    'code from a string': /\bset(?:Timeout|Interval)\(["'`]/,
    'a script loaded from elsewhere': /\bimport\(?\s*["'`]https?:/,
    importScripts: /\bimportScripts\b/,
    'a development server': /\/\/(?:localhost|127\.0\.0\.1)\b/,
    'a request': /\bXMLHttpRequest\b|\bsendBeacon\b|\bnew WebSocket\b|\bnew EventSource\b/,
    'a source map': /sourceMappingURL/,
  };
  return Object.entries(forbidden).flatMap(([name, pattern]) => (pattern.test(code) ? [name] : []));
}

/** Requests by `fetch`; that of a file of the package, by its own address, is none, nor is a method that has the name. */
const requests = (code: string): readonly string[] =>
  code.match(/(?<![\w$.])fetch\((?!\)\{|(?:[\w$]+\.)+runtime\.getURL\().{0,120}/g) ?? [];

describe.each(targets)('the %s build', async (target) => {
  const built = await buildTarget(target);
  const scripts = [...built.keys()].filter((name) => name.endsWith('.js'));
  const pages = [...built.keys()].filter((name) => name.endsWith('.html'));
  const styles = [...built.keys()].filter((name) => name.endsWith('.css'));

  test('has the pages and scripts of the extension and no others', () => {
    const entries = scripts.filter((name) => !name.startsWith('chunks/'));
    expect(entries.toSorted()).toEqual([
      'auto-clean.js',
      'background.js',
      'capture.js',
      'clean-page.js',
      'content-scripts/consent.js',
      'detect.js',
      'first-look.js',
      'hidden-list.js',
      'picker.js',
    ]);
    const workroom = target === 'chrome' || target === 'edge' ? ['workroom.html'] : [];
    const own = ['library.html', 'options.html', 'popup.html', 'reader.html', 'welcome.html'];
    const beside = target === 'safari' ? [] : ['sidepanel.html'];
    expect(pages.toSorted()).toEqual([...own, ...beside, ...workroom].toSorted());
  });

  test('has no scripts that wait for each other', () => {
    expect(circular(built)).toEqual([]);
  });

  test('makes no code from strings and loads none from elsewhere', () => {
    expect(scripts.flatMap((name) => problems(textOf(built, name)).map((found) => `${name}: ${found}`))).toEqual([]);
  });

  test('asks the network for what the reader asked for, and for nothing else', () => {
    const askers: Readonly<Record<string, RegExp>> = {
      'an address that the reader wrote': /cache:[`"']no-store[`"'],credentials:[`"']omit[`"']/,
      'a picture to be saved': /cache:[`"']force-cache[`"'],credentials:[`"']omit[`"']/,
      'a picture to be saved, in its page': /cache:[`"']force-cache[`"'],credentials:[`"']same-origin[`"']/,
    };
    const all = scripts.flatMap((name) => requests(textOf(built, name)).map((request) => ({ name, request })));
    expect(all).toHaveLength(Object.keys(askers).length);
    const loaders = Object.values(askers).map((asker) => {
      const found = all.filter(({ request }) => asker.test(request));
      expect(found).toHaveLength(1);
      const own = found.filter(({ request }) => /credentials:[`"']omit/.test(request));
      expect(own.every(({ request }) => /referrerPolicy:[`"']no-referrer[`"']/.test(request))).toBe(true);
      return [...pages, 'background.js'].filter((page) => scriptsOf(built, page).includes(found[0]?.name ?? ''));
    });
    const room = pages.includes('workroom.html') ? 'workroom.html' : 'background.js';
    expect(loaders).toEqual([['options.html'], [room], ['background.js']]);
  });

  test('is made for readers: nothing in it tells where it was built or which file a view came from', () => {
    const telling = (text: string) =>
      text.includes(root) || /\bfileName:|\b(?:components|entrypoints)\/[\w/-]+\.tsx/.test(text);
    expect([...scripts, ...pages].filter((name) => telling(textOf(built, name)))).toEqual([]);
  });

  test('loads every script, style and font of a page from its own folder', () => {
    const addresses = pages.flatMap((name) =>
      [...textOf(built, name).matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address),
    );
    const inStyles = styles.flatMap((name) =>
      [...textOf(built, name).matchAll(/url\(["']?([^"')]*)|@import\s*["']([^"']*)/g)].map(([, a, b]) => a ?? b ?? ''),
    );
    expect(addresses.length).toBeGreaterThanOrEqual(pages.length);
    expect([...addresses, ...inStyles].filter((address) => !address.startsWith('/'))).toEqual([]);
    expect([...addresses, ...inStyles].filter((address) => !built.has(address.slice(1)))).toEqual([]);
  });

  test('writes nothing inline that the content security policy would block', () => {
    expect(pages.filter((name) => /<style|<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=/.test(textOf(built, name)))).toEqual(
      [],
    );
  });

  test('is UTF-8 that Chromium accepts', () => {
    expect(scripts.filter((name) => /[\uFDD0-\uFDEF\uFFFE\uFFFF]/.test(textOf(built, name)))).toEqual([]);
  });

  test.each(Object.entries(budgets).filter(([name]) => built.has(name)))('%s stays within its bytes', (name, most) => {
    // Woken for anything else, the background does without the engine; so do the settings, until a rule is tried.
    const atOnce = name === 'background.js' || name === 'options.html';
    const bytes = scriptsOf(built, name, { atOnce, late: Object.keys(lateParts) }).reduce(
      (sum, script) => sum + textOf(built, script).length,
      0,
    );
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(most);
  });

  test.each(Object.entries(packedAtOnce).filter(([name]) => built.has(name)))(
    '%s opens with few bytes, packed',
    (name, most) => {
      const bytes = scriptsOf(built, name, { atOnce: true }).reduce(
        (sum, script) => sum + gzipSync(textOf(built, script), { level: 9 }).length,
        0,
      );
      expect(bytes).toBeGreaterThan(0);
      expect(bytes).toBeLessThanOrEqual(most);
    },
  );

  test.each(Object.entries(lateParts))(
    '%s is loaded late by the reader page, never by the popup, and stays within its bytes',
    (part, most) => {
      const [script, ...others] = scripts.filter((name) => name.startsWith(`chunks/${part}-`));
      expect(others).toEqual([]);
      expect(textOf(built, script ?? '').length).toBeLessThanOrEqual(most);
      expect(scriptsOf(built, 'reader.html')).toContain(script);
      expect(scriptsOf(built, 'reader.html', { atOnce: true })).not.toContain(script);
      expect(scriptsOf(built, 'popup.html')).not.toContain(script);
    },
  );
});

test('two builds of the same source are byte for byte the same', async () => {
  const [one, other] = [await buildTarget('chrome'), await buildTarget('chrome')];
  expect([...one.keys()].toSorted()).toEqual([...other.keys()].toSorted());
  expect([...one].filter(([name, bytes]) => !other.get(name)?.equals(bytes)).map(([name]) => name)).toEqual([]);
});
