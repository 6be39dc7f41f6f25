import { useEffect, useState } from 'preact/hooks';

/** The value of a promise once it is there; `initial` until then. `find` must keep its identity. */
export function useLoaded<Value>(find: () => Promise<Value>, initial: Value): Value {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    const load = async () => {
      const found = await find();
      setValue(() => found);
    };
    void load();
  }, [find]);
  return value;
}
