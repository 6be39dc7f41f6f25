import { render } from 'preact';
import { useState } from 'preact/hooks';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PopupView, type PopupViewProps } from '../../../components/PopupView';
import { Words } from '../../../components/words';
import { lookup } from './lookup';
import { article, bareArticle, removal, withPutBack } from './samples';
import { saveProps } from './save-samples';
import { control, press, redraw, show } from './show';
import { siteProps } from './site-samples';
import { popupProps, shown } from './view-props';

test('shows the article with its facts, bios and ledger', async () => {
  const host = await show(<PopupView {...popupProps()} state={shown(article)} />);
  expect(host.querySelector('h1')?.textContent).toBe('The Mill That Waits for the Moon');
  expect(host.textContent).toContain('Ada Hollow · 3 May 2026 · 4 min read');
  expect(host.textContent).toContain('Nobody alive remembers who dug the pond.');
  expect([...host.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
    'About the author',
    'About the organisation',
    'What was removed · 6 blocks',
  ]);
  expect([...host.querySelectorAll('h3')].map((heading) => heading.textContent)).toEqual([
    'Cookie notice',
    'Sponsor message',
    'Promotion',
    'Debug output',
    'Related links',
    'Page tools',
    'Shown elsewhere',
  ]);
  expect(host.querySelector('footer')?.textContent).toBe('12 of 12 paragraphs kept · 6 blocks removed');
});

test('the source is linked under its host alone', async () => {
  const host = await show(<PopupView {...popupProps()} state={shown(article)} />);
  const source = host.querySelector<HTMLAnchorElement>('header a');
  expect(source?.textContent).toBe('harbour-review.example, opens the original page');
  expect(source?.href).toBe(article.url);
  expect(source?.rel).toBe('noopener noreferrer');
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'not an address'])('%s is never a link', async (url) => {
  const bios = article.bios.map((bio) => ({ ...bio, url }));
  const host = await show(
    <PopupView {...popupProps()} state={shown({ ...article, url, bios, html: '<p>Text</p>' })} />,
  );
  expect(host.querySelectorAll('a')).toHaveLength(0);
});

test('what the page did not tell is left out', async () => {
  const host = await show(<PopupView {...popupProps()} state={shown(bareArticle)} />);
  expect(host.querySelector('h1')?.textContent).toBe('Untitled');
  expect(host.querySelector('article header')?.textContent).toBe('Untitled4 min read');
  expect([...host.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual(['What was removed']);
  expect(host.querySelector('footer')?.textContent).toBe('3 of 3 paragraphs kept · nothing removed');
});

test('no two buttons have the same name, and each says what it opens', async () => {
  const site = { ...siteProps(), hidden: [] };
  const host = await show(
    <PopupView {...popupProps()} site={site} save={saveProps({ phase: 'none' })} state={shown(article)} />,
  );
  const names = [...host.querySelectorAll('header button, footer button')].map(
    (one) => one.getAttribute('aria-label') ?? one.textContent,
  );
  expect(names).toContain('More');
  expect(names).toContain('Site options');
  expect(new Set(names).size).toBe(names.length);
});

test('what is read out while one waits is put into a place that is there before', async () => {
  const host = document.createElement('div');
  document.body.append(host);
  onTestFinished(() => {
    render(null, host);
    host.remove();
  });
  const seenAs = (): string[] => [...host.querySelectorAll('[role=status]')].map((one) => one.textContent ?? '');
  const draw = (state: PopupViewProps['state']) =>
    render(
      <Words lookup={lookup} locale="en-GB">
        <PopupView {...popupProps()} state={state} />
      </Words>,
      host,
    );
  draw({ phase: 'loading' });
  expect(seenAs().join('')).toBe('');
  await expect.poll(seenAs).toContain('Cleaning this page …');
  const [first] = host.querySelectorAll('[role=status]');
  draw({ phase: 'slow' });
  await expect.poll(() => first?.textContent).toMatch(/^Still cleaning/);
  draw({ phase: 'failed', failure: 'timeout', url: null });
  const title = host.querySelector('h1')?.textContent ?? '';
  expect(title).toMatch(/\w/);
  expect(seenAs().join('')).not.toContain(title);
  await expect.poll(() => seenAs().join('')).toContain(title);
});

async function openMore(host: HTMLElement): Promise<void> {
  if (control(host, 'More').getAttribute('aria-expanded') !== 'true') await press(host, 'More');
}

test('what can be done stands in one line, in the width of the popup', async () => {
  await page.viewport(640, 600);
  const host = await show(<PopupView {...popupProps()} save={saveProps({ phase: 'none' })} state={shown(article)} />);
  const tops = [...host.querySelectorAll('header > *')].map((one) => one.getBoundingClientRect().height);
  expect(host.querySelector('header')?.getBoundingClientRect().height).toBeLessThan(Math.max(...tops) * 2);
  const source = host.querySelector('header a span');
  expect(source?.scrollWidth).toBe(source?.clientWidth);
});

test('each action calls back', async () => {
  const props = popupProps();
  const host = await show(<PopupView {...props} state={shown(article)} />);
  const actions = {
    Reader: props.onReader,
    Beside: props.onBeside,
    Copy: props.onCopy,
    'Copy link': props.onCopyLink,
    Print: props.onPrint,
    Settings: props.onSettings,
    'Restore everything': props.onRestoreAll,
  };
  for (const [name, callback] of Object.entries(actions)) {
    if (['Copy link', 'Print', 'Settings'].includes(name)) await openMore(host);
    await press(host, name);
    expect(callback, name).toHaveBeenCalledOnce();
  }
});

test('Copy says Copied for two seconds', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const host = await show(<PopupView {...popupProps()} state={shown(article)} />);
    await press(host, 'Copy');
    expect(control(host, 'Copied')).toBeTruthy();
    expect([...host.querySelectorAll('[role="status"]')].map((status) => status.textContent)).toContain('Copied');
    await vi.advanceTimersByTimeAsync(2100);
    expect(control(host, 'Copy').textContent).toContain('Copy');
    expect(() => control(host, 'Copied')).toThrow();
  } finally {
    vi.useRealTimers();
  }
});

