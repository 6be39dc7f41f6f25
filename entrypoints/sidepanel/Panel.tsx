import { useLayoutEffect, useState } from 'preact/hooks';
import { PanelView, type PanelViewProps } from '../../components/PanelView';
import type { Failure } from '../../core/failure';
import { mountArticle } from '../../core/mount';
import { panelFollows } from '../../platform/panel-settings';
import { askForTab } from '../../platform/permissions';
import { writeSetting } from '../../platform/settings';
import { localArea } from '../../platform/storage';
import { leadTo, openOptions, openOwnPage, type TabFacts } from '../../platform/tabs';
import { copyAsMarkdown, copyText } from '../shared/copy';
import { handOver } from '../shared/hand-over';
import { useLookPanel } from '../shared/look/use-look-panel';
import { useSave } from '../shared/save/use-save';
import { type PutBack, show } from '../shared/show';
import { usePictures } from '../shared/use-pictures';
import { usePutBack } from '../shared/use-put-back';
import { isElsewhere } from './follow';
import { useAccess } from './use-access';
import { useFollow } from './use-follow';
import { type Busy, type Cleaned, useReading } from './use-reading';

const nobodyListens = () => undefined;

/** What the reader did with one page that was read. */
interface Asked {
  readonly of: Cleaned | null;
  readonly anyway: boolean;
  readonly forSite: boolean;
  /** What went wrong after the page was cleaned. */
  readonly failure: Failure | null;
}

const nothingAsked = (of: Cleaned | null): Asked => ({ of, anyway: false, forSite: false, failure: null });

function stateOf(
  cleaned: Cleaned | null,
  busy: Busy,
  asked: Asked,
  putBack: PutBack,
  onAsk: (() => void) | null,
): PanelViewProps['state'] {
  if (cleaned === null) return { phase: busy === 'slow' ? 'slow' : 'loading' };
  const { outcome, tab, found } = cleaned;
  if (found === 'locked') return { phase: 'locked', asked: asked.forSite, onAsk };
  const failure = outcome.ok ? asked.failure : outcome.failure;
  if (!outcome.ok || failure !== null) {
    return { phase: 'failed', failure: failure ?? 'broken', url: tab?.url ?? null };
  }
  return outcome.article.readable || asked.anyway
    ? show(outcome.article, outcome.onward, putBack)
    : { phase: 'unsure', article: outcome.article };
}

/** The article beside the page. @param findWindow the window it reads in */
export function Panel({ findWindow }: { readonly findWindow: () => Promise<number> }) {
  const [following, send] = useFollow(findWindow);
  const [asking, setAsked] = useState(nothingAsked(null));
  // Another article begins with everything as it was read.
  const [cleaned, busy] = useReading(following.reading, send, () => beginWith([]));
  const asked = asking.of === cleaned ? asking : nothingAsked(cleaned);
  const whole = cleaned?.outcome.ok ? cleaned.outcome : null;
  const article = whole?.article ?? null;
  const tab = cleaned?.tab ?? null;
  const [pictures, pictureCallbacks] = usePictures(article);
  const [putBack, beginWith, restoreCallbacks] = usePutBack(article, nobodyListens);
  const look = useLookPanel(article?.lang ?? null);
  const access = useAccess(article?.url ?? null);
  const askForSite = tab === null ? null : askForTab(tab.id);
  const onAsk =
    askForSite &&
    (async () => {
      if (await askForSite()) setAsked({ ...asked, forSite: true });
    });
  const state = stateOf(cleaned, busy, asked, putBack, onAsk && (() => void onAsk()));
  const shown = state.phase === 'article' ? state.article : null;
  const save = useSave(shown && article && { article, tabId: tab?.id ?? null }, [...putBack.ids]);

  useLayoutEffect(() => scrollTo({ top: 0, behavior: 'instant' }), [article]);

  const openReader = async (print: boolean) => {
    if (whole === null) return;
    const restored = [...putBack.ids];
    const { article: read, onward } = whole;
    const address = await handOver({ article: read, onward, restored, tabId: tab?.id ?? null }, print);
    if (address === null) setAsked({ ...asked, failure: 'no-room' });
    else await openOwnPage(`/reader.html${address}`, tab ?? undefined);
  };
  const lead = async (from: TabFacts, address: string) => {
    send({ is: 'led', tabId: from.id });
    await leadTo(from, address);
  };
  const again = () => send({ is: 'asked', tabId: null });
  return (
    <PanelView
      state={state}
      save={save}
      look={look}
      follow={{
        follows: following.follows,
        onFollow: (follows) => {
          send({ is: 'follows', follows });
          void writeSetting(localArea(), panelFollows, follows);
        },
        now: nowOf(busy, isElsewhere(following)),
        onShowFront: again,
        access: shown === null ? null : access,
      }}
      mount={mountArticle}
      pictures={pictures}
      {...pictureCallbacks}
      {...restoreCallbacks}
      onGo={tab === null ? null : (address) => void lead(tab, address)}
      onReader={() => void openReader(false)}
      onPrint={() => void openReader(true)}
      onCopy={async () => shown !== null && copyAsMarkdown(shown)}
      onCopyLink={async () => shown !== null && copyText(shown.canonicalUrl ?? shown.url)}
      onSettings={openOptions}
      onLibrary={() => openOwnPage('/library.html', tab ?? undefined)}
      onCleanAnyway={() => setAsked({ ...asked, anyway: true })}
      onRetry={again}
    />
  );
}

function nowOf(busy: Busy, elsewhere: boolean): PanelViewProps['follow']['now'] {
  if (busy !== 'no') return busy;
  return elsewhere ? 'elsewhere' : 'quiet';
}
