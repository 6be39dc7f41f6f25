import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon';
import css from './TopLine.module.css';
import { Unseen } from './Unseen';
import { useBarRoom } from './use-bar-room';
import { hostName, webAddress } from './web-address';
import { useWords } from './words';

interface TopLineProps {
  readonly url: string | null;
  /** Whether it stays when the page scrolls; else it goes, and comes back when the reader scrolls up. */
  readonly stays: boolean;
  /** The actions. */
  readonly children: ComponentChildren;
}

export function TopLine({ url, stays, children }: TopLineProps) {
  const line = useRef<HTMLElement>(null);
  const away = useAway(!stays);
  useBarRoom(line, 'above');
  return (
    <header ref={line} class={css['line']} data-stays={stays} data-away={away}>
      <SourceLink url={url} />
      {children}
    </header>
  );
}

/** CSS pixels; the hand trembles. */
const TREMBLE = 6;

/** Whether the page scrolled down last. */
function useAway(on: boolean): boolean {
  const [away, setAway] = useState(false);
  useEffect(() => {
    if (!on) return;
    const over = new AbortController();
    let before = scrollY;
    const scrolled = () => {
      const by = scrollY - before;
      if (Math.abs(by) < TREMBLE && scrollY > 0) return;
      before = scrollY;
      setAway(by > 0 && scrollY > 0);
    };
    addEventListener('scroll', scrolled, { passive: true, signal: over.signal });
    return () => over.abort();
  }, [on]);
  return away;
}

function SourceLink({ url }: { readonly url: string | null }) {
  const { t } = useWords();
  const address = webAddress(url);
  if (address === null) return <span class={css['source']} />;
  return (
    <a class={css['source']} href={address.href} title={address.href} target="_blank" rel="noopener noreferrer">
      <span class={css['host']}>{hostName(address)}</span>
      <Icon name="away" />
      <Unseen>, {t('opens_source')}</Unseen>
    </a>
  );
}
