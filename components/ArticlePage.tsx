import { useRef } from 'preact/hooks';
import { ArticleBody } from './ArticleBody';
import { ArticleHead } from './ArticleHead';
import css from './ArticlePage.module.css';
import type { ArticlePageProps } from './article-props';
import { Bios } from './Bios';
import { underscored } from './failure-words';
import { Onward } from './Onward';
import { PicturesLine } from './PicturesLine';
import { goToPutBack } from './put-back';
import { RemovedList } from './RemovedList';
import { webAddress } from './web-address';
import { useWords } from './words';

/** The article and all that belongs to it, in the order in which it is read. */
export function ArticlePage(props: ArticlePageProps) {
  const { shown, mount, pictures } = props;
  const { article, restored } = shown;
  const { t } = useWords();
  const body = useRef<HTMLDivElement>(null);
  return (
    <>
      <article class={css['article']} aria-labelledby="title">
        <ArticleHead article={article} />
        {article.warnings.map(({ kind }) => (
          <p key={kind} class={css['warning']} role="note">
            {t(`warning_${underscored(kind)}`)}
          </p>
        ))}
        {pictures === 'offered' ? (
          <PicturesLine html={article.html} onShow={props.onShowPictures} onAlways={props.onAlwaysShowPictures} />
        ) : null}
        <ArticleBody host={body} article={article} images={pictures === 'shown'} restored={restored} mount={mount} />
        {props.beside?.(body)}
        <Onward article={article} onward={shown.onward} onGo={props.onGo} />
        <Bios bios={article.bios} lang={article.lang} dir={article.dir} mount={mount} />
        <PrintedSource url={article.canonicalUrl ?? article.url} />
      </article>
      {props.afterArticle ?? null}
      <RemovedList
        {...props}
        article={article}
        restored={restored}
        justRestored={shown.justRestored}
        onSee={(id) => goToPutBack(body.current, id)}
      />
    </>
  );
}

function PrintedSource({ url }: { readonly url: string }) {
  const { t } = useWords();
  const address = webAddress(url);
  return address === null ? null : <p class={css['printed']}>{t('printed_source', address.href)}</p>;
}
