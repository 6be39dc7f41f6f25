import css from './Skeleton.module.css';

/** The shape of an article, while there is none: title, byline, standfirst, two paragraphs. */
export function Skeleton() {
  return (
    <div class={css['skeleton']} aria-hidden="true">
      <p class={css['title']}>
        <i />
      </p>
      <p class={css['meta']}>
        <i />
      </p>
      <p class={css['text']}>
        <i />
        <i />
      </p>
      <p class={css['text']}>
        <i />
        <i />
        <i />
      </p>
      <p class={css['text']}>
        <i />
        <i />
        <i />
        <i />
      </p>
      {/* Unseen, but set in the text face: it brings the two files of the face in before the article comes. */}
      <span class={css['face']}>
        a<em>a</em>
      </span>
    </div>
  );
}
