import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AloudBar } from '../../../components/AloudBar';
import type { AloudView } from '../../../components/aloud-props';
import { ReaderView } from '../../../components/ReaderView';
import { aloudActs, aloudStates, aloudViews, kate, ready } from './aloud-samples';
import { article } from './samples';
import { control, press, redraw, show } from './show';
import { readerProps, shown } from './view-props';

const bar = async (view: AloudView) => {
  const acts = aloudActs();
  return { acts, host: await show(<AloudBar view={view} {...acts} />) };
};
const status = (host: HTMLElement) => host.querySelector('[role=status]')?.textContent;
const list = (host: HTMLElement, name: string) => {
  const found = host.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);
  if (found === null) throw new Error(`There is no list "${name}".`);
  return found;
};

describe('the bar', () => {
  test('does what its signs say', async () => {
    const { acts, host } = await bar(ready);
    for (const name of ['Previous paragraph', 'Previous sentence', 'Pause', 'Next sentence', 'Next paragraph']) {
      await press(host, name);
    }
    await press(host, 'Stop reading aloud');
    expect(acts.onPassage.mock.calls).toEqual([[-1], [1]]);
    expect(acts.onSentence.mock.calls).toEqual([[-1], [1]]);
    expect(acts.onPause).toHaveBeenCalledOnce();
    expect(acts.onStop).toHaveBeenCalledOnce();
    await redraw(host, <AloudBar view={{ ...ready, playing: false }} {...acts} />);
    await press(host, 'Read on');
    expect(acts.onPlay).toHaveBeenCalledOnce();
  });

  test('keeps the keyboard on the sign that changes', async () => {
    const { acts, host } = await bar(ready);
    control(host, 'Pause').focus();
    await redraw(host, <AloudBar view={{ ...ready, playing: false }} {...acts} />);
    expect(document.activeElement).toBe(control(host, 'Read on'));
  });

  test('offers the voices of this device first, then those that send the text', async () => {
    const { acts, host } = await bar(ready);
    const voices = list(host, 'Voice');
    expect([...voices.querySelectorAll('optgroup')].map(({ label }) => label)).toEqual([
      'On this device',
      'Online: the text is sent to a service',
    ]);
    expect([...voices.options].at(-1)?.text).toMatch(/, online$/);
    await userEvent.selectOptions(voices, 'fred');
    expect(acts.onVoice).toHaveBeenCalledExactlyOnceWith('fred');
    await userEvent.selectOptions(list(host, 'Speed of reading aloud'), '2.5');
    expect(acts.onSpeed).toHaveBeenCalledExactlyOnceWith(2.5);
  });

  test('shows a speed that is not in the list', async () => {
    const { host } = await bar({ ...ready, speed: 1.1 });
    expect(list(host, 'Speed of reading aloud').selectedOptions[0]?.text).toBe('1.1×');
  });

  test('asks before an online voice gets the text', async () => {
    const { acts, host } = await bar(aloudStates['asked about an online voice'] ?? ready);
    expect(status(host)).toContain('is an online voice: what it reads is sent');
    await press(host, 'Use this voice');
    await press(host, 'Cancel');
    expect(acts.onAgree).toHaveBeenCalledOnce();
    expect(acts.onRefuse).toHaveBeenCalledOnce();
  });

  test('says nothing while the voice speaks', async () => {
    const { host } = await bar({ ...ready, trouble: 'network' });
    expect(status(host)).toBe('');
  });

  test.each([
    ['in trouble', 'The voice could not reach its service.'],
    ['only online voices', 'No voice on this device reads British English.'],
    ['no voice of the language', 'No voice here reads Arabic.'],
    ['no voice at all', 'There is no voice to read with.'],
    ['nothing to read', 'There is nothing here to read aloud.'],
  ])('says it plainly: %s', async (name, words) => {
    const { host } = await bar(aloudStates[name] ?? ready);
    expect(status(host)).toContain(words);
  });

  test('a language that is none is named as the page named it', async () => {
    const { host } = await bar({ ...ready, playing: false, voice: null, language: 'not a language' });
    expect(status(host)).toContain('not a language');
  });

  test('without a voice only the list is of use', async () => {
    const { acts, host } = await bar(aloudStates['no voice of the language'] ?? ready);
    expect(() => control(host, 'Read on')).toThrow();
    await userEvent.selectOptions(list(host, 'Voice'), kate.id);
    expect(acts.onVoice).toHaveBeenCalledExactlyOnceWith(kate.id);
  });
});

describe('Listen', () => {
  test('is a button that stays pressed, and a key where single keys are wanted', async () => {
    const onToggle = vi.fn();
    const props = { ...readerProps(), state: shown(article), listen: { on: true, onToggle } };
    const host = await show(<ReaderView {...props} />);
    expect(control(host, 'Listen').getAttribute('aria-pressed')).toBe('true');
    await press(host, 'Listen');
    await userEvent.keyboard('l');
    expect(onToggle).toHaveBeenCalledTimes(2);
    await redraw(host, <ReaderView {...props} singleKeys={false} />);
    await userEvent.keyboard('l');
    expect(onToggle).toHaveBeenCalledTimes(2);
  });

  test('is not there without an article', async () => {
    const host = await show(<ReaderView {...readerProps()} listen={null} state={shown(article)} />);
    expect(() => control(host, 'Listen')).toThrow();
  });
});

test.each(Object.entries(aloudViews))('takes at most a third of a small window: %s', async (_name, view) => {
  await page.viewport(320, 568);
  const host = await show(view());
  const height = host.querySelector('footer:last-child')?.getBoundingClientRect().height ?? 0;
  expect(height).toBeGreaterThan(0);
  expect(height).toBeLessThan(568 / 3);
});
