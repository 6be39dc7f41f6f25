import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import css from './LibraryDialog.module.css';
import { useKeptFocus } from './use-kept-focus';
import { useWords } from './words';

interface LibraryDialogProps {
  readonly heading: string;
  readonly onClose: () => void;
  /** The word of the button that closes it. */
  readonly close?: string;
  /** Whether what it asks cannot be undone: then the keyboard begins at the button that only closes it. */
  readonly grave?: boolean;
  readonly children: ComponentChildren;
}

/** A sheet over the page. The browser keeps the keyboard in it and gives it back. */
export function LibraryDialog({ heading, onClose, close, grave = false, children }: LibraryDialogProps) {
  const { t } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  // At once: a sheet that is gone from the page before it is closed does not give the keyboard back.
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    if (grave) closer.current?.focus();
    return () => current?.close();
  }, [grave]);
  // On to where one writes, or to the first thing there is.
  useKeptFocus(dialog, () => {
    const first = (name: 'input' | 'button') => dialog.current?.querySelector(name) ?? null;
    return first('input') ?? first('button');
  });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes it by Escape.
    <dialog
      ref={dialog}
      class={css['dialog']}
      aria-labelledby={id}
      onCancel={onClose}
      onClick={(event) => (event.target === event.currentTarget ? onClose() : undefined)}
    >
      <div class={css['sheet']}>
        <h2 id={id} class={css['heading']}>
          {heading}
        </h2>
        {children}
        <div class={css['close']}>
          <Button host={closer} look="quiet" onClick={onClose}>
            {close ?? t('library_close')}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