test('a refused copy is told in a sentence that can be put away', async () => {
  const props = { ...popupProps(), onCopy: vi.fn(async () => false) };
  const host = await show(<PopupView {...props} state={shown(article)} />);
  await press(host, 'Copy');
  expect(host.querySelector('[role="alert"]')?.textContent).toContain('did not allow copying');
  await press(host, 'OK');
  expect(host.querySelector('[role="alert"]')).toBeNull();
});

test('a removed block shows its beginning, then all of it', async () => {
  const host = await show(<PopupView {...popupProps()} state={shown(article)} />);
  const whole = article.removed[0]?.text ?? '';
  expect(host.textContent).not.toContain('1,417 partners');
  await press(host, 'A notice about cookies');
  expect(control(host, 'A notice about cookies').getAttribute('aria-expanded')).toBe('true');
  expect(host.textContent).toContain('1,417 partners');
  expect(host.textContent).not.toContain(whole);
  await press(host, 'Show all of it');
  expect(host.textContent).toContain(whole);
});

test('a long group folds after five entries', async () => {
  const many = Array.from({ length: 11 }, (_, index) => removal(`n${index}`, 'navigation', `List ${index}.`, 'Home'));
  const host = await show(<PopupView {...popupProps()} state={shown({ ...article, removed: many })} />);
  expect(host.querySelectorAll('[aria-label^="Restore:"]')).toHaveLength(5);
  await press(host, 'Show all 11');
  expect(host.querySelectorAll('[aria-label^="Restore:"]')).toHaveLength(11);
  await press(host, 'Show fewer');
  expect(host.querySelectorAll('[aria-label^="Restore:"]')).toHaveLength(5);
});

test('Restore keeps the keyboard where it is, marks the block, and leads to it', async () => {
  const props = popupProps();
  function Popup() {
    const [restored, setRestored] = useState<readonly string[]>([]);
    const state = shown(restored.length === 0 ? article : withPutBack('r3'), restored);
    return (
      <PopupView {...props} state={state} onRestore={(id) => setRestored([id])} onRemoveAgain={() => setRestored([])} />
    );
  }
  const host = await show(<Popup />);
  control(host, 'Restore: Sponsor message').focus();
  await press(host, 'Restore: Sponsor message');
  expect(document.activeElement).toBe(control(host, 'Remove again: Sponsor message'));
  expect(host.querySelector('footer')?.textContent).toBe('12 of 12 paragraphs kept · 5 blocks removed1 put back');
  await press(host, 'Put back.');
  expect(document.activeElement?.getAttribute('data-put-back')).toBe('r3');
  expect(document.activeElement?.textContent).toContain('Awards now open');
  await press(host, 'Remove again: Sponsor message');
  expect(host.querySelector('[data-put-back]')).toBeNull();
});

test('what is below the text stays where it is while the text grows', async () => {
  await page.viewport(640, 600);
  const props = popupProps();
  const longer = withPutBack('r3');
  const grown = { ...longer, html: `<p>${'Long before. '.repeat(300)}</p>${longer.html}` };
  const host = await show(<PopupView {...props} state={shown(article)} />);
  // Without the browser's own help, which it does not give in a popup.
  host.style.overflowAnchor = 'none';
  const list = document.getElementById('removed');
  list?.scrollIntoView();
  const before = list?.getBoundingClientRect().top ?? 0;
  expect(scrollY).toBeGreaterThan(100);
  await redraw(host, <PopupView {...props} state={shown(grown, ['r3'])} />);
  expect(list?.getBoundingClientRect().top).toBeCloseTo(before, 0);
  await redraw(host, <PopupView {...props} state={shown(article)} />);
  expect(list?.getBoundingClientRect().top).toBeCloseTo(before, 0);
});

