import css from './OptionsContents.module.css';
import { settingsSections } from './settings-sections';
import { useWords } from './words';

interface OptionsContentsProps {
  /** The sections that a search has left; `null` for all. */
  readonly left: ReadonlySet<string> | null;
}

/** The sections of the page; each leads to its place, and the keyboard goes along. */
export function OptionsContents({ left }: OptionsContentsProps) {
  const { t } = useWords();
  return (
    <nav class={css['contents']} aria-label={t('settings_contents')} hidden={left?.size === 0}>
      <ul class={css['list']}>
        {settingsSections.map(([id, heading]) => (
          <li key={id} hidden={left !== null && !left.has(id)}>
            <a class={css['entry']} href={`#${id}`}>
              {t(heading)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
