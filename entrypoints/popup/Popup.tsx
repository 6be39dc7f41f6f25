import { useState } from 'preact/hooks';
import { PopupView } from '../../components/PopupView';
import type { PopupState } from '../../components/popup-state';
import type { Failure } from '../../core/failure';
import { mountArticle } from '../../core/mount';
import { leadTo, openOptions, openOwnPage, type TabFacts } from '../../platform/tabs';
import { copyAsMarkdown, copyText } from '../shared/copy';
import { handOver } from '../shared/hand-over';
import { useLookPanel } from '../shared/look/use-look-panel';
import { useSave } from '../shared/save/use-save';
import { type PutBack, show } from '../shared/show';
import { usePictures } from '../shared/use-pictures';
import { usePutBack } from '../shared/use-put-back';
import { useBeside } from './use-beside';
import { type Cleaning, useCleaning } from './use-cleaning';
import { useSite } from './use-site';

const nobodyListens = () => undefined;

interface Asked {
  readonly anyway: boolean;
  /** What went wrong after the page was cleaned. */
  readonly failure: Failure | null;
}

function stateOf(cleaning: Cleaning, asked: Asked, putBack: PutBack): PopupState {
  if (cleaning.phase !== 'done') {
    return { phase: cleaning.phase };
  }
  const { outcome, tab } = cleaning;
  const failure = outcome.ok ? asked.failure : outcome.failure;
  if (!outcome.ok || failure !== null) {
    return { phase: 'failed', failure: failure ?? 'broken', url: tab?.url ?? null };
  }
  return outcome.article.readable || asked.anyway
    ? show(outcome.article, outcome.onward, putBack)
    : { phase: 'unsure', article: outcome.article };
}

export function Popup({ findTab }: { readonly findTab: () => Promise<TabFacts | null> }) {
  const [cleaning, cleanAgain] = useCleaning(findTab);
  const [asked, setAsked] = useState<Asked>({ anyway: false, failure: null });
  const [pictures, pictureCallbacks] = usePictures();
  const done = cleaning.phase === 'done' ? cleaning : null;
  const cleaned = done?.outcome.ok ? done.outcome : null;
  const article = cleaned?.article ?? null;
  const [putBack, , restoreCallbacks] = usePutBack(article, nobodyListens);
  const state = stateOf(cleaning, asked, putBack);
  const look = useLookPanel(article?.lang ?? null);
  const site = useSite(done?.tab ?? null, article?.text ?? null);
  const shown = state.phase === 'article' ? state.article : null;
  const save = useSave(shown && article && { article, tabId: done?.tab?.id ?? null }, [...putBack.ids]);

  const openReader = async (print: boolean) => {
    if (cleaned === null) {
      return;
    }
    const address = await handOver(
      {
        article: cleaned.article,
        onward: cleaned.onward,
        restored: [...putBack.ids],
        tabId: done?.tab?.id ?? null,
      },
      print,
    );
    if (address === null) {
      setAsked({ ...asked, failure: 'no-room' });
      return;
    }
    await openOwnPage(`/reader.html${address}`, done?.tab ?? undefined);
    window.close();
  };

  const go = async (tab: TabFacts, address: string) => {
    await leadTo(tab, address);
    window.close();
  };

  const tab = done?.tab ?? null;
  const beside = useBeside(tab);
  return (
    <PopupView
      state={state}
      site={site}
      save={save}
      look={look}
      mount={mountArticle}
      pictures={pictures}
      {...pictureCallbacks}
      {...restoreCallbacks}
      onGo={tab === null ? null : (address) => void go(tab, address)}
      onReader={() => void openReader(false)}
      onBeside={beside}
      onPrint={() => void openReader(true)}
      onCopy={async () => shown !== null && copyAsMarkdown(shown)}
      onCopyLink={async () => shown !== null && copyText(shown.canonicalUrl ?? shown.url)}
      onSettings={async () => {
        await openOptions();
        window.close();
      }}
      onLibrary={async () => {
        await openOwnPage('/library.html', done?.tab ?? undefined);
        window.close();
      }}
      onCancel={() => window.close()}
      onCleanAnyway={() => setAsked({ ...asked, anyway: true })}
      onRetry={() => {
        setAsked({ anyway: false, failure: null });
        cleanAgain();
      }}
    />
  );
}
