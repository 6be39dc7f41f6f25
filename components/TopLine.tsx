import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import css from './TopLine.module.css';
import { Unseen } from './Unseen';
import { hostName, webAddress } from './web-address';
import { useWords } from './words';

interface TopLineProps {
  readonly url: string | null;
  /** Whether it stays when the page scrolls. */
  readonly stays: boolean;
  /** The actions. */
  readonly children: ComponentChildren;
}

export function TopLine({ url, stays, children }: TopLineProps) {
  return (
    <header class={css['line']} data-stays={stays}>
      <SourceLink url={url} />
      {children}
    </header>
  );
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
