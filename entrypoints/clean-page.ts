import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { cleanInTurns } from '../core/clean/clean';
import type { RuleText } from '../core/clean/draft';

/** Left by whoever injects this script, for one run: in the script's own world, where the page cannot see it. */
declare global {
  var plainleafRule: RuleText | null | undefined;
}

function takeRule(): RuleText | null {
  const rule = globalThis.plainleafRule ?? null;
  globalThis.plainleafRule = undefined;
  return rule;
}

/** Injected on demand; the value of the script is the CleanResult. An exception becomes the failure `broken`. */
export default defineUnlistedScript((): unknown => cleanInTurns(document, { rule: takeRule() }));
