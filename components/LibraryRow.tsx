import { Component } from 'preact';
import { Button } from './Button';
import { countedIn } from './counted-in';
import { Icon, type IconName } from './Icon';
import css from './LibraryRow.module.css';
import type { CopyRow, FoundRow } from './library-props';
import { Marks } from './Marks';
import { Unseen } from './Unseen';
import { hostName, webAddress } from './web-address';
import { useWords, type WordsApi } from './words';

export type RowAct = 'favourite' | 'archive' | 'tags' | 'delete' | 'bring-back' | 'purge';

export interface LibraryRowProps {
  readonly row: FoundRow;
  readonly index: number;
  readonly top: number;
  readonly href: string;
  /** Whether it is the one that the keyboard goes to. */
  readonly active: boolean;
  readonly selected: boolean;
  readonly onSelect: (id: string, range: boolean) => void;
  readonly onAct: (id: string, act: RowAct) => void;
  readonly onFocus: (id: string) => void;
}

const names = ['row', 'index', 'top', 'href', 'active', 'selected', 'onSelect', 'onAct', 'onFocus'] as const;

/** Drawn anew only when something of it has changed: scrolling moves many. The callbacks must keep their identity. */
export class LibraryRow extends Component<LibraryRowProps> {
  override shouldComponentUpdate(next: LibraryRowProps): boolean {
    return names.some((name) => next[name] !== this.props[name]);
  }

  override render() {
    return <Row {...this.props} />;
  }
}

function Row(props: LibraryRowProps) {
  const { row, index, top, active, selected } = props;
  const { copy } = row;
  const words = useWords();
  const { t } = words;
  const id = `copy-${copy.id}`;
  const name = titleOf(copy, words);
  return (
    <tr
      id={id}
      class={css['row']}
      style={{ top: `${top}px` }}
      aria-rowindex={index + 1}
      aria-selected={selected}
      aria-labelledby={`${id}-title ${id}-facts`}
      data-id={copy.id}
      tabIndex={active ? 0 : -1}
      onFocusCapture={() => props.onFocus(copy.id)}
    >
      <td class={css['choice']}>
        <label class={css['box']}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={selected}
            aria-label={t('library_select_named', name)}
            onClick={(event) => props.onSelect(copy.id, event.shiftKey)}
          />
        </label>
      </td>
      <td class={css['main']}>
        <a
          id={`${id}-title`}
          class={css['title']}
          href={props.href}
          tabIndex={-1}
          lang={copy.lang ?? undefined}
          dir={copy.dir ?? 'auto'}
        >
          {copy.title === null ? name : <Marks text={copy.title} marks={row.titleMarks} />}
        </a>
        <Snippet {...row} />
        <Facts copy={copy} id={`${id}-facts`} />
        <Progress copy={copy} />
      </td>
      <td class={css['side']}>
        <Side copy={copy} />
        <Acts {...props} name={name} />
      </td>
    </tr>
  );
}

function titleOf({ title, url }: CopyRow, { t }: WordsApi): string {
  if (title !== null) return title;
  const address = webAddress(url);
  return address === null ? t('untitled') : hostName(address) + address.pathname.replace(/\/$/, '');
}

function Snippet({ copy, snippets }: FoundRow) {
  const [snippet] = snippets;
  if (snippet === undefined) return null;
  return (
    <p class={css['snippet']} lang={copy.lang ?? undefined} dir={copy.dir ?? 'auto'}>
      <Marks text={snippet.text} marks={snippet.marks} />
    </p>
  );
}

/** Who, where and when; whatever is not known is left out. */
function Facts({ copy, id }: { readonly copy: CopyRow; readonly id: string }) {
  const words = useWords();
  const { t, tn, day } = words;
  const address = webAddress(copy.url);
  const published = copy.publishedTime === null ? null : day(copy.publishedTime);
  const share = Math.round((copy.place?.share ?? 0) * 100);
  const facts = [
    copy.siteName ?? (address === null ? null : hostName(address)),
    copy.authors.length === 0 ? null : words.list(copy.authors),
    published,
    copy.holds === 'link' ? t('library_link_only') : null,
    copy.missingImages === 0 ? null : tn('library_missing_images', copy.missingImages),
  ].filter((fact) => fact !== null);
  return (
    <p id={id} class={css['facts']}>
      {facts.map((fact, index) => (
        <span key={index} class={css['fact']}>
          {index === 0 ? null : ' · '}
          <bdi>{fact}</bdi>
        </span>
      ))}
      {copy.tags.map((tag) => (
        <span key={tag} class={css['tag']}>
          {' '}
          <bdi>#{tag}</bdi>
        </span>
      ))}
      <Unseen>
        {share === 0 ? '' : ` · ${t('library_share_read', words.number(share))}`}
        {copy.favourite ? ` · ${t('library_is_favourite')}` : ''}
      </Unseen>
    </p>
  );
}

function Side({ copy }: { readonly copy: CopyRow }) {
  const { t, tn, localDay } = useWords();
  return (
    <div class={css['when']}>
      <p class={css['saved']}>
        {copy.favourite ? (
          <span class={css['star']}>
            <Icon name="star" />
          </span>
        ) : null}
        <bdi>
          {copy.deletedAt === null
            ? localDay(copy.savedAt)
            : t('library_deleted_on', localDay(copy.deletedAt) ?? copy.deletedAt)}
        </bdi>
      </p>
      {copy.wordCount === 0 ? null : (
        <p>
          <bdi>{tn(`library_${countedIn(copy)}`, copy.wordCount)}</bdi> ·{' '}
          <bdi>{tn('reading_minutes', Math.max(1, Math.round(copy.readingMinutes)))}</bdi>
        </p>
      )}
    </div>
  );
}

function Acts({ row: { copy }, active, name, onAct }: LibraryRowProps & { readonly name: string }) {
  const { t } = useWords();
  const acts: readonly (readonly [RowAct, IconName, string])[] =
    copy.deletedAt !== null
      ? [
          ['bring-back', 'back', t('library_bring_back')],
          ['purge', 'bin', t('library_purge')],
        ]
      : [
          ['favourite', 'star', t(copy.favourite ? 'library_unfavourite' : 'library_favourite')],
          ['tags', 'tag', t('library_tags')],
          ['archive', 'box', t(copy.archived ? 'library_unarchive' : 'library_archive')],
          ['delete', 'bin', t('library_delete')],
        ];
  return (
    <div class={css['acts']}>
      {acts.map(([act, icon, label]) => (
        <Button
          key={act}
          look="quiet"
          name={t('library_act_named', label, name)}
          hint={label}
          reached={active}
          onClick={() => onAct(copy.id, act)}
        >
          <Icon name={icon} />
        </Button>
      ))}
    </div>
  );
}

/** The line under the row, drawn as far as the article has been read. */
function Progress({ copy }: { readonly copy: CopyRow }) {
  const share = copy.place?.share ?? 0;
  return share <= 0 ? null : <i class={css['progress']} style={{ '--share': String(Math.min(1, share)) }} />;
}
