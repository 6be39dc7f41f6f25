import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import { FileButton } from './FileButton';
import { LibraryCheck } from './LibraryCheck';
import css from './LibraryStorage.module.css';
import { isOfChosen, LibraryTransfer } from './LibraryTransfer';
import type { StorageFacts, StorageProps } from './library-props';
import { Section } from './Section';
import { useWords, type WordsApi } from './words';

const STORAGE_ID = 'library-storage';

interface LibraryStorageProps extends StorageProps {
  /** Copies that were deleted recently: they are stored still. */
  readonly deleted: number;
}

/** Where the library lies, what keeps it, and the ways out and in. */
export function LibraryStorage({ facts, answer, onAskToKeep, transfer, check, deleted }: LibraryStorageProps) {
  const words = useWords();
  const { t } = words;
  const busy = transfer !== null && ['reading', 'importing', 'exporting', 'offered'].includes(transfer.state.phase);
  return (
    <Section heading={t('library_storage')} id={STORAGE_ID}>
      <div class={css['storage']}>
        {facts === null ? <p class={css['text']}>{t('loading')}</p> : <p>{roomOf(facts, deleted, words)}</p>}
        {facts === null ? null : <Kept facts={facts} answer={answer} onAskToKeep={onAskToKeep} />}
        {facts === null || facts.copies === 0 ? null : <p class={css['text']}>{exportOf(facts, words)}</p>}
        {transfer === null ? null : (
          <>
            <div class={css['ways']} hidden={busy}>
              {facts?.copies === 0 ? null : (
                <Button look="leaf" onClick={transfer.onTakeOut}>
                  {t('library_take_out')}
                </Button>
              )}
              <FileButton several onFiles={transfer.onBringIn}>
                {t('library_bring_in')}
              </FileButton>
            </div>
            <p class={css['text']} hidden={busy}>
              {t('library_bring_in_text')}
            </p>
            <TransferStatus {...transfer} />
          </>
        )}
        {check === null || facts === null || facts.copies === 0 ? null : <LibraryCheck {...check} />}
      </div>
    </Section>
  );
}

/** What comes of a transfer. The keyboard goes along when the button that it was on goes away. */
export function TransferStatus(props: NonNullable<StorageProps['transfer']>) {
  const { phase } = props.state;
  const elsewhere = isOfChosen(props.state);
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(phase);
  useEffect(() => {
    if (before.current === phase) return;
    before.current = phase;
    const { activeElement } = document;
    if (activeElement === document.body || activeElement?.closest('[hidden]')) place.current?.focus();
    // Whoever began it here sees what comes of it; whoever is among the copies stays there.
    if (document.activeElement?.closest(`#${STORAGE_ID}`)) place.current?.scrollIntoView({ block: 'nearest' });
  }, [phase]);
  return (
    <div ref={place} class={css['transfer']} role="status" tabIndex={-1}>
      {elsewhere ? null : <LibraryTransfer {...props} />}
    </div>
  );
}

type KeptProps = Pick<StorageProps, 'answer' | 'onAskToKeep'> & { readonly facts: StorageFacts };

function Kept({ facts: { persisted }, answer, onAskToKeep }: KeptProps) {
  const { t } = useWords();
  if (persisted === true) return <p role="status">{t('library_persisted')}</p>;
  return (
    <div class={css['kept']} role="status">
      <p>{t(answer === 'refused' ? 'library_persist_refused' : 'library_not_persisted')}</p>
      {persisted === null || answer === 'refused' ? null : (
        <Button look="leaf" onClick={onAskToKeep}>
          {t('library_persist')}
        </Button>
      )}
    </div>
  );
}

/** Goes to the storage section, past however many rows. */
export function goToStorage(): void {
  const storage = document.getElementById(STORAGE_ID);
  storage?.focus({ preventScroll: true });
  storage?.scrollIntoView();
}

function roomOf({ used, quota, copies }: StorageFacts, deleted: number, { t, tn, bytes }: WordsApi): string {
  if (copies === 0) return deleted === 0 ? t('library_room_empty') : tn('library_room_deleted', deleted);
  const many = tn('library_copies', copies);
  if (used === null) return many;
  return quota === null
    ? t('library_room_used', many, bytes(used))
    : t('library_room', many, bytes(used), bytes(Math.max(0, quota - used)));
}

function exportOf({ exportedAt, sinceExport }: StorageFacts, { t, tn, localDay }: WordsApi): string {
  const when = exportedAt === null ? null : localDay(exportedAt);
  if (when === null) return t('library_never_exported');
  const last = t('library_exported_at', when);
  return sinceExport === 0 ? last : `${last} ${tn('library_since_export', sinceExport)}`;
}
