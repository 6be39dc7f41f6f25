import { Button } from './Button';
import css from './HiddenList.module.css';
import type { SiteProps } from './site-props';
import { useWords } from './words';

/** What auto-clean hid on the page itself, each with its reason and a way back. */
export function HiddenList({ hidden, onTurn, onTurnAll }: SiteProps) {
  const { t, tn } = useWords();
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
        {hidden.map(({ reason, text, shown }, index) => (
          <li key={index} class={css['entry']}>
            <div class={css['what']}>
              <p>{reason}</p>
              {text === '' ? null : (
                <p class={css['text']} dir="auto">
                  {text}
                </p>
              )}
            </div>
            <Button
              look={shown ? 'quiet' : 'leaf'}
              name={t(shown ? 'site_hide_named' : 'site_show_named', reason)}
              onClick={() => onTurn(index, !shown)}
            >
              {t(shown ? 'site_hide' : 'site_show')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
