import type { ComponentChild } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LookPanel } from '../../../components/LookPanel';
import type { LookProps } from '../../../components/look-props';
import { OptionsView } from '../../../components/OptionsView';
import { PanelView } from '../../../components/PanelView';
import { PopupView } from '../../../components/PopupView';
import { ReaderView } from '../../../components/ReaderView';
import { WelcomeView } from '../../../components/WelcomeView';
import { aloudViews } from './aloud-samples';
import { highlightViews } from './highlight-views';
import { libraryViews } from './library-views';
import { article, bareArticle, onward, withPutBack } from './samples';
import { bareOptions, eventfulOptions, report } from './settings-samples';
import { axeFaults, press, show } from './show';
import {
  lookControls,
  optionsProps,
  ownProps,
  panelProps,
  popupProps,
  readerProps,
  rulesProps,
  shown,
  sitesProps,
  welcomeProps,
} from './view-props';

const rich = {
  ...article,
  warnings: [{ kind: 'partial' as const, text: 'Only the first part was read.' }],
  html: `${article.html}<h2>How</h2><pre><code>${'wide '.repeat(60)}</code></pre><blockquote><p>Late</p></blockquote>
    <figure><img src="x.jpg" alt="A mill"><figcaption>Low water</figcaption></figure>
    <table><tr><th>Year</th></tr><tr><td>1890</td></tr></table>`,
};

const views: Readonly<Record<string, () => ComponentChild>> = {
  ...libraryViews,
  ...aloudViews,
  ...highlightViews,
  'popup, loading': () => <PopupView {...popupProps()} state={{ phase: 'loading' }} />,
  'popup, slow': () => <PopupView {...popupProps()} state={{ phase: 'slow' }} />,
  'popup, article': () => <PopupView {...popupProps()} state={shown(article)} />,
  'popup, rich article': () => <PopupView {...popupProps()} state={shown(rich)} />,
  'popup, bare article': () => <PopupView {...popupProps()} state={shown(bareArticle)} />,
  'popup, restored': () => <PopupView {...popupProps()} state={shown(withPutBack('r3'), ['r3'])} />,
  'popup, article that goes on': () => <PopupView {...popupProps()} state={shown(article, [], onward)} />,
  'reader, article that goes on': () => <ReaderView {...readerProps()} state={shown(rich, [], onward)} />,
  'popup, unsure': () => <PopupView {...popupProps()} state={{ phase: 'unsure', article }} />,
  'popup, failed': () => <PopupView {...popupProps()} state={{ phase: 'failed', failure: 'timeout', url: null }} />,
  'panel, article, all that it may say': () => (
    <PanelView
      {...panelProps()}
      state={shown(rich)}
      follow={{
        ...panelProps().follow,
        follows: true,
        now: 'elsewhere',
        access: { site: 'harbour-review.example', refused: false, onAllow: () => undefined },
      }}
    />
  ),
  'panel, locked': () => (
    <PanelView {...panelProps()} state={{ phase: 'locked', asked: false, onAsk: () => undefined }} />
  ),
  'panel, failed': () => <PanelView {...panelProps()} state={{ phase: 'failed', failure: 'timeout', url: null }} />,
  'reader, loading': () => <ReaderView {...readerProps()} state={{ phase: 'loading' }} />,
  'reader, article': () => <ReaderView {...readerProps()} state={shown(rich)} />,
  'reader, failed': () => (
    <ReaderView {...readerProps()} state={{ phase: 'failed', failure: 'forgotten', url: article.url }} />
  ),
  'welcome, before': () => <WelcomeView {...welcomeProps()} />,
  'welcome, refused': () => <WelcomeView {...welcomeProps()} refused />,
  'welcome, after': () => <WelcomeView {...welcomeProps()} granted demo={{ ...welcomeProps().demo, article }} />,
  options: () => <OptionsView {...optionsProps()} />,
  'options, bare': () => <OptionsView {...bareOptions()} />,
  'options, at the start': () => (
    <OptionsView
      {...optionsProps()}
      sites={{ ...sitesProps(), rows: null }}
      rules={{ ...rulesProps(), counts: null }}
      own={{ ...ownProps(), rules: null }}
    />
  ),
  'popup, choosing the look': () => <PopupView {...popupProps()} look={lookOpen()} state={shown(article)} />,
  'options, after all that can happen': () => <OptionsView {...eventfulOptions()} />,
  'options, an update offered': () => (
    <OptionsView
      {...optionsProps()}
      rules={{ ...rulesProps(), state: { phase: 'offered', report, changes: { added: 3, changed: 2, removed: 1 } } }}
    />
  ),
  'options, reading': () => (
    <OptionsView
      {...optionsProps()}
      rules={{ ...rulesProps(), state: { phase: 'reading', what: 'files', done: 700, all: 2044 } }}
    />
  ),
};

/** The panel, with everything that it can show. */
function lookOpen(): LookProps {
  const controls = lookControls();
  const own = { ...controls.look, theme: 'own' } as const;
  const panel = <LookPanel {...controls} look={own} kept={false} onClose={() => undefined} />;
  return { open: true, onToggle: () => undefined, panel };
}

beforeEach(() => page.viewport(640, 600));
afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

describe.each(['light', 'dark'])('in %s', (theme) => {
  test.each(Object.entries(views))('axe finds nothing in: %s', async (_name, view) => {
    document.documentElement.dataset['theme'] = theme;
    expect(await axeFaults(await show(view()))).toEqual([]);
  });
});

test('axe finds nothing in an unfolded ledger', async () => {
  const host = await show(<PopupView {...popupProps()} state={shown(article)} />);
  await press(host, 'A notice about cookies');
  expect(await axeFaults(host)).toEqual([]);
});

test.each(Object.entries(views))('nothing is wider than a window of 320 px: %s', async (_name, view) => {
  await page.viewport(320, 600);
  await show(view());
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
});

test.each(Object.entries(views))('every control is large enough to hit: %s', async (_name, view) => {
  const host = await show(view());
  const small = [...host.querySelectorAll('button, select, nav > a, header > a')].filter((element) => {
    if (!element.checkVisibility()) return false;
    const { width, height } = element.getBoundingClientRect();
    return width < 24 || height < 24;
  });
  expect(small.map((element) => element.outerHTML)).toEqual([]);
});

test.each(Object.entries(views))(
  'the keyboard reaches every control, and shows where it is: %s',
  async (_name, view) => {
    const host = await show(view());
    const radio = host.querySelector('input:checked');
    const expected = [
      ...host.querySelectorAll<HTMLElement>('button, a[href], select, textarea, input[id], [tabindex="0"]'),
    ].filter((element) => element.tabIndex >= 0 && element.checkVisibility());
    if (radio instanceof HTMLElement) expected.push(radio);
    const reached = new Set<Element>();
    for (let presses = 0; presses < expected.length + 5; presses++) {
      await userEvent.tab();
      const { activeElement } = document;
      if (activeElement === null || !host.contains(activeElement)) continue;
      reached.add(activeElement);
      expect(getComputedStyle(activeElement).outlineStyle).not.toBe('none');
    }
    expect(expected.filter((element) => !reached.has(element)).map((element) => element.outerHTML)).toEqual([]);
  },
);
