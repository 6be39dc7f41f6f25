import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from './Button';
import { Icon } from './Icon';
import css from './LibraryFilters.module.css';
import type { Facet, Facets, Query, Since, SortBy } from './library-props';
import { Unseen } from './Unseen';
import { useWords } from './words';

interface LibraryFiltersProps {
  readonly query: Query;
  readonly facets: Facets;
  readonly onQuery: (query: Query) => void;
  readonly onAllTags: () => void;
}

const sorts: readonly SortBy[] = ['saved', 'published', 'title', 'length', 'opened', 'progress'];

/** Values that a list of choices offers; the rest is found by searching. */
const OFFERED = 300;

/** What narrows the list, as menus and as what is chosen, and its order. */
export function LibraryFilters({ query, facets, onQuery, onAllTags }: LibraryFiltersProps) {
  const { t } = useWords();
  const by = (change: Partial<Query>) => onQuery({ ...query, ...change });
  const best = query.words.trim() !== '';
  return (
    <>
      <div class={css['line']}>
        <Choice label={t('library_filter_site')} facets={facets.sites} onChoose={(site) => by({ site })} />
        <Choice label={t('library_filter_author')} facets={facets.authors} onChoose={(author) => by({ author })} />
        <Choice
          label={t('library_filter_tag')}
          facets={facets.tags}
          onChoose={(tag) => (tag === ALL_TAGS ? onAllTags() : by({ tags: [...query.tags, tag] }))}
        >
          <option value={ALL_TAGS}>{t('library_all_tags_open')}</option>
        </Choice>
        <Choice
          label={t('library_filter_since')}
          facets={facets.since}
          wordFor={(since) => t(`library_since_${since}`)}
          onChoose={(since) => by({ since })}
        />
        <span class={css['sort']}>
          <Menu
            label={t('library_sort')}
            value={query.sort ?? (best ? '' : 'saved')}
            onChoose={(sort) => by({ sort: sorts.find((one) => one === sort) ?? null })}
          >
            {best ? <option value="">{t('library_sort_best')}</option> : null}
            {sorts.map((sort) => (
              <option key={sort} value={sort}>
                {t(`library_sort_${sort}`)}
              </option>
            ))}
          </Menu>
          <Button
            look="quiet"
            name={t('library_backwards')}
            hint={t('library_backwards')}
            pressed={query.backwards}
            onClick={() => by({ backwards: !query.backwards })}
          >
            {query.backwards ? '↑' : '↓'}
          </Button>
        </span>
      </div>
      <Chips query={query} by={by} />
    </>
  );
}

/** No tag: tags are folded in white space. */
const ALL_TAGS = ' all ';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly facets: readonly Facet<Value>[];
  readonly wordFor?: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
  readonly children?: ComponentChildren;
}

/** A menu that adds one filter; what is chosen stands beside it, not in it. */
function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, facets, wordFor = (value: Value) => value, onChoose } = props;
  const { number } = useWords();
  return (
    <Menu label={label} value="" onChoose={(value) => onChoose(value as Value)}>
      <option value="" hidden>
        {label}
      </option>
      {facets.slice(0, OFFERED).map(({ value, count }) => (
        <option key={value} value={value}>
          {wordFor(value)} ({number(count)})
        </option>
      ))}
      {props.children}
    </Menu>
  );
}

interface MenuProps {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ComponentChildren;
}

function Menu({ label, value, onChoose, children }: MenuProps) {
  const id = useId();
  return (
    <span class={css['menu']}>
      <select
        id={id}
        class={css['select']}
        aria-label={label}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.value;
          // The menu shows its name again, whatever was chosen.
          currentTarget.value = value;
          onChoose(chosen);
        }}
      >
        {children}
      </select>
      <Icon name="fold" />
    </span>
  );
}

interface ChipsProps {
  readonly query: Query;
  readonly by: (change: Partial<Query>) => void;
}

function Chips({ query, by }: ChipsProps) {
  const { t } = useWords();
  const { site, author, tags, since } = query;
  const chips: readonly (readonly [words: string, without: Partial<Query>])[] = [
    ...(site === null ? [] : [[site, { site: null }] as const]),
    ...(author === null ? [] : [[author, { author: null }] as const]),
    ...tags.map((tag) => [`#${tag}`, { tags: tags.filter((other) => other !== tag) }] as const),
    ...(since === null ? [] : [[t(`library_since_${since satisfies Since}`), { since: null }] as const]),
  ];
  if (chips.length === 0) return null;
  return (
    <ul class={css['chips']} aria-label={t('library_filters')}>
      {chips.map(([words, without]) => (
        <li key={words}>
          <button type="button" class={css['chip']} onClick={() => by(without)}>
            <bdi>{words}</bdi>
            <Unseen>, {t('library_filter_remove')}</Unseen>
            <Icon name="close" />
          </button>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <Button look="leaf" onClick={() => by({ site: null, author: null, tags: [], since: null })}>
            {t('library_filters_clear')}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
