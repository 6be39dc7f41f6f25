import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AccessSection } from '../../../components/AccessSection';
import { AloudSection } from '../../../components/AloudSection';
import { OptionsView } from '../../../components/OptionsView';
import { settingsSections } from '../../../components/settings-sections';
import { TransferSection } from '../../../components/TransferSection';
import { messages } from './lookup';
import { eventfulOptions, offered } from './settings-samples';
import { axeFaults, control, press, redraw, show } from './show';
import { accessProps, optionsProps, transferProps } from './view-props';

const sections = (host: HTMLElement) =>
  [...host.querySelectorAll<HTMLElement>('main section[id]')]
    .filter((one) => one.checkVisibility())
    .map(({ id }) => id);
const shownLinks = (host: HTMLElement) =>
  [...host.querySelectorAll<HTMLElement>('nav a')].filter((one) => one.checkVisibility()).map((one) => one.textContent);
const status = (host: HTMLElement) => host.querySelector('header [role=status]')?.textContent;
const labelled = (host: HTMLElement, label: string) =>
  [...host.querySelectorAll('label')].find(({ textContent }) => textContent === label)?.checkVisibility();
const search = async (host: HTMLElement, words: string) => {
  await act(async () => {
    await userEvent.fill(control(host, 'Search the settings'), words);
  });
};

test('the contents list has every section of the page in its order, and leads there with the keyboard', async () => {
  const host = await show(<OptionsView {...optionsProps()} />);
  expect(sections(host)).toEqual(settingsSections.map(([id]) => id));
  expect(shownLinks(host)).toHaveLength(settingsSections.length);
  const headings = [...host.querySelectorAll('main section h2')].map((one) => one.textContent);
  expect(headings).toEqual(shownLinks(host));
  await userEvent.click(control(host, 'Your rules'));
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('own-rules'));
});

test('searching leaves the settings that hold the words, says how many, and marks the words', async () => {
  const host = await show(<OptionsView {...optionsProps()} />);
  await search(host, 'hyphen');
  expect(status(host)).toContain('Nothing here has these words.');
  expect(sections(host)).toEqual([]);
  await search(host, 'DIVIDE wórds');
  expect(sections(host)).toEqual(['appearance']);
  expect(status(host)).toContain('1 setting found');
  expect(shownLinks(host)).toEqual(['Appearance']);
  expect(labelled(host, 'Line length')).toBe(false);
  expect(CSS.highlights.get('plainleaf-settings')?.size).toBeGreaterThan(1);
  // The words of a heading stand for all that is under it.
  await search(host, 'appearance line');
  expect(labelled(host, 'Line length')).toBe(true);
  expect(control(host, 'Literata').checkVisibility()).toBe(false);
  // Names that are read out and not shown are found too.
  await search(host, 'typeface');
  expect(sections(host)).toEqual(['appearance']);
  await press(host, 'Show all settings');
  expect(sections(host)).toHaveLength(settingsSections.length);
  expect(CSS.highlights.has('plainleaf-settings')).toBe(false);
  expect(document.activeElement).toBe(control(host, 'Search the settings'));
});

test('what comes while one searches is searched as well', async () => {
  const props = optionsProps();
  const host = await show(<OptionsView {...props} look={null} />);
  await search(host, 'typeface');
  expect(sections(host)).toEqual([]);
  await redraw(host, <OptionsView {...props} />);
  await vi.waitFor(() => expect(sections(host)).toEqual(['appearance']));
});

test('/ leads to the search where single letters are commands, Escape empties and leaves it', async () => {
  const props = optionsProps();
  const host = await show(<OptionsView {...props} />);
  const field = control(host, 'Search the settings') as HTMLInputElement;
  await userEvent.keyboard('/');
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard('voice/{Escape}');
  await vi.waitFor(() => expect(field.value).toBe(''));
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).not.toBe(field);
  await redraw(host, <OptionsView {...props} keyboard={{ ...props.keyboard, singleKeys: false }} />);
  await userEvent.keyboard('/');
  expect(document.activeElement).not.toBe(field);
});

test('the new sections call back', async () => {
  const props = optionsProps();
  const voices = [{ lang: 'de', name: 'Katja', local: true }];
  const host = await show(<OptionsView {...props} aloud={{ ...props.aloud, voices }} />);
  await press(host, 'Outline in the margin');
  expect(props.reading.onAids).toHaveBeenLastCalledWith({ outline: false, focus: 'off' });
  await press(host, 'A few lines');
  expect(props.reading.onAids).toHaveBeenLastCalledWith({ outline: true, focus: 'lines' });
  await press(host, 'Follow the tab I am reading');
  expect(props.reading.onFollows).toHaveBeenCalledExactlyOnceWith(true);
  await press(host, 'Forget: German');
  expect(props.aloud.onForget).toHaveBeenCalledExactlyOnceWith('de');
  await press(host, 'Single letters are commands');
  expect(props.keyboard.onSingleKeys).toHaveBeenCalledExactlyOnceWith(false);
});

