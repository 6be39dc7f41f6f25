import { useState } from 'preact/hooks';
import { Button } from './Button';
import { Field } from './Field';
import { LibraryDialog } from './LibraryDialog';
import css from './LibraryTagList.module.css';
import type { Facet } from './library-props';
import { useWords } from './words';

interface LibraryTagListProps {
  readonly tags: readonly Facet[];
  readonly onRename: (from: string, to: string) => void;
  readonly onDelete: (tag: string) => void;
  readonly onClose: () => void;
}

/** All tags, to be renamed or taken off all copies. */
export function LibraryTagList({ tags, onRename, onDelete, onClose }: LibraryTagListProps) {
  const { t, number } = useWords();
  const [changing, setChanging] = useState<{ readonly tag: string; readonly to: string } | null>(null);
  const rename = () => {
    const to = changing?.to.trim() ?? '';
    if (changing !== null && to !== '' && to !== changing.tag) onRename(changing.tag, to);
    setChanging(null);
  };
  return (
    <LibraryDialog heading={t('library_all_tags')} onClose={onClose}>
      {tags.length === 0 ? <p class={css['none']}>{t('library_tags_none')}</p> : null}
      <ul class={css['tags']}>
        {tags.map(({ value, count }) => (
          <li key={value} class={css['tag']}>
            {changing?.tag === value ? (
              <>
                <Field
                  label={t('library_tag_rename_label', value)}
                  type="text"
                  holds="words"
                  value={changing.to}
                  onInput={(to) => setChanging({ tag: value, to })}
                  onEnter={rename}
                />
                <Button look="leaf" onClick={rename}>
                  {t('library_tag_rename')}
                </Button>
              </>
            ) : (
              <>
                <span class={css['name']}>
                  <bdi>{value}</bdi> <span class={css['count']}>{number(count)}</span>
                </span>
                <Button
                  look="quiet"
                  name={t('library_act_named', t('library_tag_rename'), value)}
                  onClick={() => setChanging({ tag: value, to: value })}
                >
                  {t('library_tag_rename')}
                </Button>
                <Button
                  look="quiet"
                  name={t('library_act_named', t('library_delete'), value)}
                  onClick={() => onDelete(value)}
                >
                  {t('library_delete')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </LibraryDialog>
  );
}
