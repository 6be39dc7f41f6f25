import { Fold } from './Fold';
import css from './PackReport.module.css';
import type { FileRefusal, PackReportProps } from './settings-props';
import { useWords, type WordsApi } from './words';

/** Files and directives that are named; of more only the number is told. */
const NAMED = 100;

/** What of a pack could not be taken, and what in the rest is not done here. */
export function PackReport({ refused, unsupported }: PackReportProps) {
  const words = useWords();
  const { tn, number } = words;
  const lines = unsupported.reduce((sum, [, count]) => sum + count, 0);
  return (
    <>
      {refused.length === 0 ? null : (
        <Fold label={tn('rules_refused', refused.length)}>
          <ul class={css['list']}>
            {refused.slice(0, NAMED).map((refusal, index) => (
              <li key={index}>
                <bdi class={css['name']}>{refusal.file}</bdi> – {reasonOf(refusal, words)}
              </li>
            ))}
            {refused.length > NAMED ? <li>{tn('more_not_shown', refused.length - NAMED)}</li> : null}
          </ul>
        </Fold>
      )}
      {lines === 0 ? null : (
        <Fold label={tn('rules_unsupported', lines)}>
          <ul class={css['list']}>
            {unsupported.slice(0, NAMED).map(([directive, count]) => (
              <li key={directive}>
                <bdi class={css['name']}>{directive}</bdi> × {number(count)}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

function reasonOf({ kind, line, text, said }: FileRefusal, { t, number, sentence }: WordsApi): string {
  switch (kind) {
    case 'malformed':
      return line === 0 ? sentence(said, text) : t('rules_why_malformed', number(line), sentence(said, text));
    case 'twice':
      return t('rules_why_twice', text);
    case 'path':
    case 'name':
    case 'large':
    case 'encoding':
    case 'damaged':
    case 'empty':
      return t(`rules_why_${kind}`);
  }
}
