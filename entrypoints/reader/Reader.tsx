import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ReaderState } from '../../components/popup-state';
import { ReaderView } from '../../components/ReaderView';
import type { CopyChange } from '../../library/library';
import { type Handoff, keepHandoff } from '../../platform/handoff';
import { say } from '../../platform/i18n';
import { readReaderAddress } from '../../platform/reader-address';
import { isPrivate, sessionArea } from '../../platform/storage';
import { openOptions } from '../../platform/tabs';
import { copyAsMarkdown, copyText } from '../shared/copy';
import { useLookPanel } from '../shared/look/use-look-panel';
import { useSave } from '../shared/save/use-save';
import { type PutBack, show } from '../shared/show';
import { usePictures } from '../shared/use-pictures';
import { usePutBack } from '../shared/use-put-back';
import { bodyTools } from './body-tools';
import { useHighlights } from './highlights/use-highlights';
import { type Loaded, load } from './load';
import { keepTabPlace, tabPlace } from './tab-place';
import { useAids } from './use-aids';
import { useAloud } from './use-aloud';
import { useCleanAgain } from './use-clean-again';
import { useCopy } from './use-copy';
import { useMount } from './use-mount';
import { usePlace } from './use-place';
import { usePrint } from './use-print';

function stateOf(loaded: Loaded | null, putBack: PutBack): ReaderState {
  if (loaded === null) {
    return { phase: 'loading' };
  }
  if (loaded.ok) {
    return show(loaded.article, loaded.onward, putBack);
  }
  return 'fault' in loaded
    ? { phase: 'fault', fault: loaded.fault }
    : { phase: 'failed', failure: loaded.failure, url: loaded.url };
}

/** What was put back survives a reload with the article. Of a copy, what another window put back stays so. */
async function remember(
  handoff: Omit<Handoff, 'isPrivate'>,
  before: ReadonlySet<string>,
  change: ((to: CopyChange) => void) | null,
): Promise<void> {
  if (change !== null) {
    const now = new Set(handoff.restored);
    change({
      addRestored: handoff.restored.filter((id) => !before.has(id)),
      removeRestored: [...before].filter((id) => !now.has(id)),
    });
    return;
  }
  const address = readReaderAddress(location.hash);
  if (address?.from.kind === 'kept') {
    await keepHandoff(sessionArea(), address.from.key, { ...handoff, isPrivate: isPrivate() });
  }
}

/** An article that is not saved is found again in this tab, where it was left. */
function placeInTab(text: string): Parameters<typeof usePlace>[0] {
  const from = readReaderAddress(location.hash)?.from;
  if (from?.kind !== 'kept') return null;
  const { key } = from;
  return { id: key, text, place: tabPlace(key), onPlace: (place) => keepTabPlace(key, place) };
}

/** Counts how often the page is opened: anew with another address, and when it is tried again. */
function useAttempts(onAgain: () => void): readonly [number, () => void] {
  const [attempt, setAttempt] = useState(0);
  const begin = useRef(onAgain);
  begin.current = onAgain;
  const again = useCallback(() => {
    begin.current();
    setAttempt((count) => count + 1);
  }, []);
  useEffect(() => {
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, [again]);
  return [attempt, again];
}

interface ReaderProps {
  /** The article on its way, sought since before there was anything to show. */
  readonly begun: Promise<Loaded>;
}

export function Reader({ begun }: ReaderProps) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [attempt, again] = useAttempts(() => setLoaded(null));
  const [pictures, pictureCallbacks] = usePictures();
  const article = loaded?.ok ? loaded.article : null;
  const copy = loaded?.ok ? loaded.copy : null;
  const [panel, change] = useCopy(copy);
  const [mount, prepare] = useMount(copy?.pictures ?? null);
  const [putBack, beginWith, restoreCallbacks] = usePutBack(article, (ids, before) => {
    if (loaded?.ok) {
      const { article: read, onward, tabId } = loaded;
      void remember({ article: read, onward, restored: ids, tabId }, before, copy === null ? null : change);
    }
  });

  useEffect(() => {
    const over = new AbortController();
    const begin = async () => {
      const found = await (attempt === 0 ? begun : load());
      await prepare(found.ok ? found.article : null);
      if (over.signal.aborted) {
        return;
      }
      beginWith(found.ok ? found.restored : []);
      setLoaded(found);
      document.title =
        found.ok && found.article.title !== null ? say('reader_title', [found.article.title]) : document.title;
    };
    void begin();
    return () => over.abort();
  }, [attempt, begun, beginWith, prepare]);

  usePrint(loaded);

  usePlace(loaded?.ok && copy === null ? placeInTab(loaded.article.text) : null);
  const look = useLookPanel(article?.lang ?? null);
  const cleaning = useCleanAgain(copy, again);
  const state = stateOf(loaded, putBack);
  const shown = state.phase === 'article' ? state.article : null;
  const aids = useAids();
  const save = useSave(loaded?.ok && copy === null ? loaded : null, [...putBack.ids]);
  const listening = useAloud(shown);
  return (
    <ReaderView
      state={state}
      save={save}
      listen={listening?.listen ?? null}
      bar={listening?.bar ?? null}
      look={look}
      mount={mount}
      pictures={copy === null ? pictures : 'shown'}
      {...pictureCallbacks}
      {...restoreCallbacks}
      onGo={null}
      onPrint={() => window.print()}
      onCopy={async () => shown !== null && copyAsMarkdown(shown)}
      onCopyLink={async () => shown !== null && copyText(shown.canonicalUrl ?? shown.url)}
      onSettings={() => void openOptions()}
      onRetry={again}
      onLibrary={() => location.assign('/library.html')}
      {...aids}
      copy={panel}
      cleanAgain={cleaning}
      bodyTools={bodyTools}
      highlights={useHighlights(article, copy, save)}
    />
  );
}
