import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { here, listen, online, text } from './listen';

const marked = (name: string) => [...(CSS.highlights.get(name) ?? [])].map(String);

beforeEach(async () => {
  await page.viewport(500, 400);
  scrollTo(0, 0);
  getSelection()?.removeAllRanges();
});

describe('reading aloud', () => {
  test('begins by itself, at the speed that was chosen, and marks what it reads', async () => {
    const { speaker, ready, playing } = await listen();
    expect(speaker.last.utterance).toMatchObject({ text: 'Tide 0 came in.', speed: 1.5, voice: here });
    expect(marked('plainleaf-sentence')).toEqual(['Tide 0 came in.']);
    expect(marked('plainleaf-word')).toEqual([]);
    speaker.start();
    speaker.word(7, 4);
    expect(marked('plainleaf-word')).toEqual(['came']);
    speaker.end();
    expect(marked('plainleaf-sentence')).toEqual(['Nobody saw tide 0.']);
    expect(ready().playing).toBe(true);
    expect(playing).toEqual([true]);
  });

  test('changes nothing of the page', async () => {
    const { body, speaker } = await listen();
    const before = body.outerHTML;
    speaker.start();
    speaker.word(0, 4);
    speaker.end();
    expect(body.outerHTML).toBe(before);
  });

  test('leaves nothing behind when it ends', async () => {
    const { session, speaker, acts, playing } = await listen();
    speaker.start();
    session.end();
    speaker.end();
    acts.onSentence(1);
    expect(speaker.cancels).toBe(1);
    expect(speaker.all).toHaveLength(1);
    expect(CSS.highlights.has('plainleaf-sentence')).toBe(false);
    expect(playing.at(-1)).toBe(false);
  });

  test('stops when the page goes away', async () => {
    const { onStop } = await listen();
    dispatchEvent(new Event('pagehide'));
    expect(onStop).toHaveBeenCalledOnce();
  });

  test('obeys the media keys', async () => {
    const { media, speaker, ready } = await listen();
    media()?.pause();
    expect(ready().playing).toBe(false);
    media()?.passage(1);
    media()?.sentence(1);
    media()?.play();
    speaker.pass(300);
    expect(speaker.last.utterance.text).toBe('Nobody saw tide 1.');
  });

  test('a new speed counts at once and is kept', async () => {
    const { acts, speaker, write, ready } = await listen();
    acts.onSpeed(2.5);
    speaker.pass(300);
    expect(speaker.last.utterance.speed).toBe(2.5);
    expect(ready().speed).toBe(2.5);
    expect(write).toHaveBeenCalledExactlyOnceWith(2.5);
  });

  test('says that there is nothing to read', async () => {
    const { view } = await listen({ html: '<hr>', voices: [] });
    await vi.waitFor(() => expect(view()).toEqual({ phase: 'mute', why: 'text' }));
  });
});

describe('where it begins', () => {
  const select = (body: HTMLElement, index: number, to: number | null) => {
    const node = body.querySelectorAll('p')[index]?.firstChild;
    if (!node) throw new Error('There is no such paragraph.');
    getSelection()?.setBaseAndExtent(node, 20, node, to ?? 20);
  };

  test('at what is selected', async () => {
    const { speaker } = await listen({ prepare: (body) => select(body, 5, 30) });
    expect(speaker.last.utterance.text).toBe('Nobody saw tide 5.');
  });

  test('where the reader clicked, but not where the click is long out of sight', async () => {
    const shown = await listen({ prepare: (body) => select(body, 2, null) });
    expect(shown.speaker.last.utterance.text).toBe('Nobody saw tide 2.');
    shown.session.end();
    shown.body.remove();
    const gone = await listen({ prepare: (body) => select(body, 30, null) });
    expect(gone.speaker.last.utterance.text).toBe('Tide 0 came in.');
  });

  test('else at what the window shows', async () => {
    const { speaker } = await listen({
      prepare: (body) => scrollBy(0, (body.children[20]?.getBoundingClientRect().top ?? 0) - 2),
    });
    expect(speaker.last.utterance.text).toBe('Tide 20 came in.');
  });

  test('a click in the text leads there, a click on a link does not', async () => {
    const { body, speaker } = await listen({ html: `${text}<p><a href="#x">Elsewhere</a></p>` });
    select(body, 3, null);
    body.querySelectorAll('p')[3]?.click();
    speaker.pass(300);
    expect(speaker.last.utterance.text).toBe('Nobody saw tide 3.');
    const link = body.querySelector('a');
    getSelection()?.collapse(link?.firstChild ?? null, 2);
    link?.click();
    speaker.pass(300);
    expect(speaker.last.utterance.text).toBe('Nobody saw tide 3.');
  });
});

