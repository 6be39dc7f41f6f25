import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { OptionsView } from '../../../components/OptionsView';
import { OwnRulesSection } from '../../../components/OwnRulesSection';
import { RulesSection } from '../../../components/RulesSection';
import { SitesSection } from '../../../components/SitesSection';
import { eventfulOptions, manySites, report } from './settings-samples';
import { axeFaults, control, press, redraw, show } from './show';
import { ownProps, rulesProps, sitesProps } from './view-props';

const calm = { autoClean: true, reader: false, consent: 'hide', never: false } as const;

async function type(host: HTMLElement, label: string, text: string): Promise<void> {
  const labels = [...host.querySelectorAll('label')];
  const field = document.getElementById(labels.find(({ textContent }) => textContent === label)?.htmlFor ?? '');
  if (field === null) throw new Error(`There is no field "${label}".`);
  await userEvent.fill(field, text);
}

test('a line tells what may happen on a site, and unfolds to the choices', async () => {
  const props = sitesProps();
  const host = await show(<SitesSection {...props} />);
  expect(host.textContent).toContain('auto-clean · cookie dialogs hidden · access granted · rule: ours');
  expect(host.textContent).toContain('opens in the reader · cookie dialogs rejected · needs access · no rule');
  await press(host, 'harbour-review.example');
  await press(host, 'Reject');
  expect(props.onChoose).toHaveBeenLastCalledWith('harbour-review.example', { ...calm, consent: 'reject' });
  await press(host, 'Never here');
  expect(props.onChoose).toHaveBeenLastCalledWith('harbour-review.example', { ...calm, autoClean: false, never: true });
  await press(host, 'Ask the browser');
  expect(props.onAskWaiting).toHaveBeenCalledOnce();
  await press(host, 'Auto-clean all supported sites');
  expect(props.onSupported).toHaveBeenCalledExactlyOnceWith(true);
});

test('searching filters while one types, counts, and offers a site that is not there', async () => {
  const props = sitesProps();
  const host = await show(<SitesSection {...props} />);
  await type(host, 'Find a site', 'HARBOUR');
  expect(host.textContent).toContain('1 site found');
  expect(() => control(host, 'Remove: news.example')).toThrow();
  await type(host, 'Find a site', 'other.example');
  expect(host.textContent).toContain('0 sites found');
  await press(host, 'Auto-clean other.example');
  expect(props.onChoose).toHaveBeenCalledExactlyOnceWith('other.example', calm);
});

test('of many sites the first hundred are drawn', async () => {
  const host = await show(<SitesSection {...sitesProps()} rows={manySites(10_000)} />);
  expect(host.querySelectorAll('li')).toHaveLength(100);
  expect(host.textContent).toContain('9,900 more. Search to find them.');
});

test('the keyboard goes along to Undo when a site is taken out', async () => {
  const props = sitesProps();
  const host = await show(<SitesSection {...props} />);
  await redraw(host, <SitesSection {...props} removed="news.example" />);
  expect(host.textContent).toContain('Removed news.example ·');
  expect(document.activeElement).toBe(control(host, 'Undo'));
  await press(host, 'Undo');
  expect(props.onUndo).toHaveBeenCalledOnce();
});

test('a file of choices is answered record by record', async () => {
  const host = await show(<SitesSection {...eventfulOptions().sites} />);
  expect(host.textContent).toContain('12 sites taken from the file.');
  await press(host, '2 not taken');
  expect(host.textContent).toContain('news.example – “consent” must be leave, hide or reject.');
  for (const fault of ['large', 'not-json', 'other', 'newer'] as const) {
    await redraw(host, <SitesSection {...sitesProps()} imported={{ kind: 'fault', fault }} />);
    expect(host.textContent).toContain('Nothing has changed.');
  }
});

test('an import reports what was taken, refused by name, and not done here', async () => {
  const host = await show(<RulesSection {...rulesProps()} state={{ phase: 'taken', report }} />);
  await press(host, '3 files not taken');
  await press(host, '222 lines do nothing here');
  expect(host.textContent).toContain('pack/broken.example.txt – Line 23: There is no “directive: value” in this line.');
  expect(host.textContent).toContain('../../outside.example.txt – Its path leads out of its folder.');
  expect(host.textContent).toContain('from pack/first.txt');
  expect(host.textContent).toContain('http_header × 210');
});

