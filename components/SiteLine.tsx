import { useId, useState } from 'preact/hooks';
import { Button } from './Button';
import css from './SiteLine.module.css';
import { SitePanel } from './SitePanel';
import { SwitchButton } from './Switch';
import type { SiteProps } from './site-props';
import { useWords } from './words';

/** The switch for the site of the page, and the way to the rest that may be chosen for it. */
export function SiteLine(props: SiteProps) {
  const { t, tn } = useWords();
  const { choice, hidden } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const count = hidden.filter(({ shown }) => !shown).length;
  return (
    <>
      <div class={css['line']}>
        <span id={`${id}-label`}>{t('site_auto_clean')}</span>
        <SwitchButton
          labelledBy={`${id}-label`}
          size="small"
          on={choice.autoClean}
          onToggle={(autoClean) => props.onChoose({ ...choice, autoClean, never: false })}
        />
        <Button
          look="leaf"
          {...(count === 0 ? { name: t('site_more_named') } : {})}
          expanded={open}
          controls={`${id}-panel`}
          onClick={() => setOpen(!open)}
        >
          {count === 0 ? t('site_more') : tn('site_more_hidden', count)}
        </Button>
      </div>
      <p class={css['answer']} role="status">
        {props.refused ? t('site_refused') : null}
      </p>
      <div id={`${id}-panel`} class={css['panel']} hidden={!open}>
        {open ? <SitePanel {...props} /> : null}
      </div>
    </>
  );
}
