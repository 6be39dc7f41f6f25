import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Queue } from '../../../../core/aloud/queue';
import { begin, here, online } from './begin';

/** What a reader and a browser may do, in any order. */
const deed = fc.constantFrom(
  'play',
  'pause',
  'speed',
  'voice',
  'start',
  'word',
  'end',
  'late end',
  'late fault',
  'stopped',
  'time',
);

const skips = ['on', 'back', 'far on', 'far back'] as const;
type Skip = (typeof skips)[number];
const isSkip = (what: string): what is Skip => (skips as readonly string[]).includes(what);

const skipping: Readonly<Record<Skip, (queue: Queue) => void>> = {
  on: (queue) => queue.skipSentence(1),
  back: (queue) => queue.skipSentence(-1),
  'far on': (queue) => queue.skipPassage(1),
  'far back': (queue) => queue.skipPassage(-1),
};

/** Where a skip may lead: two sentences stand in each passage. */
const reach: Readonly<Record<Skip, (at: number, last: number) => number>> = {
  on: (at, last) => Math.min(last, at + 1),
  back: (at) => Math.max(0, at - 1),
  'far on': (at, last) => (at - (at % 2) + 2 <= last ? at - (at % 2) + 2 : at),
  'far back': (at) => Math.max(0, at % 2 === 1 ? at - 1 : at - 2),
};

/** Does one deed, as a voice might: nothing ends before it began, and what was cancelled only tells that late. */
function does(what: string, { speaker, queue }: ReturnType<typeof begin>, step: number): void {
  const said = speaker.all.at(-1);
  const live = said !== undefined && said.state !== 'over' ? said : null;
  const earlier = speaker.all.slice(0, -1);
  switch (what) {
    case 'play':
      queue.play();
      break;
    case 'pause':
      queue.pause();
      break;
    case 'speed':
      queue.setSpeed(1 + (step % 4) / 2);
      break;
    case 'voice':
      queue.setVoice(step % 2 === 0 ? here : online);
      break;
    case 'start':
      if (live?.state === 'new') speaker.start(live);
      break;
    case 'word':
      if (live?.state === 'started') speaker.word(step % live.utterance.text.length, null, live);
      break;
    case 'end':
      if (live?.state === 'started') speaker.end(live);
      break;
    case 'late end':
      for (const one of earlier) speaker.end(one);
      break;
    case 'late fault':
      for (const one of earlier) one.hear({ kind: 'failed', trouble: 'failed' });
      break;
    case 'stopped':
      if (live !== null) {
        live.state = 'over';
        live.hear({ kind: 'stopped' });
      }
      break;
    default:
      speaker.pass(100);
  }
}

const texts = fc.array(fc.stringMatching(/^[A-Z][a-z]{0,4}( [a-z]{1,5}){0,6}\.$/), { minLength: 1, maxLength: 6 });

test('whatever happens, every sentence is said to its end once, in order', () => {
  fc.assert(
    fc.property(texts, fc.array(deed, { maxLength: 80 }), (all, deeds) => {
      const reading = begin(all);
      const { speaker, queue, states } = reading;
      queue.play();
      for (const [step, what] of deeds.entries()) does(what, reading, step);
      // And then nobody disturbs it.
      for (
        let more = 0;
        more < 200 &&
        !(states.at(-1)?.playing === false && queue.state.at === all.length - 1 && speaker.last.state === 'over');
        more++
      ) {
        speaker.pass(300);
        queue.play();
        does('start', reading, more);
        does('end', reading, more);
      }
      const visited = states.map(({ at }) => at).filter((at, index, list) => at !== list[index - 1]);
      // Forward by one sentence at a time; a second round begins at the first.
      for (const [index, at] of visited.entries()) {
        const before = visited[index - 1];
        if (before !== undefined) expect([before + 1, 0]).toContain(at);
      }
      expect(visited.slice(0, all.length)).toEqual(all.map((_, index) => index));
      // All that was said, part by part, is what stands there: each goes on where the one before was heard last.
      for (const { utterance } of speaker.all) expect(all.some((text) => text.includes(utterance.text))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('skipping in between leads to where it says, and on from there', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.oneof(deed, fc.constantFrom(...skips)), { maxLength: 60 }), (all, deeds) => {
      const reading = begin(
        all,
        all.map((_, index) => Math.floor(index / 2)),
      );
      const { queue, states } = reading;
      queue.play();
      for (const [step, what] of deeds.entries()) {
        if (!isSkip(what)) {
          does(what, reading, step);
          continue;
        }
        const wanted = reach[what](queue.state.at, all.length - 1);
        skipping[what](queue);
        expect(queue.state.at).toBe(wanted);
      }
      expect(
        states.every(
          ({ at, word }) => at >= 0 && at < all.length && (word === null || word.end <= (all[at]?.length ?? 0)),
        ),
      ).toBe(true);
      // What plays says the sentence that it shows, once what was cancelled is over.
      reading.speaker.pass(300);
      if (queue.state.playing) expect(all[queue.state.at]).toContain(reading.speaker.last.utterance.text);
    }),
    { numRuns: 500 },
  );
});
