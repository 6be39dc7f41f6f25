/** A page that is not shown paints nothing: what waits for that goes on then. Milliseconds. */
const LONGEST = 500;

/**
 * Calls back once what stands on the page has been painted: for what costs time and changes nothing that is seen.
 * @returns takes the call back
 */
export function afterPaint(act: () => void): () => void {
  let isOver = false;
  const once = () => {
    if (isOver) return;
    isOver = true;
    act();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, LONGEST);
  return () => {
    isOver = true;
  };
}
