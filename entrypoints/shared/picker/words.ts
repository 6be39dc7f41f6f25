/** The extension's words in a page. */
import type { MessageKey, PluralKey } from '../../../components/words';
import { isRightToLeft } from '../../../core/direction';
import { say } from '../../../platform/page-side';

export const t = (name: MessageKey, ...substitutions: string[]): string => say(name, substitutions);

export function tn(name: PluralKey, count: number): string {
  const form = new Intl.PluralRules(locale()).select(count);
  const substitutions = [new Intl.NumberFormat(locale()).format(count)];
  return say(`${name}_${form}`, substitutions) || say(`${name}_other`, substitutions);
}

/** BCP 47, of the words. */
export const locale = (): string => say('words_locale') || 'en';

export const direction = (): 'ltr' | 'rtl' => (isRightToLeft(locale()) ? 'rtl' : 'ltr');
