import { useRef, useState } from 'preact/hooks';
import type { RuleTrial } from '../../components/settings-props';
import { localArea } from '../../platform/storage';

type Trials = ReadonlyMap<string, RuleTrial>;

interface RuleTrials {
  readonly trials: Trials;
  readonly onOpened: (name: string) => Promise<void>;
  /** Holds a text of a rule against another one of it. */
  readonly hold: (name: string, text: string, saved: string) => Promise<void>;
  readonly onStop: (name: string) => void;
}

/** Tries rules on saved copies; library and engine are loaded for it. */
export function useRuleTrials(): RuleTrials {
  const [trials, setTrials] = useState<Trials>(new Map());
  const running = useRef(new Map<string, AbortController>());
  const put = (name: string, trial: RuleTrial) => setTrials((all) => new Map(all).set(name, trial));
  return {
    trials,
    async onOpened(name) {
      const { copiesFor, withLibrary } = await import('./saved-copies');
      const found = await withLibrary((library) => copiesFor(library, name, 1));
      // Where the browser keeps no library there is nothing to offer; any other failure is told once it is tried.
      const offered = found.ok ? found.value.length > 0 : found.failure !== 'blocked';
      if (offered) setTrials((all) => (all.has(name) ? all : new Map(all).set(name, { phase: 'offered' })));
    },
    async hold(name, text, saved) {
      const stop = new AbortController();
      running.current.get(name)?.abort();
      running.current.set(name, stop);
      put(name, { phase: 'working', done: 0, all: 0 });
      const tell = (done: number, all: number) => {
        if (!stop.signal.aborted) put(name, { phase: 'working', done, all });
      };
      // What is saved already is held against the page without it.
      const against = text === saved ? '' : saved;
      const [{ withLibrary }, { tryRule }] = await Promise.all([import('./saved-copies'), import('./try-rule')]);
      const tried = await withLibrary((library) =>
        tryRule({ name, text, against }, library, localArea(), { signal: stop.signal, tell }),
      );
      if (stop.signal.aborted) return;
      if (!tried.ok) put(name, { phase: 'failed', fault: tried.failure });
      else put(name, { phase: 'done', against: against === '' ? 'none' : 'saved', copies: tried.value });
    },
    onStop(name) {
      running.current.get(name)?.abort();
      setTrials((all) => (all.has(name) ? new Map(all).set(name, { phase: 'offered' }) : all));
    },
  };
}
