import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AutoConsentCMPRule, decodeRules, evalSnippets } from '@duckduckgo/autoconsent';
import { describe, expect, test } from 'vitest';
import { pressTheOnlyButton } from '../../../entrypoints/shared/consent/engine';
import { consentKit, sayYes } from '../../../entrypoints/shared/consent/kit';

const read = (name: string) =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve(`@duckduckgo/autoconsent/rules/${name}`), 'utf8'));
const packaged = decodeRules(read('compact-rules.json'));
const complete: readonly AutoConsentCMPRule[] = read('rules.json').autoconsent;

describe('the rules that we ship', () => {
  test('hold no way to accept', () => {
    expect(packaged.length).toBeGreaterThan(700);
    expect(packaged.filter((rule) => rule.optIn.length > 0)).toEqual([]);
  });

  test('ask for no function that says yes, and get all others', () => {
    const asked = [...new Set(JSON.stringify(packaged).match(/EVAL_\w+/g))];
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((name) => !Object.hasOwn(consentKit.snippets, name))).toEqual([]);
    expect(sayYes.filter((name) => Object.hasOwn(consentKit.snippets, name))).toEqual([]);
  });

  test('have none that says yes left among their functions, by what is in it', () => {
    const accepts =
      /acceptAllConsents|allowAll|respondAll\(true|setConsentValue\(true|'setConsent', 1|"setConsent", 1|Accept\|/;
    const found = Object.entries(evalSnippets).filter(([, snippet]) => accepts.test(String(snippet)));
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(found.map(([name]) => name).filter((name) => !sayYes.includes(name))).toEqual([]);
  });

  test('refuse nowhere by what accepts, but for the rules that are switched off', () => {
    const steps = (rule: AutoConsentCMPRule) => JSON.stringify(rule.optOut);
    const same = complete.filter((rule) => steps(rule) === JSON.stringify(rule.optIn) && /click/i.test(steps(rule)));
    // The one button of "blocksy" declines.
    const names = same.map((rule) => rule.name).filter((name) => name !== 'blocksy');
    expect(names.toSorted()).toEqual(pressTheOnlyButton);
  });

  test('come as the generic ones and those of the page, and for a frame as a few', () => {
    const all = read('compact-rules.json');
    const rulesOf = (url: string, mainFrame: boolean) => consentKit.rulesFor(all, { url, mainFrame }).r.length;
    expect(rulesOf('https://a.example/', true)).toBeLessThan(250);
    expect(rulesOf('https://www.ebay.com/', true)).toBeGreaterThan(rulesOf('https://a.example/', true));
    expect(rulesOf('about:blank', false)).toBeLessThan(20);
  });
});
