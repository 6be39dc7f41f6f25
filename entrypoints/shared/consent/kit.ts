import { evalSnippets, filterCompactRules, type IndexedCMPRuleset } from '@duckduckgo/autoconsent';
import type { ConsentKit } from '../../../platform/consent';

/** The half of autoconsent that works in the background; the engine itself is in engine.ts. */
export const consentKit: ConsentKit = {
  snippets: evalSnippets,
  // The file is the package's own, unchanged.
  rulesFor: (all, frame) => filterCompactRules(all as IndexedCMPRuleset, frame),
};
