import { describe, expect, test } from 'vitest';
import { begin, here, online, sentences } from './begin';
import type { FakeSpeaker } from './fake-speaker';

/** The voice says that what was cancelled is over. */
const settle = (speaker: FakeSpeaker) => speaker.last.hear({ kind: 'stopped' });

describe('reading', () => {
  test('says each sentence once, in order, and stops', () => {
    const { speaker, queue } = begin();
    queue.play();
    for (let count = 0; count < 3; count++) {
      speaker.start();
      speaker.end();
    }
    expect(speaker.texts).toEqual(['One is here.', 'Two is there.', 'Three is gone.']);
    expect(queue.state).toMatchObject({ playing: false, at: 2, trouble: null });
    queue.play();
    expect(speaker.texts.at(-1)).toBe('One is here.');
  });

  test('goes on from the last word that was heard', () => {
    const { speaker, queue } = begin();
    queue.play();
    speaker.start();
    speaker.word(4);
    expect(queue.state.word).toEqual({ start: 4, end: 6 });
    queue.pause();
    settle(speaker);
    queue.play();
    expect(speaker.texts.at(-1)).toBe('is here.');
    speaker.start();
    speaker.word(3, 4);
    expect(queue.state.word).toEqual({ start: 7, end: 11 });
  });

  test('a new speed and a new voice count at once, from the last word on', () => {
    const { speaker, queue } = begin();
    queue.play();
    speaker.word(4);
    queue.setSpeed(2);
    settle(speaker);
    expect(speaker.last.utterance).toMatchObject({ text: 'is here.', speed: 2, voice: here });
    queue.setVoice(online);
    settle(speaker);
    expect(speaker.last.utterance).toMatchObject({ text: 'is here.', speed: 2, voice: online });
  });

  test('a voice of a service is given little at once, and what it is given is one sentence', () => {
    const long = `${'When the tide came in, nobody moved, '.repeat(12)}and then they ran.`;
    const { speaker, queue } = begin([long, 'End.']);
    queue.setVoice(online);
    queue.play();
    while (queue.state.at === 0) {
      speaker.start();
      speaker.end();
    }
    const said = speaker.texts.slice(0, -1);
    expect(said.join('')).toBe(long);
    expect(Math.max(...said.map(({ length }) => length))).toBeLessThanOrEqual(150);
  });

  test('without a voice nothing is said', () => {
    const { speaker, queue } = begin();
    queue.setVoice(null);
    queue.play();
    expect(queue.state.playing).toBe(false);
    expect(speaker.all).toEqual([]);
  });
});

describe('skipping', () => {
  const texts = ['A one.', 'A two.', 'B one.', 'B two.', 'C one.'];
  const passages = [0, 0, 4, 4, 9];

  test('by sentence and by paragraph, and never beyond the ends', () => {
    const { queue } = begin(texts, passages);
    const reached = (act: () => void) => {
      act();
      return queue.state.at;
    };
    expect(reached(() => queue.skipSentence(-1))).toBe(0);
    expect(reached(() => queue.skipSentence(1))).toBe(1);
    expect(reached(() => queue.skipPassage(1))).toBe(2);
    expect(reached(() => queue.skipSentence(1))).toBe(3);
    expect(reached(() => queue.skipPassage(-1))).toBe(2);
    expect(reached(() => queue.skipPassage(-1))).toBe(0);
    expect(reached(() => queue.skipPassage(-1))).toBe(0);
    expect(reached(() => queue.goTo(99))).toBe(4);
    expect(reached(() => queue.skipPassage(1))).toBe(4);
    expect(reached(() => queue.skipSentence(1))).toBe(4);
  });

  test('five times in a row says only where it ends', () => {
    const { speaker, queue } = begin(texts, passages);
    queue.play();
    speaker.start();
    for (let count = 0; count < 4; count++) queue.skipSentence(1);
    expect(speaker.texts).toEqual(['A one.']);
    settle(speaker);
    expect(speaker.texts).toEqual(['A one.', 'C one.']);
  });
});

