import { answerLines } from '../../platform/workroom';
import { makeRoom } from './make-room';

/** With no page on the line for this long the document closes itself. Milliseconds. */
const LEFT = 30_000;

let timer = setTimeout(close, LEFT);

answerLines({
  make: async () => makeRoom(),
  onLines: (count) => {
    clearTimeout(timer);
    if (count === 0) timer = setTimeout(close, LEFT);
  },
});
