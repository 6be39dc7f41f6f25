import css from './AloudBar.module.css';
import { AloudTune } from './AloudTune';
import type { AloudActs, AloudProps, AloudView } from './aloud-props';
import { Button } from './Button';
import { Icon, type IconName } from './Icon';
import { type MessageKey, useWords, type WordsApi } from './words';

/** The quiet line while an article is read aloud. What it says is for when no voice speaks: nothing is read over it. */
export function AloudBar(props: AloudProps) {
  const { view } = props;
  const words = useWords();
  const said = view.phase === 'ready' && view.playing ? '' : sayingOf(view, words);
  return (
    <section class={css['bar']} aria-label={words.t('aloud_bar')}>
      <p class={css['said']} role="status">
        {said}
      </p>
      {view.phase === 'ready' && view.asked !== null ? <Ask {...props} /> : <Controls {...props} />}
    </section>
  );
}

function Controls(props: AloudProps) {
  const { view } = props;
  const { t } = useWords();
  const ready = view.phase === 'ready' ? view : null;
  return (
    <div class={css['controls']}>
      {ready === null || ready.voice === null ? null : <Steps {...props} playing={ready.playing} />}
      {ready?.away ? (
        <Button look="leaf" hint={t('aloud_follow_hint')} onClick={props.onFollow}>
          {t('aloud_follow')}
        </Button>
      ) : null}
      <span class={css['tune']}>
        {ready === null ? null : <AloudTune {...props} view={ready} />}
        <Button look="quiet" name={t('aloud_stop_hint')} onClick={props.onStop}>
          {t('aloud_stop')}
        </Button>
      </span>
    </div>
  );
}

interface StepsProps extends AloudActs {
  readonly playing: boolean;
}

function Steps({ playing, ...props }: StepsProps) {
  return (
    <span class={css['steps']}>
      <Step name="passage_back" icon="farBack" onClick={() => props.onPassage(-1)} />
      <Step name="sentence_back" icon="stepBack" onClick={() => props.onSentence(-1)} />
      {playing ? (
        <Step name="pause" icon="pause" onClick={props.onPause} main />
      ) : (
        <Step name="play" icon="play" onClick={props.onPlay} main />
      )}
      <Step name="sentence_on" icon="fold" onClick={() => props.onSentence(1)} />
      <Step name="passage_on" icon="farOn" onClick={() => props.onPassage(1)} />
    </span>
  );
}

interface StepProps {
  readonly name: 'passage_back' | 'sentence_back' | 'play' | 'pause' | 'sentence_on' | 'passage_on';
  readonly icon: IconName;
  readonly onClick: () => void;
  readonly main?: boolean;
}

function Step({ name, icon, onClick, main = false }: StepProps) {
  const { t } = useWords();
  const words = t(`aloud_${name}`);
  return (
    <button type="button" class={css['step']} data-main={main} aria-label={words} title={words} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

/** Before the text leaves the machine. */
function Ask(props: AloudProps) {
  const { t } = useWords();
  return (
    <span class={css['answers']}>
      <Button look="leaf" onClick={props.onAgree}>
        {t('aloud_service_agree')}
      </Button>
      <Button look="quiet" onClick={props.onRefuse}>
        {t('action_cancel')}
      </Button>
    </span>
  );
}

function languageName(language: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language;
  } catch {
    // The page named a language that is none.
    return language;
  }
}

function sayingOf(view: AloudView, { t, locale }: WordsApi): string {
  if (view.phase === 'looking') return '';
  if (view.phase === 'mute') return t(view.why === 'text' ? 'aloud_no_text' : 'aloud_no_voices');
  if (view.asked !== null) return t('aloud_service_ask', view.asked.name);
  if (view.trouble !== null) return t(`aloud_trouble_${view.trouble}` satisfies MessageKey);
  if (view.voice !== null) return '';
  const language = languageName(view.language, locale);
  return t(view.groups.service.length > 0 ? 'aloud_only_service' : 'aloud_no_language', language);
}
