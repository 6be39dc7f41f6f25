/** What the reader page loads when an article is first read aloud. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { AloudBar } from '../../../components/AloudBar';
import type { AloudView } from '../../../components/aloud-props';
import type { Later } from '../../../core/aloud/speaker';
import { voiceLanguage } from '../../../core/aloud/voices';
import type { Article } from '../../../core/article';
import { aloudAgreed, aloudSpeed, aloudVoices } from '../../../platform/aloud-settings';
import { guessLanguage } from '../../../platform/guess-language';
import { say, wordsLocale } from '../../../platform/i18n';
import { takeMediaControls } from '../../../platform/media-controls';
import { readSetting, writeSetting } from '../../../platform/settings';
import { browserSpeaker, onVoices, speechVoices } from '../../../platform/speech';
import { localArea } from '../../../platform/storage';
import { type Reading, Session, type SessionParts } from './session';

interface AloudProps {
  readonly article: Article;
  readonly onStop: () => void;
}

const later: Later = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

/** As much as a guess at the language needs, in UTF-16 units. */
const SAMPLE = 4000;

/** What stands on the page now; `null` before the article does. */
async function readingOf({ lang, title }: Article): Promise<Reading | null> {
  const body = document.querySelector<HTMLElement>('[data-article-body]');
  if (body === null) return null;
  const language = lang ?? (await guessLanguage((body.textContent ?? '').slice(0, SAMPLE))) ?? wordsLocale();
  const heading = title === null ? null : document.querySelector('article h1');
  // Words of ours in the middle of a text in another language would be noise.
  const isOurs = voiceLanguage(language) === voiceLanguage(wordsLocale());
  const notes = isOurs ? { code: say('aloud_code'), formula: say('aloud_formula') } : null;
  return { body, head: heading === null ? [] : [heading], language, notes };
}

function partsFor(article: Article, onView: (view: AloudView) => void, onStop: () => void): SessionParts {
  const area = localArea();
  const info = { title: article.title ?? '', artist: article.siteName ?? article.byline ?? '' };
  return {
    speaker: browserSpeaker(),
    later,
    voices: {
      voices: speechVoices,
      onVoices,
      remembered: () => readSetting(area, aloudVoices),
      remember: (voices) => writeSetting(area, aloudVoices, voices),
      agreed: () => readSetting(area, aloudAgreed),
      agree: (ids) => writeSetting(area, aloudAgreed, ids),
    },
    takeMediaControls: (acts) => takeMediaControls(info, acts),
    speed: {
      read: () => readSetting(area, aloudSpeed),
      write: (speed) => writeSetting(area, aloudSpeed, speed),
    },
    onView,
    onStop,
  };
}

export function Aloud({ article, onStop }: AloudProps) {
  const [view, setView] = useState<AloudView>({ phase: 'looking' });
  const [session, setSession] = useState<Session | null>(null);
  const stop = useRef(onStop);
  stop.current = onStop;
  useEffect(() => {
    let over = false;
    let begun: Session | null = null;
    const begin = async () => {
      const reading = await readingOf(article);
      if (reading === null || over) return;
      begun = new Session(
        reading,
        partsFor(article, setView, () => stop.current()),
      );
      setSession(begun);
    };
    void begin();
    return () => {
      over = true;
      begun?.end();
    };
    // What is put back changes the text, not the article: the session sees that by itself.
  }, [article.url]);
  return session === null ? null : <AloudBar view={view} {...session.acts} />;
}
