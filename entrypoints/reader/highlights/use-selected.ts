import { useEffect, useState } from 'preact/hooks';
import type { Spot } from '../../../components/highlight-props';
import { describe } from '../../../core/anchor/describe';
import type { Target } from '../../../core/highlight';
import { spotUnder } from './on-page';
import type { Body } from './use-shown-text';

export interface Selected {
  readonly target: Target;
  readonly at: Spot;
}

/** What of the article is selected now; what of the selection lies outside of it is left out. */
export function selectedIn({ root, shown }: Body): Selected | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const target = describe(shown.text, shown.spanOf(range));
  const inText = target && shown.rangeOf(target.position);
  return target === null || inText === null ? null : { target, at: spotUnder(inText) };
}

/** Follows the selection; while it is being drawn nothing is in its way. */
export function useSelected(body: Body | null): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);
  useEffect(() => {
    if (body === null) return setSelected(null);
    const over = new AbortController();
    const { signal } = over;
    let drawing = false;
    const read = () => {
      if (!drawing) setSelected(selectedIn(body));
    };
    document.addEventListener('selectionchange', read, { signal });
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        drawing = !(target instanceof Element && target.closest('[data-highlight-float]'));
      },
      { signal, capture: true },
    );
    const drawn = () => {
      drawing = false;
      // A click takes the selection away only after this.
      setTimeout(read);
    };
    document.addEventListener('pointerup', drawn, { signal, capture: true });
    document.addEventListener('pointercancel', drawn, { signal, capture: true });
    addEventListener('resize', read, { signal });
    read();
    return () => over.abort();
  }, [body]);
  return selected;
}
