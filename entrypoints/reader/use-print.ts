import { useEffect } from 'preact/hooks';
import { readReaderAddress, writeReaderAddress } from '../../platform/reader-address';
import type { Loaded } from './load';

/** Prints once: a reload of the page must not print again. */
async function printOnce(): Promise<void> {
  const address = readReaderAddress(location.hash);
  if (address !== null) {
    history.replaceState(null, '', writeReaderAddress({ ...address, print: false }));
  }
  await document.fonts.ready;
  window.print();
}

/** Prints what was opened in order to be printed. */
export function usePrint(loaded: Loaded | null): void {
  useEffect(() => {
    if (loaded?.ok && loaded.print) {
      void printOnce();
    }
  }, [loaded]);
}
