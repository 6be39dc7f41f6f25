import { useEffect, useRef, useState } from 'preact/hooks';
import { readSetting, type Setting, writeSetting } from '../../platform/settings';
import { localArea, onStored } from '../../platform/storage';

/**
 * A setting as it is stored, whichever page changes it, and the way to change it; `null` until it is read. `setting` must
 * keep its identity.
 */
export function useFollowed<Value>(setting: Setting<Value>): readonly [Value | null, (value: Value) => void] {
  const [value, setValue] = useState<Value | null>(null);
  // While this page is writing its own word counts: a slider that is dragged changes faster than it is stored.
  const writing = useRef(0);
  useEffect(() => {
    const read = async () => {
      const stored = await readSetting(localArea(), setting);
      if (writing.current === 0) setValue(stored);
    };
    void read();
    return onStored(setting.key, read);
  }, [setting]);
  const write = async (next: Value) => {
    writing.current += 1;
    setValue(next);
    try {
      await writeSetting(localArea(), setting, next);
    } finally {
      writing.current -= 1;
    }
  };
  return [value, (next) => void write(next)];
}
