import { useState } from 'preact/hooks';
import { Button } from './Button';
import { Field } from './Field';
import { LibraryDialog } from './LibraryDialog';
import css from './LibraryTagging.module.css';
import type { CopyRow, Facet } from './library-props';
import { useWords } from './words';

interface LibraryTaggingProps {
  readonly copies: readonly CopyRow[];
  /** All tags of the library, the most used first. */
  readonly known: readonly Facet[];
  readonly onTag: (add: readonly string[], remove: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Tags that are offered without a letter written. */
const OFFERED = 24;

const same = (one: string, other: string): boolean =>
  one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0;

/** Adds and removes tags of one copy or many. What is written narrows the known ones; Enter takes it as it is. */
export function LibraryTagging({ copies, known, onTag, onClose }: LibraryTaggingProps) {
  const { t, tn } = useWords();
  const [written, setWritten] = useState('');
  const wanted = written.trim().replace(/\s+/g, ' ');
  const names = [...new Set([...copies.flatMap(({ tags }) => tags), ...known.map(({ value }) => value)])];
  const offered = names
    .filter((name) => name.toLocaleLowerCase().includes(wanted.toLocaleLowerCase()))
    .slice(0, OFFERED);
  const fresh = wanted !== '' && !names.some((name) => same(name, wanted));
  const add = () => {
    if (wanted === '') return;
    onTag([names.find((name) => same(name, wanted)) ?? wanted], []);
    setWritten('');
  };
  const pressedFor = (name: string): boolean | 'mixed' => {
    const having = copies.filter(({ tags }) => tags.includes(name)).length;
    return having > 0 && having < copies.length ? 'mixed' : having > 0;
  };
  return (
    <LibraryDialog heading={tn('library_tagging', copies.length)} close={t('library_tagging_done')} onClose={onClose}>
      <div class={css['write']}>
        <Field
          label={t('library_tag_label')}
          type="text"
          holds="words"
          value={written}
          onInput={setWritten}
          onEnter={add}
        />
        {fresh ? (
          <Button look="leaf" onClick={add}>
            {t('library_tag_add', wanted)}
          </Button>
        ) : null}
      </div>
      <fieldset class={css['tags']} aria-label={t('library_tags')}>
        {offered.map((name) => {
          const pressed = pressedFor(name);
          return (
            <button
              key={name}
              type="button"
              class={css['tag']}
              aria-pressed={pressed}
              onClick={() => (pressed === true ? onTag([], [name]) : onTag([name], []))}
            >
              <bdi>{name}</bdi>
            </button>
          );
        })}
      </fieldset>
    </LibraryDialog>
  );
}
