import { Fold } from './Fold';
import css from './TransferRefused.module.css';
import type { TransferRefusal } from './transfer-props';
import { type MessageKey, useWords, type WordsApi } from './words';

/** What is named; of more only the number is told. */
const NAMED = 100;

/** What of a file is not taken, each with its reason. */
export function TransferRefused({ refused }: { readonly refused: readonly TransferRefusal[] }) {
  const words = useWords();
  const { tn } = words;
  if (refused.length === 0) return null;
  return (
    <Fold label={tn('transfer_refused', refused.length)}>
      <ul class={css['list']}>
        {refused.slice(0, NAMED).map((refusal, index) => (
          <li key={index}>
            <bdi class={css['name']}>{refusal.name}</bdi> – {reasonOf(refusal, words)}
          </li>
        ))}
        {refused.length > NAMED ? <li>{tn('more_not_shown', refused.length - NAMED)}</li> : null}
      </ul>
    </Fold>
  );
}

function reasonOf(refusal: TransferRefusal, { t, number, sentence }: WordsApi): string {
  if (refusal.of === 'setting') return t(`transfer_why_${refusal.why}`);
  if (refusal.of === 'site') return t(`sites_why_${refusal.why.replaceAll('-', '_')}` as MessageKey);
  const { why, line, text, said } = refusal;
  if (why === 'twice') return t('sites_why_twice');
  if (why !== 'malformed') return t(`rules_why_${why}`);
  return line === 0 ? sentence(said, text) : t('rules_why_malformed', number(line), sentence(said, text));
}
