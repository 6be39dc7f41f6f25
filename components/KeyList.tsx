import css from './KeyList.module.css';
import type { PageKey } from './page-keys';
import { useWords } from './words';

/** What stands on a key whose name in the browser is longer. */
const caps: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** The keys of a page and what they do. */
export function KeyList({ table }: { readonly table: readonly PageKey<string>[] }) {
  const { t } = useWords();
  return (
    <dl class={css['keys']}>
      {table.map(({ keys, elsewhere = [], what }) => (
        <div key={what} class={css['pair']}>
          <dt class={css['names']}>
            {[...keys, ...elsewhere].map((name) => (
              <kbd key={name} class={css['key']}>
                {caps[name] ?? name}
              </kbd>
            ))}
          </dt>
          <dd>{t(what)}</dd>
        </div>
      ))}
    </dl>
  );
}
