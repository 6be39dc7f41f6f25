import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PackState, RulesProps } from '../../components/settings-props';
import { type PackInfo, packInfo } from '../../platform/pack-info';
import { ruleNamesBySource, rulesPrefix } from '../../platform/rules';
import { readSetting } from '../../platform/settings';
import { localArea, onStored, onStoredUnder } from '../../platform/storage';
import { PackWork } from './pack-work';

interface State {
  readonly info: PackInfo;
  readonly counts: Readonly<Record<'reader' | 'own' | 'pack', number>>;
}

async function readState(): Promise<State> {
  const [info, names] = await Promise.all([readSetting(localArea(), packInfo), ruleNamesBySource(localArea())]);
  return { info, counts: { reader: names.reader.size, own: names.own.size, pack: names.pack.size } };
}

export function usePack(now: () => Date): RulesProps {
  const state = useStored();
  const [shown, setShown] = useState<PackState>({ phase: 'idle' });
  const work = useMemo(() => new PackWork(setShown, now), [now]);
  return {
    counts: state?.counts ?? null,
    pack: state?.info.pack ?? null,
    state: shown,
    address: state?.info.address ?? '',
    onZip: (file) => void work.zip(file),
    onFiles: (files, from) => void work.files(files, from),
    onAddress: (address) => void work.address(address),
    onTake: () => void work.takeOffer(),
    onCancel: () => work.cancel(),
    onRemove: () => void work.remove(),
    onUndo: () => void work.undo(),
  };
}

function useStored(): State | null {
  const [state, setState] = useState<State | null>(null);
  useEffect(() => {
    const read = async () => setState(await readState());
    void read();
    const ends = [onStored(packInfo.key, read), onStoredUnder(rulesPrefix, read)];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  return state;
}
