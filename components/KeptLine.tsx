import type { Warning } from '../core/article';
import css from './KeptLine.module.css';
import { Marked } from './Marked';
import type { ArticleShown } from './popup-state';
import { REMOVED_ID } from './RemovedList';
import { trulyRemoved } from './removal-groups';
import { useWords } from './words';

const SHORT = {
  partial: 'partly_read',
  unsure: 'left_out_unsure',
  'native-ad': 'native_ad',
} as const satisfies Record<Warning['kind'], string>;

/** The truth about the cleaning, in one line. */
export function KeptLine({ shown }: { readonly shown: ArticleShown }) {
  const { t, tn, number } = useWords();
  const { article, restored } = shown;
  const { blocks, blocksSeen } = article.kept;
  const gone = trulyRemoved(article.removed).filter((removal) => !restored.has(removal.id)).length;
  return (
    <>
      <p>
        <Marked tag="b" text={t('kept_paragraphs', number(blocks), number(blocksSeen))} />
        <span class={css['dot']}> · </span>
        <button type="button" class={css['removed']} onClick={goToRemoved}>
          {gone === 0 ? t('removed_blocks_none') : tn('removed_blocks', gone)}
        </button>
      </p>
      {article.warnings.map(({ kind }) => (
        <p key={kind}>{t(SHORT[kind])}</p>
      ))}
      {article.warnings.length === 0 && restored.size > 0 ? <p>{tn('put_back_blocks', restored.size)}</p> : null}
    </>
  );
}

function goToRemoved(): void {
  const list = document.getElementById(REMOVED_ID);
  list?.focus({ preventScroll: true });
  list?.scrollIntoView();
}
