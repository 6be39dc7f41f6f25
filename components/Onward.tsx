import type { Onward as Addresses, Article } from '../core/article';
import type { ArticleViewProps } from './article-props';
import css from './Onward.module.css';
import { hostName, webAddress } from './web-address';
import { type MessageKey, useWords } from './words';

interface OnwardProps {
  readonly article: Article;
  readonly onward: Addresses;
  readonly onGo: ArticleViewProps['onGo'];
}

/** Characters of a long address that are shown of its beginning and its end; all of it is in the link's title. */
const BEGINNING = 50;
const END = 30;

/** Where the article goes on, and where the whole of it is; says nothing where it is all here. */
export function Onward({ article, onward: { nextPage, singlePage }, onGo }: OnwardProps) {
  const ways = [
    ['goes_on_at', webAddress(nextPage)],
    ['all_on_one_page', singlePage === nextPage ? null : webAddress(singlePage)],
  ] as const;
  if (ways.every(([, address]) => address === null)) return null;
  return (
    <div class={css['onward']} dir={article.dir ?? undefined}>
      {ways.map(([label, address]) =>
        address === null ? null : <Way key={label} label={label} address={address} onGo={onGo} />,
      )}
    </div>
  );
}

interface WayProps {
  readonly label: MessageKey;
  readonly address: URL;
  readonly onGo: OnwardProps['onGo'];
}

function Way({ label, address, onGo }: WayProps) {
  const { t } = useWords();
  const { href } = address;
  const go = (event: MouseEvent) => {
    // With a key held the browser opens the link where it opens any such link.
    if (onGo === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onGo(href);
  };
  return (
    // A sentence of the interface: it runs as its words do, on the side where the article's lines begin.
    <p class={css['way']} dir="auto">
      {t(label)}{' '}
      <a
        class={css['link']}
        href={href}
        title={href}
        dir="ltr"
        target={onGo === null ? undefined : '_blank'}
        rel="noopener noreferrer"
        onClick={go}
      >
        {shortened(address)}
      </a>
    </p>
  );
}

function shortened(address: URL): string {
  const whole = hostName(address) + (address.pathname === '/' ? '' : address.pathname) + address.search;
  return whole.length > BEGINNING + END ? `${whole.slice(0, BEGINNING)}…${whole.slice(-END)}` : whole;
}
