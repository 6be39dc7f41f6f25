import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SaveProps } from '../../../components/save-props';
import type { Article } from '../../../core/article';
import { keyOfArticle } from '../../../library/save/key';
import type { FromDesk, SaveWay, ToDesk } from '../../../library/save/order';
import type { Line } from '../../../platform/own-line';
import { localArea } from '../../../platform/storage';
import { isPrivate } from '../../../platform/tabs';
import { ruleForPage } from '../rule-for';
import { askForPictures } from './picture-wish';
import { callDesk, callOpenDesk, type DeskEnds } from './save-line';
import { type PageState, viewOf } from './view';

/** What is to be saved; `null` while there is no article. */
export interface Savable {
  readonly article: Article;
  /** The tab that shows the page; `null` where it is not known. */
  readonly tabId: number | null;
}

type Look = typeof import('./look');
const withLibrary = (): Promise<Look> => import('./look');

/** A line to the desk at a time, and what is heard over it. */
class Caller {
  readonly #show: (state: FromDesk) => void;
  #line: Line<ToDesk> | null = null;
  /** Whether an end is still to come. */
  #waits = false;

  constructor(show: (state: FromDesk) => void) {
    this.#show = show;
  }

  async save(message: ToDesk): Promise<void> {
    this.leave();
    this.#show({ phase: 'saving', stage: 'capture', done: 0, total: 0 });
    this.#line = await callDesk(this.#ends());
    this.#waits = true;
    this.#line.send(message);
  }

  /** Attaches to the job of this article, if one is at work. */
  async watch(key: string): Promise<void> {
    const line = await callOpenDesk(this.#ends());
    if (line === null) {
      this.#show({ phase: 'none' });
      return;
    }
    this.#line = line;
    line.send({ do: 'watch', key });
  }

  cancel(): void {
    this.#line?.send({ do: 'cancel' });
  }

  leave(): void {
    this.#waits = false;
    this.#line?.close();
    this.#line = null;
  }

  #ends(): DeskEnds {
    return {
      hear: (state) => {
        this.#waits = state.phase === 'saving';
        if (!this.#waits) this.leave();
        this.#show(state);
      },
      closed: () => {
        if (this.#waits) this.#show({ phase: 'failed', failure: 'stopped' });
        this.#waits = false;
        this.#line = null;
      },
    };
  }
}

/** The save of an article: its state, also of one that began before this page was opened, and what can be done. */
export function useSave(savable: Savable | null, restored: readonly string[]): SaveProps | null {
  const [state, setState] = useState<PageState>({ phase: 'none' });
  const [refused, setRefused] = useState(false);
  const caller = useMemo(() => new Caller(setState), []);
  const article = savable?.article ?? null;
  const looked = useRef<Article | null>(null);

  useEffect(() => () => caller.leave(), [caller]);
  useEffect(() => {
    if (article === null || looked.current === article || isPrivate()) return;
    looked.current = article;
    const find = async () => {
      const { lookFor } = await withLibrary();
      const found = await lookFor(article);
      // A failure is told when something is saved: nobody has asked yet.
      if (found.ok && found.value.length > 0) {
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
    const rule = await ruleForPage(localArea(), savable.article.url);
    const { article: whole, tabId } = savable;
    const order = { article: whole, tabId, restored, rule: rule?.name ?? null, way, unseen: false };
    await caller.save({ do: 'save', order });
  };
  const undo = async () => {
    if (state.phase !== 'saved') return;
    const { takeOut } = await withLibrary();
    const out = await takeOut(state.copy.id);
    setState(out.ok ? { phase: 'undone' } : { phase: 'failed', failure: out.failure });
  };
  const getMissing = async () => {
    if (state.phase !== 'saved') return;
    const order = { id: state.copy.id, tabId: savable.tabId };
    const urls = state.missing.filter(({ missing }) => missing === 'no-access').map(({ url }) => url);
    // First thing in the click: the browser asks only then.
    const granted = await askForPictures(order, urls, Date.now());
    setRefused(!granted);
    if (granted) await caller.save({ do: 'complete', order });
  };
  return {
    view: viewOf(state),
    refused,
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
