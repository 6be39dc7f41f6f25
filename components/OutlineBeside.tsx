import { useEffect, useRef, useState } from 'preact/hooks';
import { Outline, type OutlineProps } from './Outline';
import css from './OutlineBeside.module.css';
import { useWords } from './words';

/** So much room beside the text holds an outline, in CSS pixels. */
const ROOM = 210;

/** Whether there is room beside the column, whatever sizes the reader has set. */
export function useRoomBeside(column: { readonly current: HTMLElement | null }): boolean {
  const [room, setRoom] = useState(false);
  useEffect(() => {
    const { current } = column;
    if (current === null) return;
    const sizes = new ResizeObserver(() => {
      const { left, right } = current.getBoundingClientRect();
      setRoom(Math.min(left, document.documentElement.clientWidth - right) >= ROOM);
    });
    sizes.observe(current);
    sizes.observe(document.documentElement);
    return () => sizes.disconnect();
  }, [column]);
  return room;
}

/** The outline in the margin. It stays while the text goes by. */
export function OutlineBeside(props: OutlineProps) {
  const { t } = useWords();
  const place = useRef<HTMLElement>(null);
  return (
    <nav ref={place} class={css['beside']} aria-label={t('reader_outline')} data-outline>
      <div class={css['stays']}>
        <Outline {...props} />
      </div>
    </nav>
  );
}

/** Brings the keyboard to the outline in the margin. */
export function goToOutline(): void {
  const nav = document.querySelector('[data-outline]');
  (nav?.querySelector<HTMLElement>('[aria-current]') ?? nav?.querySelector<HTMLElement>('button'))?.focus();
}
