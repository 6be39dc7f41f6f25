import { useRef, useState } from 'preact/hooks';
import type { TransferProps, TransferState } from '../../components/transfer-props';
import type { SettingsRead } from '../../platform/settings-file';
import type { Before } from '../../platform/settings-store';

const work = () => import('./transfer-work');

const noRoom: TransferState = { phase: 'fault', fault: 'no-room' };

/** What is kept in memory for the next click: a file to take, or what stood there before. */
interface Held {
  readonly read: SettingsRead | null;
  readonly before: Before | null;
}

const nothing: Held = { read: null, before: null };

export function useTransfer(): TransferProps {
  const [state, setState] = useState<TransferState>({ phase: 'idle' });
  const held = useRef<Held>(nothing);
  const turn = useRef(0);
  /** Of several files only the last one is shown. */
  const show = async (next: () => Promise<TransferState>) => {
    turn.current += 1;
    const own = turn.current;
    const shown = await next();
    if (own === turn.current) setState(shown);
  };
  const hold = (part: Partial<Held>) => {
    held.current = { ...nothing, ...part };
  };
  const offer = async (file: File): Promise<TransferState> => {
    const { readFile, changesOf } = await work();
    const read = await readFile(file);
    if (typeof read === 'string') return { phase: 'fault', fault: read };
    const changes = await changesOf(read);
    hold({ read });
    return { phase: 'offered', changes, refused: read.refused };
  };
  return {
    state,
    onExport: async () => (await work()).saveSettings(),
    onImport: (file) => {
      setState({ phase: 'reading' });
      void show(() => offer(file));
    },
    onTake: () =>
      void show(async () => {
        const { read } = held.current;
        if (read === null) return { phase: 'idle' };
        // A second click takes nothing: the way back is to what stood before the first.
        hold({});
        const before = await (await work()).take(read);
        if (before === null) return noRoom;
        hold({ before });
        return { phase: 'taken', refused: read.refused };
      }),
    onCancel: () => {
      hold({});
      turn.current += 1;
      setState({ phase: 'idle' });
    },
    onReset: (what) =>
      void show(async () => {
        const before = await (await work()).reset(what);
        if (before === null) return noRoom;
        hold({ before });
        return { phase: 'reset', what };
      }),
    onUndo: () =>
      void show(async () => {
        const { before } = held.current;
        const undone = before === null || (await (await work()).undo(before));
        if (undone) hold({});
        return undone ? { phase: 'idle' } : noRoom;
      }),
  };
}
