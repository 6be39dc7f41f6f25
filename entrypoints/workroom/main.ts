import { remotePageAccess } from '../../platform/page-access-line';
import { answerLines } from '../../platform/workroom';
import { answerSaves } from './answer-saves';
import { makeDesk } from './make-desk';
import { makeRoom } from './make-room';

/** With no page on the line and no save at work for this long the document closes itself. Milliseconds. */
const LEFT = 30_000;

let lines = 0;
let saves = 0;
let timer = setTimeout(close, LEFT);

function rest(): void {
  clearTimeout(timer);
  if (lines + saves === 0) timer = setTimeout(close, LEFT);
}

function hold(): () => void {
  saves += 1;
  rest();
  return () => {
    saves -= 1;
    rest();
  };
}

answerLines({
  make: async () => makeRoom(),
  onLines(count) {
    lines = count;
    rest();
  },
});

const desk = makeDesk(remotePageAccess(), hold);
answerSaves({ current: () => desk, open: async () => desk });
