import type { RuleRemarkShown } from './settings-props';
import type { WordsApi } from './words';

/** A remark on a rule in one sentence. */
export function remarkSentence({ line, kind, text, said }: RuleRemarkShown, words: WordsApi): string {
  const { t, number, sentence } = words;
  if (kind === 'broad') return t('own_broad', number(line), text);
  return line === 0 ? sentence(said, text) : t('own_line', number(line), sentence(said, text));
}