describe('what browsers do wrong', () => {
  test('a text that follows a cancelled one too soon is lost: it waits, but not for ever', () => {
    const { speaker, queue } = begin();
    queue.play();
    queue.skipSentence(1);
    expect(speaker.all).toHaveLength(1);
    speaker.pass(300);
    expect(speaker.texts).toEqual(['One is here.', 'Two is there.']);
  });

  test('what is heard of a text that is over counts for nothing', () => {
    const { speaker, queue } = begin();
    queue.play();
    const [first] = speaker.all;
    queue.skipSentence(1);
    speaker.end(first);
    speaker.end(first);
    first?.hear({ kind: 'failed', trouble: 'failed' });
    speaker.word(4, 2, first);
    expect(queue.state).toEqual({ playing: true, at: 1, word: null, trouble: null });
    expect(speaker.texts).toEqual(['One is here.', 'Two is there.']);
  });

  test('an end that is never told is noticed', () => {
    const { speaker, queue } = begin();
    queue.play();
    speaker.start();
    speaker.busy = false;
    speaker.pass(60_000);
    expect(speaker.texts.slice(0, 2)).toEqual(['One is here.', 'Two is there.']);
  });

  test('a voice that claims to speak and does not is asked once more, from the last word', () => {
    const { speaker, queue } = begin();
    queue.play();
    speaker.start();
    speaker.word(4);
    speaker.pass(30_000);
    expect(speaker.texts).toEqual(['One is here.', 'is here.']);
    speaker.pass(60_000);
    expect(queue.state).toMatchObject({ playing: false, trouble: 'silent' });
    queue.play();
    speaker.pass(300);
    expect(speaker.texts.at(-1)).toBe('is here.');
  });

  test('one that never begins is asked once more, and then it is told', () => {
    const { speaker, queue } = begin();
    speaker.busy = false;
    queue.play();
    speaker.pass(6300);
    expect(speaker.texts).toEqual(['One is here.', 'One is here.']);
    speaker.pass(6300);
    expect(queue.state).toEqual({ playing: false, at: 0, word: null, trouble: 'silent' });
  });

  test('another page that takes the voice pauses it, without a fault', () => {
    const { speaker, queue } = begin();
    queue.play();
    speaker.word(4);
    speaker.last.hear({ kind: 'stopped' });
    expect(queue.state).toMatchObject({ playing: false, at: 0, trouble: null });
    queue.play();
    expect(speaker.texts.at(-1)).toBe('is here.');
  });

  test.each(['network', 'voice', 'sound', 'blocked', 'failed'] as const)(
    'a fault (%s) pauses it and is told',
    (trouble) => {
      const { speaker, queue } = begin();
      queue.play();
      speaker.last.hear({ kind: 'failed', trouble });
      expect(queue.state).toMatchObject({ playing: false, at: 0, trouble });
      queue.skipSentence(1);
      expect(queue.state.trouble).toBeNull();
    },
  );

  test('words at places that are none are passed over', () => {
    const { speaker, queue } = begin();
    queue.play();
    for (const at of [-1, 12, 4000, Number.NaN]) speaker.word(at);
    expect(queue.state.word).toBeNull();
    speaker.word(4, 100_000);
    expect(queue.state.word).toEqual({ start: 4, end: 12 });
    speaker.word(0);
    expect(queue.state.word).toEqual({ start: 4, end: 12 });
  });
});

test('the page is written anew while it is read: the same sentence goes on, another is begun', () => {
  const { speaker, queue } = begin();
  queue.play();
  speaker.start();
  queue.replace(sentences(['New.', 'One is here.', 'Two is there.']), 1);
  expect(speaker.cancels).toBe(0);
  speaker.end();
  expect(speaker.texts.at(-1)).toBe('Two is there.');
  queue.replace(sentences(['All is new.']), 0);
  settle(speaker);
  expect(speaker.texts.at(-1)).toBe('All is new.');
  queue.replace([], 0);
  expect(queue.state.playing).toBe(false);
});
