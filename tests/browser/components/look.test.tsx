import '../../../components/page.css';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LookButton } from '../../../components/LookButton';
import { LookPanel } from '../../../components/LookPanel';
import type { LookControlsProps } from '../../../components/look-props';
import { paintedOf } from '../../../core/look/painted';
import { axeFaults, control, press, redraw, show } from './show';
import { lookControls } from './view-props';

const root = document.documentElement;

afterEach(() => {
  delete root.dataset['theme'];
  root.removeAttribute('style');
});

const panel = (props: Partial<LookControlsProps> = {}, onClose = () => undefined) => (
  <LookPanel {...lookControls()} {...props} onClose={onClose} />
);

const withTheme = (theme: LookControlsProps['look']['theme']) => ({ ...lookControls().look, theme });

function paint(look: LookControlsProps['look']): void {
  const { theme, properties } = paintedOf(look);
  if (theme !== null) root.dataset['theme'] = theme;
  for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, value);
}

const slider = (host: HTMLElement, label: string): HTMLInputElement => {
  const found = [...host.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const input = document.getElementById(found?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(`There is no slider "${label}".`);
  return input;
};

describe.each(['system', 'light', 'sepia', 'dark', 'black', 'own'] as const)('in %s', (theme) => {
  test('axe finds nothing', async () => {
    const look = withTheme(theme);
    paint(look);
    expect(await axeFaults(await show(panel({ look })))).toEqual([]);
  });
});

test('own colours that cannot be read are said to be so, in words that can', async () => {
  const look = { ...withTheme('own'), own: { paper: '#336699', ink: '#336699' } };
  paint(look);
  const host = await show(panel({ look, contrast: { ratio: 1, enough: false } }));
  expect(host.textContent).toContain('Contrast 1 : 1 · Hard to read for many people');
  expect(await axeFaults(host)).toEqual([]);
  await redraw(host, panel({ look }));
  expect(host.textContent).toContain('Contrast 14.2 : 1');
  expect(host.textContent).not.toContain('Hard to read');
});

test('the arrow keys go along the choices', async () => {
  const props = { ...lookControls(), look: withTheme('light') };
  const host = await show(panel(props));
  expect(document.activeElement).toBe(control(host, 'aLight'));
  await act(() => userEvent.keyboard('{ArrowRight}'));
  expect(props.onChange).toHaveBeenLastCalledWith({ theme: 'sepia' });
  slider(host, 'Size').focus();
  await act(() => userEvent.keyboard('{ArrowRight}'));
  expect(props.onChange).toHaveBeenLastCalledWith({ size: 110 });
  await act(() => userEvent.keyboard('{Home}'));
  expect(props.onChange).toHaveBeenLastCalledWith({ size: 70 });
  control(host, 'Literata').focus();
  await act(() => userEvent.keyboard('{ArrowDown}'));
  expect(props.onChange).toHaveBeenLastCalledWith({ face: 'source-sans' });
  await press(host, 'Divide words');
  expect(props.onChange).toHaveBeenLastCalledWith({ hyphens: true });
  await press(host, 'Reset');
  expect(props.onReset).toHaveBeenCalledOnce();
});

test('a reset is said and undone, and the keyboard goes to the way back', async () => {
  const props = lookControls();
  const host = await show(panel(props));
  expect(() => control(host, 'Undo')).toThrow();
  await redraw(host, panel({ ...props, wasReset: true }));
  expect(host.textContent).toContain('Put back: Appearance ·');
  expect(document.activeElement).toBe(control(host, 'Undo'));
  await press(host, 'Undo');
  expect(props.onUndoReset).toHaveBeenCalledOnce();
  expect(await axeFaults(host)).toEqual([]);
});

test('a value is read out as it is shown', async () => {
  const look = { ...withTheme('light'), size: 135, measure: 55 };
  const host = await show(panel({ look, lineLength: 55 }));
  expect(slider(host, 'Size').getAttribute('aria-valuetext')).toBe('135%');
  expect(slider(host, 'Line length').getAttribute('aria-valuetext')).toBe('55 characters');
});

test('a value between two steps stands at the nearer one', async () => {
  const host = await show(panel({ look: { ...withTheme('light'), size: 104 } }));
  expect(slider(host, 'Size').valueAsNumber).toBe(3);
});

test('what a script does not know is not offered for it', async () => {
  const host = await show(panel({ script: 'joined' }));
  expect(() => slider(host, 'Between letters')).toThrow();
  slider(host, 'Between words');
  expect(host.textContent).toContain('in this script they are joined');
  await redraw(host, panel({ script: 'squares', lineLength: 33 }));
  expect(() => slider(host, 'Between words')).toThrow();
  expect(() => control(host, 'Divide words')).toThrow();
  expect(slider(host, 'Line length').getAttribute('aria-valuetext')).toBe('33 characters');
});

test('Escape closes it, also from the text, and the keyboard goes back to where it came from', async () => {
  const onClose = vi.fn();
  const way = (open: boolean) => (
    <>
      <LookButton open={open} onToggle={() => undefined} panel={null} />
      {open ? panel({}, onClose) : null}
      <a href="#text">text</a>
    </>
  );
  const host = await show(way(true));
  expect(control(host, 'Aa').getAttribute('aria-expanded')).toBe('true');
  control(host, 'text').focus();
  await act(() => userEvent.keyboard('{Escape}'));
  expect(onClose).toHaveBeenCalledOnce();
  await redraw(host, way(false));
  expect(document.activeElement).toBe(control(host, 'Aa'));
});

test('what could not be kept is said', async () => {
  const host = await show(panel());
  expect(host.textContent).not.toContain('could not keep');
  await redraw(host, panel({ kept: false }));
  expect(host.textContent).toContain('The browser could not keep this choice.');
});

test.each([
  [320, 640],
  [640, 600],
  [1280, 900],
])('in a window of %d × %d it leaves the text to be seen', async (width, height) => {
  await page.viewport(width, height);
  const host = await show(panel({ look: withTheme('own') }));
  const { width: wide, height: high } = (host.querySelector('[role=dialog]') as HTMLElement).getBoundingClientRect();
  expect(Math.min(wide / width, high / height)).toBeLessThanOrEqual(0.5);
  expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
});
