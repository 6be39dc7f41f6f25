import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { contentOf, type NoteLink, notesIn } from './notes';

/** How long a pointer rests on a mark before its note opens, and stays away before it closes. Milliseconds. */
const REST = { open: 350, close: 300 };

/** A note that is open. */
export interface OpenNote {
  readonly link: HTMLAnchorElement;
  readonly mark: string;
  readonly content: readonly Node[];
  /** Opened by a click or a key, not by a pointer that rests. */
  readonly asked: boolean;
}

interface Notes {
  readonly open: OpenNote | null;
  /** Closes it; `back`: the keyboard goes to the mark. */
  readonly close: (back: boolean) => void;
  /** To the place of the note in the article. */
  readonly go: () => void;
  /** Follows a link in the note to another place of the article; to another note, it is shown instead. */
  readonly follow: (href: string) => void;
  /** The pointer is over the note, or has left it. */
  readonly hold: (over: boolean) => void;
}

/** Notes open beside their marks. Where nothing of this runs, the marks are links. */
export function useNotes(host: RefObject<HTMLElement | null>, mounted: readonly unknown[]): Notes {
  const [open, setOpen] = useState<OpenNote | null>(null);
  const desk = useRef<NoteDesk | null>(null);
  useEffect(() => {
    const body = host.current;
    if (body === null) return;
    const over = new AbortController();
    desk.current = new NoteDesk(body, setOpen);
    desk.current.listen(over.signal);
    return () => {
      over.abort();
      desk.current?.show(null);
      desk.current = null;
    };
  }, [host, ...mounted]);

  // The mark says that its note is open, as long as that is to be seen.
  useLayoutEffect(() => {
    if (open === null) return;
    const { link } = open;
    link.setAttribute('aria-expanded', 'true');
    return () => link.setAttribute('aria-expanded', 'false');
  }, [open]);

  const acts = useMemo(
    () => ({
      close: (back: boolean) => desk.current?.close(back),
      go: () => desk.current?.leave(),
      follow: (href: string) => desk.current?.follow(href),
      hold: (over: boolean) => desk.current?.hold(over),
    }),
    [],
  );
  return { open, ...acts };
}

/** The notes of one text, of which one at most is open. */
class NoteDesk {
  readonly #body: HTMLElement;
  readonly #notes: ReadonlyMap<Element, NoteLink>;
  readonly #onShow: (note: OpenNote | null) => void;
  #open: OpenNote | null = null;
  #timer = 0;
  /** While a link of the article is left to do what it does. */
  #leaving = false;

  constructor(body: HTMLElement, onShow: (note: OpenNote | null) => void) {
    this.#body = body;
    this.#notes = notesIn(body);
    this.#onShow = onShow;
  }

  listen(signal: AbortSignal): void {
    for (const { link } of this.#notes.values()) {
      link.setAttribute('aria-haspopup', 'dialog');
      link.setAttribute('aria-expanded', 'false');
    }
    // Before the link's own handler, which goes to the note.
    this.#body.addEventListener('click', (event) => this.#clicked(event), { signal, capture: true });
    if (!matchMedia('(hover: hover) and (pointer: fine)').matches) return;
    this.#body.addEventListener('pointerover', (event) => this.#rests(event), { signal });
    this.#body.addEventListener('pointerout', (event) => this.#goesOn(event), { signal });
  }

  show(note: OpenNote | null): void {
    clearTimeout(this.#timer);
    this.#open = note;
    this.#onShow(note);
  }

  close(back: boolean): void {
    const link = this.#open?.link;
    this.show(null);
    if (back && link?.isConnected) link.focus();
  }

  hold(over: boolean): void {
    clearTimeout(this.#timer);
    if (!over && this.#open?.asked === false) this.#later(() => this.show(null), REST.close);
  }

  follow(href: string): void {
    const open = this.#open;
    const link = this.#body.querySelector<HTMLAnchorElement>(`a[href="${CSS.escape(href)}"]`);
    if (open === null || link === null) return;
    const found = this.#notes.get(link);
    if (found === undefined) this.leave(link);
    // It stays at the mark from which the reader came.
    else this.show({ ...this.#noteOf(found, true), link: open.link });
  }

  /** To where a link of the article leads: it knows the way. */
  leave(link = this.#open?.link): void {
    this.show(null);
    this.#leaving = true;
    link?.click();
    this.#leaving = false;
  }

  #clicked(event: MouseEvent): void {
    const found = this.#under(event);
    if (found === undefined || this.#leaving || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#open?.link === found.link && this.#open.asked) this.close(true);
    else this.show(this.#noteOf(found, true));
  }

  #rests(event: PointerEvent): void {
    const found = event.pointerType === 'mouse' ? this.#under(event) : undefined;
    if (found === undefined || this.#open?.asked) return;
    clearTimeout(this.#timer);
    if (this.#open?.link !== found.link) this.#later(() => this.show(this.#noteOf(found, false)), REST.open);
  }

  #goesOn(event: PointerEvent): void {
    if (this.#under(event) !== undefined) this.hold(false);
    if (this.#open === null) clearTimeout(this.#timer);
  }

  #later(act: () => void, ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(act, ms);
  }

  #under(event: Event): NoteLink | undefined {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    return link === null ? undefined : this.#notes.get(link);
  }

  #noteOf({ link, note }: NoteLink, asked: boolean): OpenNote {
    return { link, mark: (link.textContent ?? '').trim(), content: contentOf(note, this.#body), asked };
  }
}
