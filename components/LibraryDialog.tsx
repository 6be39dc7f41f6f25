import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import css from './LibraryDialog.module.css';
import { useWords } from './words';

interface LibraryDialogProps {
  readonly heading: string;
  readonly onClose: () => void;
  /** The word of the button that closes it. */
  readonly close?: string;
  readonly children: ComponentChildren;
}

/** A sheet over the page. The browser keeps the keyboard in it and gives it back. */
export function LibraryDialog({ heading, onClose, close, children }: LibraryDialogProps) {
  const { t } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // At once: a sheet that is gone from the page before it is closed does not give the keyboard back.
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
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
          <Button look="quiet" onClick={onClose}>
            {close ?? t('library_close')}
          </Button>
        </div>
      </div>
    </dialog>
  );
}
