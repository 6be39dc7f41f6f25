import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SaveProps } from '../../../components/save-props';
import type { Article } from '../../../core/article';
import { keyOfArticle } from '../../../library/save/key';
import type { Again, SaveWay, ToDesk } from '../../../library/save/order';
import { localArea } from '../../../platform/storage';
import { isPrivate } from '../../../platform/tabs';
import { ownVersion } from '../../../platform/version';
import { ruleForPage } from '../rule-for';
import { Caller } from './caller';
import { intend } from './intent';
import { askForPictures } from './picture-wish';
import { prepareDesk } from './save-line';
import { askableIn, type PageState, viewOf } from './view';

/** What is to be saved; `null` while there is no article. */
export interface Savable {
  readonly article: Article;
  /** The tab that shows the page; `null` where it is not known. */
  readonly tabId: number | null;
}

type Look = typeof import('./look');
const withLibrary = (): Promise<Look> => import('./look');

/** Copies of the article that the library holds already; none until it has been asked. */
function useFound(article: Article | null): readonly Again[] {
  const [found, setFound] = useState<readonly Again[]>([]);
  useEffect(() => {
    if (article === null || isPrivate()) return undefined;
    let wanted = true;
    const find = async () => {
      const { lookFor } = await withLibrary();
      const copies = await lookFor(article);
      // A failure is told when something is saved: nobody has asked yet.
      if (wanted && copies.ok) setFound(copies.value);
    };
    void find();
    return () => {
      wanted = false;
      setFound([]);
    };
  }, [article]);
  return found;
}

/** The save of an article: its state, also of one that began before this page was opened, and what can be done. */
export function useSave(savable: Savable | null, restored: readonly string[]): SaveProps | null {
  const [job, setJob] = useState<PageState>({ phase: 'none' });
  const [refused, setRefused] = useState(false);
  const caller = useMemo(() => new Caller(setJob), []);
  const article = savable?.article ?? null;
  const key = article === null ? null : keyOfArticle(article);
  const found = useFound(article);
  const shown = useRef(key);
  shown.current = key;

  // What is known of a save belongs to one article; a panel shows one after the other.
  // Before anything can be pressed: a save would be taken for the job of another that is watched.
  useLayoutEffect(() => {
    if (key !== null && !isPrivate()) void caller.watch(key);
    return () => {
      caller.leave();
      setJob({ phase: 'none' });
      setRefused(false);
    };
  }, [caller, key]);

  if (savable === null) return null;
  const state: PageState = job.phase === 'none' && found.length > 0 ? { phase: 'again', copies: found } : job;

  const save = async (way: SaveWay) => {
    if (isPrivate()) {
      setJob({ phase: 'private' });
      return;
    }
    setRefused(false);
    const { article: whole, tabId } = savable;
    const intent = { article: whole, tabId, restored, engine: ownVersion(), way, once: crypto.randomUUID() };
    const over = intend(intent);
    const message = async (): Promise<ToDesk> => {
      const rule = await ruleForPage(localArea(), whole.url);
      return { do: 'save', order: { ...intent, rule: rule?.name ?? null, unseen: false } };
    };
    await caller.save(message(), over);
  };
  const undo = async () => {
    if (state.phase !== 'saved') return;
    const { takeOut } = await withLibrary();
    const out = await takeOut(state.copy.id);
    if (shown.current !== key) return;
    setJob(out.ok ? { phase: 'undone' } : { phase: 'failed', failure: out.failure });
  };
  const getMissing = async () => {
    const wanted = askableIn(state);
    if (wanted === null) return;
    const order = { id: wanted.id, tabId: savable.tabId };
    // First thing in the click: the browser asks only then.
    const granted = await askForPictures(order, wanted.urls, Date.now());
    // The question may have been open while the panel went on to another article: its own save is not to be told there.
    const here = shown.current === key;
    if (here) setRefused(!granted);
    if (granted) await (here ? caller : new Caller(() => undefined)).save({ do: 'complete', order });
  };
  return {
    view: viewOf(state),
    refused,
    onNear: () => void prepareDesk(),
    onSave: () => void save({ kind: 'ask' }),
    onCancel: () => caller.cancel(),
    onUndo: () => void undo(),
    onUpdate: (id) => void save({ kind: 'update', id }),
    onKeepBoth: () => void save({ kind: 'both' }),
    onGetMissing: () => void getMissing(),
    addressOf: (id) => `/reader.html#copy=${id}`,
    libraryAddress: '/library.html',
  };
}
