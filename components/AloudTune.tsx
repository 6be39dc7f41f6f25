import css from './AloudTune.module.css';
import type { AloudActs, AloudView } from './aloud-props';
import { speeds } from './speeds';
import { useWords } from './words';

interface AloudTuneProps extends AloudActs {
  readonly view: Extract<AloudView, { phase: 'ready' }>;
}

/** How fast, and by whom. */
export function AloudTune({ view, onSpeed, onVoice }: AloudTuneProps) {
  const { t, number } = useWords();
  const { groups, voice, speed } = view;
  const offered = speeds.includes(speed) ? speeds : [...speeds, speed].toSorted((a, b) => a - b);
  return (
    <>
      <select
        class={css['speed']}
        dir="ltr"
        aria-label={t('aloud_speed')}
        title={t('aloud_speed')}
        value={String(speed)}
        onChange={({ currentTarget }) => onSpeed(Number(currentTarget.value))}
      >
        {offered.map((one) => (
          <option key={one} value={String(one)}>
            {t('aloud_times', number(one))}
          </option>
        ))}
      </select>
      <select
        class={css['voice']}
        aria-label={t('aloud_voice')}
        title={voice?.local === false ? t('aloud_service_hint') : t('aloud_voice')}
        data-away={voice?.local === false}
        value={voice?.id ?? ''}
        onChange={({ currentTarget }) => onVoice(currentTarget.value)}
      >
        {voice === null ? <option value="">{t('aloud_choose_voice')}</option> : null}
        <Group label={t('aloud_voices_here')} voices={groups.here} />
        <Group label={t('aloud_voices_service')} voices={groups.service} />
        <Group label={t('aloud_voices_others')} voices={groups.others} />
      </select>
    </>
  );
}

interface GroupProps {
  readonly label: string;
  readonly voices: AloudTuneProps['view']['groups']['here'];
}

function Group({ label, voices }: GroupProps) {
  const { t } = useWords();
  if (voices.length === 0) return null;
  return (
    <optgroup label={label}>
      {voices.map(({ id, name, lang, local }) => (
        <option key={id} value={id}>
          {t(local ? 'aloud_voice_named' : 'aloud_voice_named_online', name, lang)}
        </option>
      ))}
    </optgroup>
  );
}
