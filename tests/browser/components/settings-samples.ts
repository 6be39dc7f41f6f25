import type { OptionsViewProps } from '../../../components/OptionsView';
import type { PackReportProps, RuleTrial, SiteRow } from '../../../components/settings-props';
import type { TransferState } from '../../../components/transfer-props';
import { accessProps, optionsProps, ownProps, rulesProps, sitesProps, transferProps } from './view-props';

const longHost = `${'very-long-name-of-a-site-'.repeat(6)}.harbour-review.example`;

export const report: PackReportProps = {
  taken: 2041,
  refused: [
    {
      file: 'pack/broken.example.txt',
      kind: 'malformed',
      line: 23,
      text: 'There is no “directive: value” in this line.',
      said: { key: 'trouble_no_directive', values: [] },
    },
    { file: '../../outside.example.txt', kind: 'path', line: 0, text: '', said: null },
    { file: `pack/${longHost}.txt`, kind: 'twice', line: 0, text: 'pack/first.txt', said: null },
  ],
  unsupported: [
    ['http_header', 210],
    ['parser', 12],
  ],
};

/** A rule tried on copies, with all that can come of it. */
export const tried: RuleTrial = {
  phase: 'done',
  against: 'saved',
  copies: [
    {
      id: 'c1',
      title: 'The morning without a ferry',
      savedAt: '2026-03-14T09:00:00Z',
      finding: {
        kind: 'read',
        removed: ['The harbour master wrote the delay into his book, in ink, and underlined it. '.repeat(3), 'Offers'],
        kept: ['By the end of the week the engine was mended.'],
        also: ['title'],
        remarks: [],
      },
    },
    {
      id: 'c2',
      title: 'Low water',
      savedAt: '2026-03-12T09:00:00Z',
      finding: {
        kind: 'read',
        removed: [],
        kept: [],
        also: [],
        remarks: [{ line: 1, kind: 'wrong', text: 'It would take out most of the article.', said: null }],
      },
    },
    {
      id: 'c3',
      title: null,
      savedAt: '2026-03-10T09:00:00Z',
      finding: {
        kind: 'read',
        removed: Array.from({ length: 9 }, (_, n) => `Box ${n}`),
        kept: [],
        also: ['pictures'],
        remarks: [],
      },
    },
    { id: 'c4', title: 'A bench on the quay', savedAt: '2026-03-09T09:00:00Z', finding: { kind: 'lost' } },
    { id: 'c5', title: 'Rope', savedAt: '2026-03-08T09:00:00Z', finding: { kind: 'unreadable' } },
  ],
};

/** Nothing was chosen, imported or written yet. */
export const bareOptions = (): OptionsViewProps => ({
  ...optionsProps(),
  sites: { ...sitesProps(), rows: [], supportedCount: 2 },
  rules: { ...rulesProps(), counts: { own: 2, pack: 0, reader: 0 }, pack: null },
  own: { ...ownProps(), rules: [] },
  keyboard: { ...optionsProps().keyboard, shortcut: null, onChangeShortcut: null },
  access: { ...accessProps(), rows: [] },
});

/** A file of settings with all that can come of it. */
export const offered: TransferState = {
  phase: 'offered',
  changes: {
    settings: [
      { key: 'look', fields: ['theme', 'own.paper', 'size'] },
      { key: 'pictures', fields: [''] },
    ],
    sites: { added: 12, changed: 1 },
    supported: 'wanted',
    waiting: 3,
    rules: { added: 2, changed: 1 },
  },
  refused: [
    { of: 'setting', name: 'look.face', why: 'value' },
    { of: 'site', name: 'not a host', why: 'name' },
    {
      of: 'rule',
      name: longHost,
      why: 'malformed',
      line: 3,
      text: 'There is no “directive: value” in this line.',
      said: { key: 'trouble_no_directive', values: [] },
    },
  ],
};

export const manySites = (count: number): SiteRow[] =>
  Array.from({ length: count }, (_, n) => ({
    site: `site-${n}.example`,
    choice: { autoClean: true, reader: false, consent: 'hide', never: false },
    access: 'granted',
    rules: [],
  }));

/** Everything that a reader can be told at once. */
export const eventfulOptions = (): OptionsViewProps => ({
  ...optionsProps(),
  sites: {
    ...sitesProps(),
    rows: [
      ...sitesProps().rows,
      {
        site: longHost,
        choice: { autoClean: false, reader: false, consent: 'hide', never: true },
        access: 'none',
        rules: ['reader', 'own', 'pack'],
      },
    ],
    supported: true,
    refused: 'waiting',
    removed: longHost,
    imported: {
      kind: 'done',
      taken: 12,
      supported: true,
      refused: [
        { name: 'not a host', why: 'name' },
        { name: 'news.example', why: 'consent' },
      ],
    },
  },
  rules: { ...rulesProps(), state: { phase: 'taken', report } },
  aloud: {
    ...optionsProps().aloud,
    voices: [
      { lang: 'en', name: 'Daniel', local: true },
      { lang: 'pt-BR', name: null, local: true },
      { lang: 'de', name: 'Katja Online', local: false },
    ],
  },
  access: {
    ...accessProps(),
    rows: [...(accessProps().rows ?? []), { site: longHost, serves: ['clean'] }],
    taken: { site: longHost },
    refused: true,
  },
  transfer: { ...transferProps(), state: offered },
  own: {
    ...ownProps(),
    rules: [
      { name: 'news.example', text: 'body: //article', draft: 'body //article' },
      { name: 'new.example', text: '', draft: 'strip: //div\nbody //article\nfootnotes: yes' },
    ],
    trials: new Map<string, RuleTrial>([
      ['news.example', tried],
      ['new.example', { phase: 'failed', fault: 'busy' }],
    ]),
    removed: 'old.example',
    check: () => [
      { line: 1, kind: 'broad', text: '//div', said: null },
      { line: 2, kind: 'wrong', text: 'There is no “directive: value” in this line.', said: null },
      { line: 3, kind: 'idle', text: 'This is not done here.', said: null },
    ],
  },
});
