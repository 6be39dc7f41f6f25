import { Button } from './Button';
import css from './HiddenList.module.css';
import type { SiteProps } from './site-props';
import { useWords } from './words';

/** What auto-clean hid on the page itself, each with its reason and a way back. */
export function HiddenList({ site, hidden, proposed, onTurn, onTurnAll, onPropose }: SiteProps) {
  const { t, tn, sentence } = useWords();
  const all = hidden.every(({ shown }) => shown);
  return (
    <div>
      <div class={css['head']}>
        <h2 class={css['heading']}>{tn('site_hidden', hidden.length)}</h2>
        <Button look="leaf" onClick={() => onTurnAll(!all)}>
          {t(all ? 'site_hide_all' : 'site_show_original')}
        </Button>
      </div>
      <ul class={css['list']}>
        {hidden.map(({ reason, said, text, shown }, index) => (
          <li key={index}>
            <div class={css['entry']}>
              <div class={css['what']}>
                <p>{sentence(said, reason)}</p>
                {text === '' ? null : (
                  <p class={css['text']} dir="auto">
                    {text}
                  </p>
                )}
              </div>
              <Button
                look={shown ? 'quiet' : 'leaf'}
                name={t(shown ? 'site_hide_named' : 'site_show_named', sentence(said, reason))}
                onClick={() => onTurn(index, !shown)}
              >
                {t(shown ? 'site_hide' : 'site_show')}
              </Button>
            </div>
            {index === proposed ? <Proposal site={site} onAnswer={onPropose} /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ProposalProps {
  readonly site: string;
  readonly onAnswer: (keep: boolean) => void;
}

/** Asked where the reader has put the same kind of block back on two pages. */
function Proposal({ site, onAnswer }: ProposalProps) {
  const { t } = useWords();
  return (
    <fieldset class={css['proposal']} aria-label={t('site_keep_always', site)}>
      <p role="status">{t('site_keep_always', site)}</p>
      <span>
        <Button look="leaf" name={t('site_keep_yes_named')} onClick={() => onAnswer(true)}>
          {t('site_keep_yes')}
        </Button>
        <Button look="quiet" name={t('site_keep_no_named')} onClick={() => onAnswer(false)}>
          {t('site_keep_no')}
        </Button>
      </span>
    </fieldset>
  );
}
