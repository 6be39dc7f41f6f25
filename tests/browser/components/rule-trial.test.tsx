import { expect, test, vi } from 'vitest';
import { OwnRulesSection } from '../../../components/OwnRulesSection';
import type { OwnRulesProps, RuleTrial } from '../../../components/settings-props';
import { tried } from './settings-samples';
import { axeFaults, control, press, redraw, show } from './show';
import { ownProps } from './view-props';

const rules = [{ name: 'news.example', text: 'body: //a', draft: 'body: //b' }];

const view = (props: OwnRulesProps, trial: RuleTrial | null) => (
  <OwnRulesSection {...props} rules={rules} trials={new Map(trial === null ? [] : [['news.example', trial]])} />
);

const namesOf = (host: HTMLElement) => [...host.querySelectorAll('button')].map(({ textContent }) => textContent);

test('a rule is tried only where there are copies, as it is written', async () => {
  const props = ownProps();
  const host = await show(view(props, null));
  await press(host, 'news.example');
  expect(props.onOpened).toHaveBeenCalledExactlyOnceWith('news.example');
  expect(namesOf(host)).not.toContain('Try it on saved copies');
  await redraw(host, view(props, { phase: 'offered' }));
  await press(host, 'Try it on saved copies');
  expect(props.onTry).toHaveBeenCalledExactlyOnceWith('news.example', 'body: //b');
});

test('a rule that is wrong is not tried, and its line is named', async () => {
  const check = () => [{ line: 1, kind: 'wrong' as const, text: 'No such thing.', said: null }];
  const props = { ...ownProps(), check };
  const host = await show(view(props, { phase: 'offered' }));
  await press(host, 'news.example');
  await press(host, 'Try it on saved copies');
  expect(props.onTry).not.toHaveBeenCalled();
  expect(host.textContent).toContain('Not tried. Line 1: No such thing.');
});

test('a trial can be ended, by the button that began it', async () => {
  const props = ownProps();
  const host = await show(view(props, { phase: 'offered' }));
  await press(host, 'news.example');
  const button = control(host, 'Try it on saved copies');
  button.focus();
  await redraw(host, view(props, { phase: 'working', done: 1, all: 5 }));
  expect(host.textContent).toContain('Reading saved copy 2 of 5 …');
  expect(document.activeElement).toBe(button);
  await press(host, 'Cancel');
  expect(props.onStop).toHaveBeenCalledExactlyOnceWith('news.example');
  expect(props.onTry).not.toHaveBeenCalled();
});

test('each copy is named with what would change, and why a line is not followed', async () => {
  const host = await show(view(ownProps(), tried));
  await press(host, 'news.example');
  const [first, second, third, fourth, fifth] = [...host.querySelectorAll('li li')]
    .filter(({ textContent }) => textContent.includes('saved'))
    .map((copy) => (copy as HTMLElement).innerText);
  expect(host.textContent).toContain('Tried on 5 saved copies, against the rule as it is saved.');
  expect(first).toContain('The morning without a ferry · saved 14 Mar 2026');
  expect(first).toContain('2 more blocks removed · 1 more block kept · Another title');
  expect(first).toMatch(/The harbour master wrote the delay into his book, in ink, and underlined it\. The harbour …/);
  expect(second).toContain('Nothing changes');
  expect(second).toContain('Not followed here. Line 1: It would take out most of the article.');
  expect(third).toContain('Untitled');
  expect(third).toContain('… and 3 more.');
  expect(fourth).toContain('With this rule, no article would be left.');
  expect(fifth).toContain('The kept page gives no article');
  expect(await axeFaults(host)).toEqual([]);
});

test.each(['full', 'blocked', 'newer', 'corrupt', 'gone', 'busy'] as const)(
  'the failure %s has a sentence, and the rule can be tried again',
  async (fault) => {
    const props = { ...ownProps(), onTry: vi.fn() };
    const host = await show(view(props, { phase: 'failed', fault }));
    await press(host, 'news.example');
    expect(host.textContent).toContain('Not done: ');
    await press(host, 'Try it on saved copies');
    expect(props.onTry).toHaveBeenCalledOnce();
  },
);
