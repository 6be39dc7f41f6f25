import type { Article } from '../core/article';
import type { RestoreCallbacks } from './article-props';
import { Button } from './Button';
import { RemovedGroup } from './RemovedGroup';
import css from './RemovedList.module.css';
import { groupRemovals, trulyRemoved } from './removal-groups';
import { Section } from './Section';
import { Announcement } from './Unseen';
import { useWords } from './words';

/** The list's element id, for the line that leads to it. */
export const REMOVED_ID = 'removed';

export interface RemovedListProps extends RestoreCallbacks {
  readonly article: Article;
  readonly restored: ReadonlySet<string>;
  readonly justRestored: string | null;
  /** Shows a restored block in the article. */
  readonly onSee: (id: string) => void;
}

export function RemovedList(props: RemovedListProps) {
  const { t, tn } = useWords();
  const { article, restored, justRestored } = props;
  const count = trulyRemoved(article.removed).length;
  const groups = groupRemovals(article.removed);
  return (
    <Section id={REMOVED_ID} heading={t('removed_heading')} detail={count === 0 ? null : tn('removed_count', count)}>
      <Announcement>{justRestored === null ? '' : t('put_back_announcement')}</Announcement>
      {groups.length === 0 ? <p class={css['nothing']}>{t('removed_nothing')}</p> : null}
      {groups.map((group) => (
        <RemovedGroup key={group.kind} group={group} {...props} />
      ))}
      {article.removed.length > 1 ? (
        <p class={css['all']}>
          {restored.size < article.removed.length ? (
            <Button look="leaf" onClick={props.onRestoreAll}>
              {t('restore_all')}
            </Button>
          ) : null}
          {restored.size > 1 ? (
            <Button look="quiet" onClick={props.onRemoveAllAgain}>
              {t('remove_all_again')}
            </Button>
          ) : null}
        </p>
      ) : null}
    </Section>
  );
}