test('a language that is none keeps its name, and a voice that is gone is said to be', async () => {
  const voices = [{ lang: '__nonsense__', name: null, local: true }];
  const host = await show(<AloudSection {...optionsProps().aloud} voices={voices} />);
  expect(host.textContent).toContain('__nonsense__ · a voice that is not here now');
});

test('each permission has its reason, each site what it is for, and is taken back', async () => {
  const props = accessProps();
  const host = await show(<AccessSection {...props} />);
  for (const name of props.fixed) expect(messages).toHaveProperty(`access_why_${name.toLowerCase()}`);
  expect([...host.querySelectorAll('dd')].filter(({ textContent }) => textContent === '')).toEqual([]);
  expect(host.textContent).toContain('All sites · to notice articles before you click');
  expect(host.textContent).toContain('news.example · for auto-clean and to open its articles in the reader');
  expect(host.textContent).toContain('old.example · nothing needs it any more');
  await press(host, 'Take back: news.example');
  expect(props.onBack).toHaveBeenLastCalledWith('news.example');
  await press(host, 'Take back: All sites');
  expect(props.onBack).toHaveBeenLastCalledWith(null);
  await press(host, 'Take all back');
  expect(props.onBackAll).toHaveBeenCalledOnce();
  await redraw(host, <AccessSection {...props} rows={[]} taken="all" />);
  expect(host.textContent).toContain('None. Plainleaf asks when you switch on something that needs it.');
  expect(document.activeElement).toBe(control(host, 'Undo'));
});

test('of many granted sites some are drawn, the others found', async () => {
  const rows = Array.from({ length: 300 }, (_, n) => ({ site: `site-${n}.example`, serves: [] }));
  const host = await show(<AccessSection {...accessProps()} rows={rows} />);
  expect(host.querySelectorAll('li')).toHaveLength(50);
  await userEvent.fill(host.querySelector('input') as HTMLInputElement, 'site-299');
  expect(control(host, 'Take back: site-299.example')).toBeDefined();
});

test('a file is shown before it is taken, with what is refused and why', async () => {
  const props = transferProps();
  const host = await show(<TransferSection {...props} />);
  await redraw(host, <TransferSection {...props} state={offered} />);
  expect([...host.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    'Appearance: Colours, Paper and Size',
    'Pictures in articles',
    '12 new sites and 1 site changed',
    '3 sites wait until you let Plainleaf see them',
    '2 new rules of yours',
    '1 rule of yours replaced',
  ]);
  expect(host.contains(document.activeElement)).toBe(true);
  await press(host, '3 not taken');
  expect(host.textContent).toContain('look.face – This is not a value that it can have.');
  expect(host.textContent).toContain('not a host – This is not the name of a site.');
  expect(host.textContent).toContain('Line 3: There is no “directive: value” in this line.');
  await press(host, 'Take it');
  expect(props.onTake).toHaveBeenCalledOnce();
  await redraw(host, <TransferSection {...props} state={{ phase: 'taken', refused: [] }} />);
  expect(document.activeElement).toBe(control(host, 'Undo'));
  await press(host, 'Undo');
  expect(props.onUndo).toHaveBeenCalledOnce();
  for (const fault of ['large', 'not-json', 'other', 'newer', 'no-room'] as const) {
    await redraw(host, <TransferSection {...props} state={{ phase: 'fault', fault }} />);
    expect(host.textContent).toContain('Nothing has changed.');
  }
});

test('resetting asks once, by a question of its own for each section', async () => {
  const props = transferProps();
  const host = await show(<TransferSection {...props} />);
  const select = host.querySelector('select') as HTMLSelectElement;
  const questions = new Set<string>();
  for (const option of [...select.options]) {
    await act(async () => {
      await userEvent.selectOptions(select, option.value);
    });
    await press(host, 'Reset');
    expect(props.onReset).not.toHaveBeenCalled();
    questions.add(host.querySelector('[data-setting] [tabindex="-1"] p')?.textContent ?? '');
    await press(host, 'Cancel');
    expect(document.activeElement).toBe(control(host, 'Reset'));
  }
  expect(questions.size).toBe(select.options.length);
  await press(host, 'Reset');
  const [, yes] = [...host.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Reset');
  await act(async () => yes?.click());
  expect(props.onReset).toHaveBeenCalledExactlyOnceWith('keyboard');
});

test('at 320 pixels with everything at once nothing is too wide, and axe finds nothing in a search either', async () => {
  await page.viewport(320, 600);
  const host = await show(<OptionsView {...eventfulOptions()} />);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await search(host, 'site');
  expect(Number(/\d+/.exec(status(host) ?? '')?.[0])).toBeGreaterThan(3);
  expect(await axeFaults(host)).toEqual([]);
  await page.viewport(1200, 900);
});
