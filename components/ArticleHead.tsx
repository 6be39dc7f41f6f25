import { Fragment } from 'preact';
import type { Article } from '../core/article';
import css from './ArticleHead.module.css';
import { useWords, type WordsApi } from './words';

export function ArticleHead({ article }: { readonly article: Article }) {
  const words = useWords();
  const { title, standfirst } = article;
  const own = { lang: article.lang ?? undefined, dir: article.dir ?? 'auto' } as const;
  return (
    <header dir={article.dir ?? undefined}>
      {title === null ? (
        <h1 id="title" class={css['title']} data-absent="true">
          {words.t('untitled')}
        </h1>
      ) : (
        <h1 id="title" class={css['title']} {...own}>
          {title}
        </h1>
      )}
      <Facts article={article} />
      {standfirst === null || opensWith(article.text, standfirst) ? null : (
        <p class={css['standfirst']} {...own}>
          {standfirst}
        </p>
      )}
    </header>
  );
}

/** Many pages set their standfirst as the first paragraph; it is not shown twice. */
const opensWith = (text: string, standfirst: string): boolean =>
  text
    .slice(0, standfirst.length * 2)
    .replace(/\s+/g, ' ')
    .startsWith(standfirst.replace(/\s+/g, ' '));

/** Byline, dates and reading time; whatever the page did not tell is left out. */
function Facts({ article }: { readonly article: Article }) {
  const words = useWords();
  const { byline, lang, wordCount, readingMinutes } = article;
  const facts = [
    byline === null ? null : (
      <b class={css['byline']} lang={lang ?? undefined} dir="auto">
        {byline}
      </b>
    ),
    ...dates(article, words),
    wordCount === 0 ? null : <bdi>{words.tn('reading_minutes', Math.max(1, Math.round(readingMinutes)))}</bdi>,
  ].filter((fact) => fact !== null);
  if (facts.length === 0) return null;
  return (
    <p class={css['facts']}>
      {facts.map((fact, index) => (
        <Fragment key={index}>
          {index === 0 ? null : <span class={css['dot']}> · </span>}
          {fact}
        </Fragment>
      ))}
    </p>
  );
}

function dates({ publishedTime, modifiedTime }: Article, words: WordsApi) {
  const published = publishedTime === null ? null : words.day(publishedTime);
  const modified = modifiedTime === null ? null : words.day(modifiedTime);
  const later = modified !== null && modified !== published && (modifiedTime ?? '') > (publishedTime ?? '');
  return [
    published === null ? null : (
      <time dateTime={publishedTime ?? ''} dir="auto">
        {published}
      </time>
    ),
    later ? (
      <time dateTime={modifiedTime ?? ''} dir="auto">
        {words.t('updated', modified)}
      </time>
    ) : null,
  ];
}
