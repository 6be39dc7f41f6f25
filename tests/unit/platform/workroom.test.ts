import { describe, expect, test } from 'vitest';
import { isPageScript, readAsked } from '../../../platform/workroom-check';
import { aGlance } from '../a-glance';

const own = { id: 'own', origin: 'chrome-extension://own/' };
const page = { id: 'own', frameId: 0, url: 'https://a.example/x', tab: { id: 7, url: 'https://a.example/x' } };

describe('who is on the line to the workroom', () => {
  test('our own script in any frame of a tab', () => {
    expect(isPageScript(page, own)).toBe(true);
    expect(isPageScript({ ...page, frameId: 4 }, own)).toBe(true);
  });

  test.each([
    ['nobody', undefined],
    ['another extension', { ...page, id: 'other' }],
    ['a sender without an extension', { ...page, id: undefined }],
    ['a page of ours without a tab', { ...page, tab: undefined }],
    ['a page of ours in a tab', { ...page, url: 'chrome-extension://own/reader.html' }],
    ['a sender without a frame', { ...page, frameId: undefined }],
    ['a sender without an address', { ...page, url: undefined }],
  ])('not %s', (_name, sender) => {
    expect(isPageScript(sender, own)).toBe(false);
  });
});

describe('what the workroom is asked', () => {
  const shot = {
    html: '<p>Rain</p>',
    order: { count: 2, names: ['body'] },
    url: 'https://a.example/x',
    hidden: [1],
    overlays: [],
  };
  const whole = { name: 'page', shot, frames: [], rule: null };
  const glance = { name: 'glance', glance: aGlance, url: 'https://a.example/x' };
  const parts = { name: 'parts', shots: [shot], frames: [{ shot, names: ['#a b'] }] };

  test.each([[whole], [{ ...whole, rule: { name: 'a.example', text: 'strip: //aside' } }], [parts], [glance]])(
    '%j is read',
    (question) => {
      expect(readAsked({ id: 1, question, more: 'x' })).toEqual({ id: 1, question });
    },
  );

  test.each([
    [null],
    [{ id: 1 }],
    [{ id: '1', question: whole }],
    [{ id: 1, question: { ...whole, name: 'all' } }],
    [{ id: 1, question: { ...whole, frames: null } }],
    [{ id: 1, question: { ...whole, rule: 'strip: //p' } }],
    [{ id: 1, question: { ...whole, shot: { ...shot, html: 4 } } }],
    [{ id: 1, question: { ...whole, shot: { ...shot, order: { count: 2, names: [4] } } } }],
    [{ id: 1, question: { ...whole, shot: { ...shot, hidden: [0.5] } } }],
    [{ id: 1, question: { ...parts, shots: Array.from({ length: 51 }, () => shot) } }],
    [{ id: 1, question: { ...parts, frames: [{ shot, names: [4] }] } }],
    [{ id: 1, question: { ...glance, glance: null } }],
    [{ id: 1, question: { ...glance, url: null } }],
  ])('%j is not read', (message) => {
    expect(readAsked(message)).toBeNull();
  });
});
