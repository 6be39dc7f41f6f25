import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../core/article';
import type { Mount } from './article-props';
import css from './CleanDemo.module.css';
import { underscored } from './failure-words';
import { Marked } from './Marked';
import { groupRemovals, trulyRemoved } from './removal-groups';
import { useWords } from './words';

interface CleanDemoProps {
  readonly article: Article;
  readonly mount: Mount;
}

/** The demo's article, and the ledger in one line. */
export function CleanDemo({ article, mount }: CleanDemoProps) {
  const { t, number, list } = useWords();
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (host.current !== null) mount(host.current, article.html, { images: false });
  }, [article.html, mount]);
  const kinds = groupRemovals(trulyRemoved(article.removed)).map(({ kind }) => t(`kind_${underscored(kind)}`));
  return (
    <div class={css['page']}>
      <h3 class={css['title']}>{article.title ?? t('untitled')}</h3>
      {article.byline === null ? null : <p class={css['byline']}>{article.byline}</p>}
      <div ref={host} class={css['text']} lang={article.lang ?? undefined} dir={article.dir ?? 'auto'} />
      <p class={css['ledger']} role="status">
        <Marked tag="b" text={t('kept_paragraphs', number(article.kept.blocks), number(article.kept.blocksSeen))} />
        {kinds.length === 0 ? null : ` · ${t('demo_removed', list(kinds))}`}
      </p>
    </div>
  );
}
