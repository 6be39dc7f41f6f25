import './page.css';
import type { Mount } from './article-props';
import { Demo, type DemoProps } from './Demo';
import { Marked } from './Marked';
import { NoticeSwitch } from './NoticeSwitch';
import { Section } from './Section';
import css from './WelcomeView.module.css';
import { useWords } from './words';

export interface WelcomeViewProps {
  readonly granted: boolean;
  /** The reader said no to the browser's question just now. */
  readonly refused: boolean;
  readonly onToggle: (on: boolean) => void;
  /** `null` when no keys are set. */
  readonly shortcut: string | null;
  readonly demo: DemoProps;
  readonly mount: Mount;
  /** The page's address that tells what becomes of what one reads. */
  readonly privacyAddress: string;
}

export function WelcomeView(props: WelcomeViewProps) {
  const { granted, refused, onToggle, shortcut, demo, mount } = props;
  const { t } = useWords();
  return (
    <main class={css['welcome']}>
      <Leaf />
      <h1 class={css['title']}>{t('welcome_heading')}</h1>
      <ul class={css['lines']}>
        <li>{t('welcome_line_clean')}</li>
        <li>{t('welcome_line_ledger')}</li>
        <li>{t('welcome_line_private')}</li>
      </ul>
      <Demo {...demo} mount={mount} />
      <Section heading={t('options_notice')}>
        <NoticeSwitch granted={granted} refused={refused} onToggle={onToggle} />
      </Section>
      <Section heading={t('start_heading')}>
        <ul class={css['hints']}>
          <li>{t('start_pin')}</li>
          <li>
            {shortcut === null ? t('start_no_shortcut') : <Marked tag="kbd" text={t('start_shortcut', shortcut)} />}
          </li>
          <li>{t('start_menu')}</li>
        </ul>
      </Section>
      <p class={css['foot']}>
        <a class={css['privacy']} href={props.privacyAddress}>
          {t('options_privacy')}
        </a>
      </p>
    </main>
  );
}

function Leaf() {
  return (
    <svg class={css['leaf']} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M3.2 12.8C1.6 6.6 5.6 2 14 2c0 8.4-4.6 12.4-10.8 10.8z" />
      <path d="M1.5 14.5L9 7" />
    </svg>
  );
}
