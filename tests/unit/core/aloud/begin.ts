import { Queue, type QueueState } from '../../../../core/aloud/queue';
import type { Sentence } from '../../../../core/aloud/script';
import type { Voice } from '../../../../core/aloud/voices';
import { FakeSpeaker } from './fake-speaker';

export const here: Voice = { id: 'here', name: 'Here', lang: 'en', local: true, standard: true };
export const online: Voice = { ...here, id: 'online', local: false };

export const sentences = (texts: readonly string[], passages: readonly number[] = []): readonly Sentence[] =>
  texts.map((text, index) => ({ text, passage: passages[index] ?? index }));

export function begin(
  texts: readonly string[] = ['One is here.', 'Two is there.', 'Three is gone.'],
  passages?: readonly number[],
) {
  const speaker = new FakeSpeaker();
  const states: QueueState[] = [];
  const onChange = (state: QueueState) => states.push(state);
  const queue = new Queue(sentences(texts, passages), { speaker, later: speaker.later, onChange });
  queue.setVoice(here);
  return { speaker, queue, states };
}
