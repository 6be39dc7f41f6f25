import { useEffect, useRef, useState } from 'preact/hooks';
import type { MissedProps } from '../../components/library-props';
import { copiesSeen } from '../../platform/library-settings';
import { useSetting } from '../shared/use-setting';
import { type Counts, isLoss } from './loss';
import type { Copies } from './use-copies';

/** Tells when the browser has lost the library, or most of it: else it would look as if there had never been one. */
export function useMissed({ rows, more }: Copies): MissedProps | null {
  const [remembered, remember] = useSetting(copiesSeen);
  const [missed, setMissed] = useState<Counts | null>(null);
  const judged = useRef(false);
  const has = rows === null || more ? null : rows.size;
  useEffect(() => {
    if (has === null || remembered === null) return;
    const before = missed ?? (judged.current ? null : { had: remembered, has });
    judged.current = true;
    // What was brought in again is missed no more.
    const now = before !== null && isLoss({ had: before.had, has }) ? { had: before.had, has } : null;
    setMissed((last) => (last?.had === now?.had && last?.has === now?.has ? last : now));
    if (now === null && has !== remembered) remember(has);
  }, [has, remembered, missed]);
  if (missed === null || has === null) return null;
  const onDismiss = () => {
    setMissed(null);
    remember(has);
  };
  return { ...missed, onDismiss };
}
