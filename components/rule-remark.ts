import type { RuleRemarkShown } from './settings-props';
import type { WordsApi } from './words';

/** A remark on a rule in one sentence. */
export function remarkSentence({ line, kind, text }: RuleRemarkShown, { t, number }: WordsApi): string {
  if (line === 0) return text;
  return kind === 'broad' ? t('own_broad', number(line), text) : t('own_line', number(line), text);
}
