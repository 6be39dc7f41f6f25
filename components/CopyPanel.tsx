import { useState } from 'preact/hooks';
import { Button } from './Button';
import css from './CopyPanel.module.css';
import { LibraryTagging } from './LibraryTagging';
import type { CopyRow, Facet, LibraryFault } from './library-props';
import { Section } from './Section';
import { webAddress } from './web-address';
import { useWords, type WordsApi } from './words';

/** Where a copy comes from. */
export interface Origin {
  readonly askedUrl: string;
  readonly savedAt: string;
  readonly engine: string | null;
  readonly rule: string | null;
}

/** What a check against the sums taken at saving found. */
export interface CheckResult {
  readonly text: 'same' | 'different';
  readonly source: 'same' | 'different' | 'none';
  /** Pictures that are missing or not what they were. */
  readonly images: number;
}

/** `purged`: it was deleted for good in another window while it is open here. */
export type CopyTrouble = LibraryFault | 'purged';

export interface CopyPanelProps {
  readonly copy: CopyRow;
  readonly origin: Origin;
  /** `null` until the reader asks for it. */
  readonly check: CheckResult | null;
  readonly knownTags: readonly Facet[];
  /** Why the last action failed, or what befell the copy. */
  readonly trouble: CopyTrouble | null;
  readonly onCheck: () => void;
  readonly onFavourite: (favourite: boolean) => void;
  readonly onArchive: (archived: boolean) => void;
  readonly onTag: (add: readonly string[], remove: readonly string[]) => void;
  /** The tags of the library will be wanted. */
  readonly onTagging: () => void;
  readonly onDelete: () => void;
  readonly onBringBack: () => void;
}

/** What can be done with a saved copy, where it comes from, and whether it is whole. */
export function CopyPanel(props: CopyPanelProps) {
  const { copy, trouble } = props;
  const words = useWords();
  const { t, tn } = words;
  const [tagging, setTagging] = useState(false);
  return (
    <Section heading={t('copy_saved')}>
      <Provenance {...props} />
      {copy.missingImages === 0 ? null : <p class={css['text']}>{tn('library_missing_images', copy.missingImages)}.</p>}
      {copy.tags.length === 0 ? null : (
        <p>
          {copy.tags.map((tag) => (
            <span key={tag} class={css['tag']}>
              #<bdi>{tag}</bdi>
            </span>
          ))}
        </p>
      )}
      <fieldset class={css['acts']} aria-label={t('copy_actions')}>
        <Button look="quiet" pressed={copy.favourite} onClick={() => props.onFavourite(!copy.favourite)}>
          {t('library_favourite')}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            props.onTagging();
            setTagging(true);
          }}
        >
          {t('library_tags')}
        </Button>
        <Button look="quiet" onClick={() => props.onArchive(!copy.archived)}>
          {t(copy.archived ? 'library_unarchive' : 'library_archive')}
        </Button>
        {copy.deletedAt === null ? (
          <Button look="quiet" onClick={props.onDelete}>
            {t('library_delete')}
          </Button>
        ) : (
          <Button look="leaf" onClick={props.onBringBack}>
            {t('library_bring_back')}
          </Button>
        )}
        <Button look="quiet" onClick={props.onCheck}>
          {t('copy_verify')}
        </Button>
      </fieldset>
      <p role="status" class={css['answer']}>
        {trouble !== null ? t(`library_trouble_${trouble}`) : null}
        {trouble === null && props.check !== null ? verdictOf(props.check, words) : null}
      </p>
      {tagging ? (
        <LibraryTagging copies={[copy]} known={props.knownTags} onTag={props.onTag} onClose={() => setTagging(false)} />
      ) : null}
    </Section>
  );
}

function Provenance({ origin }: CopyPanelProps) {
  const { t, localDay } = useWords();
  const address = webAddress(origin.askedUrl);
  return (
    <p class={css['text']}>
      {t('copy_saved_on', localDay(origin.savedAt) ?? origin.savedAt)}{' '}
      {address === null ? (
        <bdi>{origin.askedUrl}</bdi>
      ) : (
        <a class={css['link']} href={address.href} target="_blank" rel="noopener noreferrer" dir="ltr">
          {address.href}
        </a>
      )}
      <br />
      {origin.engine === null ? t('copy_imported') : t('copy_engine', origin.engine)}{' '}
      {origin.rule === null ? null : t('copy_rule', origin.rule)}
    </p>
  );
}

function verdictOf({ text, source, images }: CheckResult, { t, tn }: WordsApi): string {
  const wrong = [
    text === 'different' ? t('copy_text_different') : null,
    source === 'different' ? t('copy_source_different') : null,
    images === 0 ? null : tn('copy_images_different', images),
  ].filter((sentence) => sentence !== null);
  if (wrong.length > 0) return wrong.join(' ');
  return t(source === 'none' ? 'copy_verified_no_source' : 'copy_verified');
}

/** Over a copy that was deleted: it can still be read, and brought back. */
export function DeletedLine({ copy, onBringBack }: CopyPanelProps) {
  const { t } = useWords();
  return (
    <div role="status" class={css['deleted']}>
      {copy.deletedAt === null ? null : (
        <>
          {t('copy_in_deleted')}{' '}
          <Button look="leaf" onClick={onBringBack}>
            {t('library_bring_back')}
          </Button>
        </>
      )}
    </div>
  );
}
