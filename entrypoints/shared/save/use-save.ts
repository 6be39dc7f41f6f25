import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SaveProps } from '../../../components/save-props';
import type { Article } from '../../../core/article';
import { keyOfArticle } from '../../../library/save/key';
import type { SaveWay } from '../../../library/save/order';
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

/** The save of an article: its state, also of one that began before this page was opened, and what can be done. */
export function useSave(savable: Savable | null, restored: readonly string[]): SaveProps | null {
  const [state, setState] = useState<PageState>({ phase: 'none' });
  const [refused, setRefused] = useState(false);
  const caller = useMemo(() => new Caller(setState), []);
  const article = savable?.article ?? null;
  const key = article === null ? null : keyOfArticle(article);
  const looked = useRef<Article | null>(null);

  // What is known of a save belongs to one article; a panel shows one after the other.
  useEffect(
    () => () => {
      caller.leave();
      setState({ phase: 'none' });
      setRefused(false);
    },
    [caller, key],
  );
  useEffect(() => {
    if (article === null || looked.current === article || isPrivate()) return;
    looked.current = article;
    const find = async () => {
      const { lookFor } = await withLibrary();
      const found = await lookFor(article);
      // A failure is told when something is saved: nobody has asked yet.
      if (looked.current === article && found.ok && found.value.length > 0) {
        setState((now) => (now.phase === 'none' ? { phase: 'again', copies: found.value } : now));
      }
    };
    void caller.watch(keyOfArticle(article));
    void find();
  }, [article, caller]);

  if (savable === null) return null;

  const save = async (way: SaveWay) => {
    if (isPrivate()) {
      setState({ phase: 'private' });
      return;
    }
    setRefused(false);
    const { article: whole, tabId } = savable;
    const intent = { article: whole, tabId, restored, engine: ownVersion(), way };
    const over = intend(intent);
    const rule = await ruleForPage(localArea(), whole.url);
    await caller.save({ do: 'save', order: { ...intent, rule: rule?.name ?? null, unseen: false } }, over);
  };
  const undo = async () => {
    if (state.phase !== 'saved') return;
    const { takeOut } = await withLibrary();
    const out = await takeOut(state.copy.id);
    setState(out.ok ? { phase: 'undone' } : { phase: 'failed', failure: out.failure });
  };
  const getMissing = async () => {
    const wanted = askableIn(state);
    if (wanted === null) return;
    const order = { id: wanted.id, tabId: savable.tabId };
    // First thing in the click: the browser asks only then.
    const granted = await askForPictures(order, wanted.urls, Date.now());
    setRefused(!granted);
    if (granted) await caller.save({ do: 'complete', order });
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