describe('following', () => {
  const centre = (name: string) => {
    const range = [...(CSS.highlights.get(name) ?? [])][0] as Range;
    const { top, bottom } = range.getBoundingClientRect();
    return (top + bottom) / 2;
  };

  test('scrolls along, and no more once the reader has scrolled away, until asked', async () => {
    const { acts, ready } = await listen();
    for (let count = 0; count < 15; count++) acts.onPassage(1);
    await expect.poll(() => centre('plainleaf-sentence')).toBeLessThan(400 * 0.8);
    expect(ready().away).toBe(false);
    await vi.waitFor(() => expect(centre('plainleaf-sentence')).toBeLessThan(130), { timeout: 5000 });
    dispatchEvent(new WheelEvent('wheel'));
    scrollTo({ top: 0, behavior: 'instant' });
    await expect.poll(() => ready().away).toBe(true);
    acts.onPassage(1);
    expect(ready().away).toBe(true);
    expect(scrollY).toBeLessThan(50);
    acts.onFollow();
    expect(ready().away).toBe(false);
    await expect.poll(() => centre('plainleaf-sentence')).toBeLessThan(400 * 0.8);
  });

  test('a reader who scrolls back by hand is followed again', async () => {
    const { acts, ready } = await listen();
    dispatchEvent(new WheelEvent('wheel'));
    scrollTo({ top: 1500, behavior: 'instant' });
    await expect.poll(() => ready().away).toBe(true);
    scrollTo({ top: 0, behavior: 'instant' });
    await expect.poll(() => ready().away).toBe(false);
    acts.onSentence(1);
    expect(ready().away).toBe(false);
  });
});

describe('a text that is written anew', () => {
  test('is read on where it was, without a word lost', async () => {
    const { body, acts, speaker } = await listen();
    acts.onPassage(1);
    speaker.pass(300);
    const cancels = speaker.cancels;
    body.replaceChildren(document.createRange().createContextualFragment(`<p>Put back. All of it.</p>${text}`));
    await vi.waitFor(() => expect(marked('plainleaf-sentence')).toEqual(['Tide 1 came in.']));
    expect(speaker.cancels).toBe(cancels);
    speaker.start();
    speaker.end();
    expect(speaker.last.utterance.text).toBe('Nobody saw tide 1.');
  });
});

describe('voices', () => {
  test('that come late are waited for', async () => {
    const { come, speaker, view } = await listen({ voices: [] });
    expect(view().phase).toBe('looking');
    await vi.waitFor(() => come([here]));
    await vi.waitFor(() => expect(speaker.texts).toEqual(['Tide 0 came in.']));
  });

  test('that never come are told of', async () => {
    const { view, come, ready } = await listen({ voices: [] });
    await vi.waitFor(() => expect(view()).toEqual({ phase: 'mute', why: 'voices' }), { timeout: 5000 });
    come([here]);
    expect(ready().voice).toBe(here);
  });

  test('one of a service gets nothing before the reader says yes', async () => {
    const { acts, speaker, ready, remember } = await listen();
    speaker.start();
    acts.onVoice('online');
    expect(ready()).toMatchObject({ playing: false, voice: here, asked: online });
    acts.onRefuse();
    expect(ready()).toMatchObject({ voice: here, asked: null });
    speaker.pass(300);
    expect(speaker.all.every(({ utterance }) => utterance.voice.local)).toBe(true);
    acts.onVoice('online');
    acts.onAgree();
    speaker.pass(300);
    expect(speaker.last.utterance.voice).toBe(online);
    expect(remember).toHaveBeenCalledExactlyOnceWith({ en: 'online' });
  });

  test('where there are only those of a service, none begins by itself', async () => {
    const { acts, speaker, ready } = await listen({ voices: [online] });
    expect(ready()).toMatchObject({ playing: false, voice: null });
    expect(marked('plainleaf-sentence')).toEqual([]);
    acts.onPlay();
    expect(speaker.all).toEqual([]);
    acts.onVoice('online');
    acts.onAgree();
    expect(speaker.texts).toEqual(['Tide 0 came in.']);
  });

  test('the one that the reader chose before is taken, also when it comes after the others', async () => {
    const { speaker, come } = await listen({ voices: [here], remembered: { en: 'online' }, agreed: ['online'] });
    expect(speaker.last.utterance.voice).toBe(here);
    come([here, online]);
    speaker.pass(300);
    expect(speaker.last.utterance.voice).toBe(online);
  });

  test('one of a service that was chosen elsewhere is not used before the reader agrees to it here', async () => {
    const { acts, speaker, ready, agree } = await listen({ remembered: { en: 'online' } });
    expect(speaker.last.utterance.voice).toBe(here);
    acts.onVoice('online');
    expect(ready()).toMatchObject({ voice: here, asked: online });
    acts.onAgree();
    expect(agree).toHaveBeenCalledExactlyOnceWith(['online']);
    speaker.pass(300);
    expect(speaker.last.utterance.voice).toBe(online);
  });

  test('that go away pause it', async () => {
    const { come, view, playing } = await listen();
    come([]);
    expect(view()).toEqual({ phase: 'mute', why: 'voices' });
    expect(playing.at(-1)).toBe(false);
  });
});
