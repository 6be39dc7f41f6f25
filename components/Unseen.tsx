import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import css from './Unseen.module.css';

/** Words for screen readers alone. */
export function Unseen({ children }: { readonly children: ComponentChildren }) {
  return <span class={css['unseen']}>{children}</span>;
}

interface AnnouncementProps {
  readonly children: string;
  /** Whether it goes once it is said: what is to be seen has the same words. */
  readonly brief?: boolean;
}

/** Milliseconds in which a screen reader has taken a sentence up. */
const SAID = 7000;

/**
 * Reads out its words whenever they change. What comes into the page with words in it is never said by some screen
 * readers: the element comes first, its words after.
 */
export function Announcement({ children, brief = false }: AnnouncementProps) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    setSaid(children);
    if (!brief) return;
    const timer = setTimeout(() => setSaid(''), SAID);
    return () => clearTimeout(timer);
  }, [children, brief]);
  return (
    <span class={css['unseen']} role="status">
      {said}
    </span>
  );
}
