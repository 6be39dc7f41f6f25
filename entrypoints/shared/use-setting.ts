import { useEffect, useState } from 'preact/hooks';
import { readSetting, type Setting, writeSetting } from '../../platform/settings';
import { localArea } from '../../platform/storage';

/** A setting as it is stored, and the way to change it; `null` until it is read. `setting` must keep its identity. */
export function useSetting<Value>(setting: Setting<Value>): readonly [Value | null, (value: Value) => void] {
  const [value, setValue] = useState<Value | null>(null);
  useEffect(() => {
    const read = async () => {
      const stored = await readSetting(localArea(), setting);
      setValue((now) => now ?? stored);
    };
    void read();
  }, [setting]);
  return [
    value,
    (next) => {
      setValue(next);
      void writeSetting(localArea(), setting, next);
    },
  ];
}
