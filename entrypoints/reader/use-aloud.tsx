import type { ComponentChild } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ListenProps } from '../../components/aloud-props';
import type { Article } from '../../core/article';

type Aloud = typeof import('./aloud/Aloud')['Aloud'];

export interface Listening {
  readonly listen: ListenProps;
  /** The line with the controls, while it is on. */
  readonly bar: ComponentChild;
}

/** Reading aloud. Loaded when it is first wanted. */
export function useAloud(article: Article | null): Listening | null {
  const [on, setOn] = useState(false);
  const [loaded, setLoaded] = useState<{ readonly Aloud: Aloud } | null>(null);
  const url = article?.url ?? null;
  // Another article is not read by itself.
  useEffect(() => () => setOn(false), [url]);
  const stop = useCallback(() => setOn(false), []);
  if (article === null) return null;
  const onToggle = () => {
    setOn(!on);
    if (!on && loaded === null) void import('./aloud/Aloud').then(({ Aloud }) => setLoaded({ Aloud }));
  };
  const bar = on && loaded !== null ? <loaded.Aloud article={article} onStop={stop} /> : null;
  return { listen: { on, onToggle }, bar };
}