test.each([
  'cut',
  'not-a-zip',
  'many',
  'large',
  'none',
  'not-https',
  'refused',
  'not-found',
  'status',
  'silent',
  'offline',
  'no-room',
  'same',
] as const)('the failure %s has a sentence of its own', async (fault) => {
  const host = await show(<RulesSection {...rulesProps()} state={{ phase: 'fault', fault, report: null }} />);
  expect(host.querySelector('[role=status]:last-child')?.textContent).toMatch(/^[A-Z].{20,}\.$/);
});

test('an address is asked for by the button and by Enter; what would change is taken or left', async () => {
  const props = rulesProps();
  const host = await show(<RulesSection {...props} />);
  await type(host, 'Address', 'https://rules.example/a.zip');
  await press(host, 'Look for changes');
  expect(props.onAddress).toHaveBeenCalledExactlyOnceWith('https://rules.example/a.zip');
  await userEvent.keyboard('{Enter}');
  const changes = { added: 3, changed: 2, removed: 1 };
  await redraw(host, <RulesSection {...props} state={{ phase: 'offered', report, changes }} />);
  expect(host.textContent).toContain('3 new, 2 changed, 1 removed.');
  await press(host, 'Take them');
  expect(props.onTake).toHaveBeenCalledOnce();
  await press(host, 'Leave as it is');
  expect(props.onCancel).toHaveBeenCalledOnce();
  await redraw(host, <RulesSection {...props} state={{ phase: 'fault', fault: 'silent', report: null }} />);
  expect(host.querySelector<HTMLInputElement>('input[type=url]')?.value).toBe('https://rules.example/a.zip');
});

test('a rule that is wrong is not saved, its line is named and selected, and the text stays', async () => {
  const props = {
    ...ownProps(),
    check: () => [{ line: 2, kind: 'wrong' as const, text: 'No such thing.', said: null }],
  };
  const rules = [{ name: 'news.example', text: 'body: //a', draft: 'body: //a\nnonsense' }];
  const host = await show(<OwnRulesSection {...props} rules={rules} />);
  await press(host, 'news.example');
  await press(host, 'Save');
  expect(props.onSave).not.toHaveBeenCalled();
  expect(host.textContent).toContain('Not saved. Line 2: No such thing.');
  const field = host.querySelector('textarea');
  expect(field?.value.slice(field.selectionStart, field.selectionEnd)).toBe('nonsense');
  await redraw(host, <OwnRulesSection {...props} rules={rules} check={() => []} />);
  await press(host, 'Save');
  expect(props.onSave).toHaveBeenCalledExactlyOnceWith('news.example', 'body: //a\nnonsense');
});

test('a rule that was changed elsewhere meanwhile is not written over without a word', async () => {
  const props = { ...ownProps(), onSave: vi.fn(async () => false) };
  const rules = [{ name: 'news.example', text: 'body: //a', draft: 'body: //b' }];
  const host = await show(<OwnRulesSection {...props} rules={rules} />);
  await press(host, 'news.example');
  await press(host, 'Save');
  expect(host.textContent).toContain('Not saved: the rule was changed elsewhere since you began.');
  expect(host.querySelector('textarea')?.value).toBe('body: //b');
});

test('a new rule needs the name of a site that has none yet', async () => {
  const props = { ...ownProps(), onDraft: vi.fn() };
  const host = await show(<OwnRulesSection {...props} />);
  for (const [words, answer] of [
    ['nonsense', 'Write the name of a site'],
    ['news.example', 'There is a rule of yours for this site already.'],
  ] as const) {
    await type(host, 'Site of a new rule', words);
    await press(host, 'Write a rule');
    expect(host.textContent).toContain(answer);
  }
  await type(host, 'Site of a new rule', 'new.example');
  await press(host, 'Write a rule');
  expect(props.onDraft).toHaveBeenCalledExactlyOnceWith('new.example', '');
});

test('unfolded, in a narrow window and from right to left, nothing is too wide and axe finds nothing', async () => {
  await page.viewport(320, 600);
  document.documentElement.dir = 'rtl';
  const host = await show(<OptionsView {...eventfulOptions()} />);
  for (const button of host.querySelectorAll<HTMLElement>('[aria-expanded="false"]'))
    await press(host, button.innerText);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  expect(await axeFaults(host)).toEqual([]);
  document.documentElement.dir = '';
});