test('a picture that stands in the article itself is not told as left out', async () => {
  const carried = '<img alt="A lamp > a light" src="data:image/png;base64,AAAA">';
  const offered = (html: string) =>
    show(<PopupView {...popupProps()} state={shown({ ...article, html: `<p>Words.</p>${html}<p>Words.</p>` })} />);
  expect((await offered(carried)).textContent).not.toContain('left out');
  expect((await offered(`${carried}<img src="https://a.example/1.png">`)).textContent).toContain('1 picture left out');
});

test('pictures are offered only when there are any and they are left out', async () => {
  const props = popupProps();
  const html = '<p>Text</p><figure><img src="https://x.example/a.jpg" alt="A mill"></figure>';
  const host = await show(<PopupView {...props} state={shown({ ...article, html })} />);
  expect(host.querySelector('img')).toBeNull();
  expect(host.textContent).toContain('1 picture left out');
  await press(host, 'Show the pictures');
  expect(props.onShowPictures).toHaveBeenCalledOnce();
  await press(host, 'Always show pictures');
  expect(props.onAlwaysShowPictures).toHaveBeenCalledOnce();
  await redraw(host, <PopupView {...props} pictures="hidden" state={shown({ ...article, html })} />);
  expect(host.textContent).not.toContain('left out');
  await redraw(host, <PopupView {...props} state={shown(article)} />);
  expect(host.textContent).not.toContain('left out');
});

test('a warning stands before the text and in the bottom line', async () => {
  const warnings = [{ kind: 'partial' as const, text: 'Only the first part was read.' }];
  const host = await show(<PopupView {...popupProps()} state={shown({ ...article, warnings })} />);
  expect(host.querySelector('[role="note"]')?.textContent).toContain('larger than can be cleaned whole');
  expect(host.querySelector('footer')?.textContent).toContain('Only part of the page was read');
});

test('the article brings its own language and direction, the interface keeps its own', async () => {
  const arabic = { ...article, lang: 'ar', dir: 'rtl' as const, html: '<p>تقع الطاحونة في آخر الخليج.</p>' };
  const host = await show(<PopupView {...popupProps()} state={shown(arabic)} />);
  const paragraph = [...host.querySelectorAll('article p')].find((p) => p.textContent?.includes('الطاحونة'));
  expect(paragraph && getComputedStyle(paragraph).direction).toBe('rtl');
  expect(paragraph?.closest('[lang]')?.getAttribute('lang')).toBe('ar');
  expect(getComputedStyle(control(host, 'Reader')).direction).toBe('ltr');
  expect(control(host, 'Reader').closest('[lang="ar"]')).toBeNull();
});

test('nothing jumps: the title begins where its shape stood', async () => {
  const host = await show(<PopupView {...popupProps()} state={{ phase: 'loading' }} />);
  const shape = host.querySelector('main [aria-hidden] p')?.getBoundingClientRect();
  const line = host.querySelector('header')?.getBoundingClientRect();
  await redraw(host, <PopupView {...popupProps()} state={shown(article)} />);
  const title = host.querySelector('h1')?.getBoundingClientRect();
  expect(title?.top).toBe(shape?.top);
  expect(title?.left).toBe(shape?.left);
  expect(host.querySelector('header')?.getBoundingClientRect().height).toBe(line?.height);
});

test('a slow page can be given up', async () => {
  const props = popupProps();
  const host = await show(<PopupView {...props} state={{ phase: 'slow' }} />);
  expect(host.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
  await press(host, 'Cancel');
  expect(props.onCancel).toHaveBeenCalledOnce();
});

test('a page that is no article can be cleaned anyway', async () => {
  const props = popupProps();
  const host = await show(<PopupView {...props} state={{ phase: 'unsure', article }} />);
  expect(host.querySelector('h1')?.textContent).toBe('This does not look like an article');
  await press(host, 'Clean anyway');
  expect(props.onCleanAnyway).toHaveBeenCalledOnce();
});

test('a failure stands where the article would be, and only some can be tried again', async () => {
  const props = popupProps();
  const host = await show(<PopupView {...props} state={{ phase: 'failed', failure: 'timeout', url: article.url }} />);
  expect(host.querySelector('h1')?.textContent).toBe('The page did not answer in time');
  await press(host, 'Try again');
  expect(props.onRetry).toHaveBeenCalledOnce();
  await redraw(host, <PopupView {...props} state={{ phase: 'failed', failure: 'store', url: null }} />);
  expect(() => control(host, 'Try again')).toThrow();
  await redraw(
    host,
    <PopupView {...props} onRetry={null} state={{ phase: 'failed', failure: 'timeout', url: null }} />,
  );
  expect(() => control(host, 'Try again')).toThrow();
});
