import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StoredLibrary } from '../../library/indexed';
import type { LibraryFailure } from '../../library/library';
import { open } from '../library/open';

interface Opened {
  /** `null` until it is open. */
  readonly library: StoredLibrary | null;
  readonly failure: LibraryFailure | null;
  readonly again: () => void;
}

/** The library, for as long as the page is there. */
export function useLibrary(): Opened {
  const [opened, setOpened] = useState<Omit<Opened, 'again'>>({ library: null, failure: null });
  const [attempt, setAttempt] = useState(0);
  // Each attempt opens it anew.
  useEffect(() => {
    let over = false;
    let library: StoredLibrary | null = null;
    const begin = async () => {
      const outcome = await open();
      if (!outcome.ok) {
        if (!over) setOpened({ library: null, failure: outcome.failure });
        return;
      }
      library = outcome.value;
      if (over) library.close();
      else setOpened({ library, failure: null });
    };
    void begin();
    return () => {
      over = true;
      library?.close();
    };
  }, [attempt]);
  const again = useCallback(() => {
    setOpened({ library: null, failure: null });
    setAttempt((count) => count + 1);
  }, []);
  return { ...opened, again };
}
