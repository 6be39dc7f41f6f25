import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { StorageFacts, StorageProps, TransferState } from '../../components/library-props';
import type { StoredLibrary } from '../../library/indexed';
import { reminderPutOff } from '../../platform/library-settings';
import { useSetting } from '../shared/use-setting';
import { openTransfers, rescueTransfers } from './open-transfers';
import { TransferWork } from './transfer';
import { STAYS } from './use-acts';
import { useCheck } from './use-check';

/** Copies before anyone is reminded, and changed ones after which one is reminded again. */
const WORTH_A_REMINDER = 5;
const MANY_CHANGES = 50;

/** A reminder that was put off comes again after so many days. */
const DAYS_OFF = 30;

function isDue({ copies, exportedAt, sinceExport }: StorageFacts, putOff: string): boolean {
  const worth = exportedAt === null ? copies >= WORTH_A_REMINDER : sinceExport >= MANY_CHANGES;
  return worth && !(Date.now() - Date.parse(putOff) < DAYS_OFF * 24 * 60 * 60 * 1000);
}

interface Storage {
  readonly props: StorageProps;
  readonly work: TransferWork | null;
}

/**
 * What the page tells of the library's room, and the ways in and out.
 * @param damaged there is only the way out, and no library is needed for it
 * @param revision changes with the library
 */
export function useStorage(library: StoredLibrary | null, damaged: boolean, revision: unknown): Storage {
  const [facts, setFacts] = useState<StorageFacts | null>(null);
  const [answer, setAnswer] = useState<StorageProps['answer']>(null);
  const [putOff, setPutOff] = useSetting(reminderPutOff);
  const [state, setState] = useState<TransferState>({ phase: 'idle' });
  const work = useMemo(() => {
    if (damaged) return new TransferWork(rescueTransfers, setState);
    return library === null ? null : new TransferWork(openTransfers(library), setState);
  }, [library, damaged]);

  const measure = useCallback(async () => {
    if (library !== null) setFacts(await library.room());
  }, [library]);
  // The room changes with the library and after a transfer.
  useEffect(() => {
    // Not at each of many changes.
    const timer = setTimeout(() => void measure(), 300);
    return () => clearTimeout(timer);
  }, [measure, revision, state.phase]);

  useEffect(() => {
    if ((state.phase !== 'exported' && state.phase !== 'failed') || state.of !== 'chosen') return;
    const timer = setTimeout(() => setState({ phase: 'idle' }), STAYS);
    return () => clearTimeout(timer);
  }, [state]);

  const check = useCheck(library);
  const askToKeep = async () => {
    const granted = await navigator.storage.persist();
    setAnswer(granted ? 'granted' : 'refused');
    await measure();
  };
  const props: StorageProps = {
    facts,
    answer,
    onAskToKeep: () => void askToKeep(),
    remind: facts !== null && putOff !== null && isDue(facts, putOff),
    onDismissReminder: () => setPutOff(new Date().toISOString()),
    transfer:
      work === null
        ? null
        : {
            state,
            onTakeOut: () => void work.takeOut(),
            onBringIn: (files) => void work.bringIn(files),
            onTake: () => void work.take(),
            onCancel: () => work.cancel(),
          },
    check,
  };
  return { props, work };
}
