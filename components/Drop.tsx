import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import css from './Drop.module.css';

interface DropProps {
  readonly label: string;
  readonly hint?: string;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ComponentChildren;
}

const controls = 'button:not([disabled]), a[href], input, select, textarea';

/**
 * A button in the top line, and the panel that hangs from the end of that line while it is open. The keyboard goes into
 * the panel, to what is current in it if anything is, and back to the button when it closes; arrows lead from one
 * control to the next where they mean nothing else. A click elsewhere closes it, and so does leaving it.
 */
export function Drop({ label, hint, open, onOpen, children }: DropProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        look="quiet"
        host={button}
        expanded={open}
        {...(open ? { controls: id } : {})}
        {...(hint === undefined ? {} : { hint })}
        onClick={() => onOpen(!open)}
      >
        {label}
      </Button>
      {open ? (
        <Panel id={id} label={label} button={button} onClose={() => onOpen(false)}>
          {children}
        </Panel>
      ) : null}
    </>
  );
}

interface PanelProps {
  readonly id: string;
  readonly label: string;
  readonly button: { readonly current: HTMLButtonElement | null };
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

function Panel({ id, label, button, onClose, children }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const here = panel.current;
    const back = button.current;
    const over = new AbortController();
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !here?.contains(target) && !back?.contains(target)) close.current();
    };
    for (const name of ['pointerdown', 'focusin'] as const) {
      document.addEventListener(name, leave, { signal: over.signal });
    }
    return () => over.abort();
  }, [button]);
  useLayoutEffect(() => {
    const here = panel.current;
    const back = button.current;
    // At once: later it would take the keyboard away from where the next key has led it.
    (here?.querySelector<HTMLElement>('[aria-current]') ?? here?.querySelector<HTMLElement>(controls))?.focus();
    // While it is still there, and before a sheet that it opens: that one gives the keyboard back to where it was then.
    return () => {
      if (document.activeElement === document.body || here?.contains(document.activeElement)) back?.focus();
    };
  }, [button]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      button.current?.focus();
      onClose();
    } else if (panel.current !== null && goOn(panel.current, event)) event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing is filled in here.
    <div ref={panel} id={id} class={css['panel']} role="group" aria-label={label} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

/** @returns whether the key led on */
function goOn(panel: HTMLElement, { key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement)) return false;
  const all = [...panel.querySelectorAll<HTMLElement>(controls)];
  const at = all.indexOf(target);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[key];
  if (to === undefined) return false;
  all[(to + all.length) % all.length]?.focus();
  return true;
}
