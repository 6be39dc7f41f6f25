import { useState } from 'preact/hooks';
import { Button } from './Button';
import { underscored } from './failure-words';
import { RemovedEntry } from './RemovedEntry';
import css from './RemovedGroup.module.css';
import type { RemovedListProps } from './RemovedList';
import type { RemovalGroup } from './removal-groups';
import { useWords } from './words';

/** A longer group shows so many entries until asked for all. */
const FEW = 5;

interface RemovedGroupProps extends RemovedListProps {
  readonly group: RemovalGroup;
}

export function RemovedGroup({ group, article, restored, onRestore, onRemoveAgain, onSee }: RemovedGroupProps) {
  const { t, number } = useWords();
  const [all, setAll] = useState(false);
  const { kind, removals } = group;
  const label = t(`kind_${underscored(kind)}`);
  return (
    <div class={css['group']}>
      <h3 class={css['kind']}>
        {label}
        {removals.length > 1 ? <span class={css['count']}> {number(removals.length)}</span> : null}
      </h3>
      <ul class={css['entries']}>
        {(all ? removals : removals.slice(0, FEW)).map((removal) => (
          <RemovedEntry
            key={removal.id}
            removal={removal}
            kind={label}
            lang={article.lang}
            restored={restored.has(removal.id)}
            onRestore={() => onRestore(removal.id)}
            onRemoveAgain={() => onRemoveAgain(removal.id)}
            onSee={() => onSee(removal.id)}
          />
        ))}
        {removals.length > FEW ? (
          <li class={css['more']}>
            <Button look="quiet" expanded={all} onClick={() => setAll(!all)}>
              {all ? t('show_fewer_entries') : t('show_all_entries', number(removals.length))}
            </Button>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
