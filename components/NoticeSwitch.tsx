import css from './NoticeSwitch.module.css';
import { Switch } from './Switch';
import { useWords } from './words';

export interface NoticeSwitchProps {
  readonly granted: boolean;
  /** The reader said no to the browser's question just now. */
  readonly refused: boolean;
  readonly onToggle: (on: boolean) => void;
}

export function NoticeSwitch({ granted, refused, onToggle }: NoticeSwitchProps) {
  const { t } = useWords();
  return (
    <>
      <Switch label={t('notice_switch')} text={t('notice_text')} on={granted} onToggle={onToggle} />
      <p class={css['answer']} role="status">
        {granted ? t('notice_granted') : null}
        {refused && !granted ? t('notice_refused') : null}
      </p>
    </>
  );
}
