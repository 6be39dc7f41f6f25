import { useReducer, useRef } from 'preact/hooks';
import type { Spot } from '../../../components/highlight-props';
import { useFrames } from '../../../components/use-frames';
import { spotUnder } from './on-page';

/** Where something under a passage belongs, also after the text has moved: a narrower window, larger letters. */
export function useSpot(range: Range | null): Spot | null {
  const [, again] = useReducer((count: number) => count + 1, 0);
  const spot = range && spotUnder(range);
  const placed = useRef(spot);
  placed.current = spot;
  useFrames(range !== null, () => {
    const now = range && spotUnder(range);
    if (now?.x !== placed.current?.x || now?.y !== placed.current?.y) again(0);
  });
  return spot;
}
