import { evalSnippets, filterCompactRules, type IndexedCMPRuleset } from '@duckduckgo/autoconsent';
import type { ConsentKit } from '../../../platform/consent';

/** Of the fixed functions, those that say yes. None of our rules asks for them; who does gets no answer. */
export const sayYes: readonly string[] = [
  'EVAL_CONSENTMANAGER_4',
  'EVAL_CONSENTMANAGER_NCMP_ACCEPT',
  'EVAL_COOKIEINFORMATION_1',
  'EVAL_EZOIC_0',
  'EVAL_MICROSOFT_1',
  'EVAL_TARTEAUCITRON_1',
  'EVAL_TEALIUM_2',
  'EVAL_THEFREEDICTIONARY_1',
  'EVAL_USERCENTRICS_API_3',
];

/** The half of autoconsent that works in the background; the engine itself is in engine.ts. */
export const consentKit: ConsentKit = {
  snippets: Object.fromEntries(Object.entries(evalSnippets).filter(([name]) => !sayYes.includes(name))),
  // The file is the package's own, unchanged.
  rulesFor: (all, frame) => filterCompactRules(all as IndexedCMPRuleset, frame),
};
