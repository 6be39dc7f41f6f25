import type { OptionsViewProps } from '../../../components/OptionsView';
import type { PackReportProps, SiteRow } from '../../../components/settings-props';
import { optionsProps, ownProps, rulesProps, sitesProps } from './view-props';

export const longHost = `${'very-long-name-of-a-site-'.repeat(6)}.harbour-review.example`;

export const report: PackReportProps = {
  taken: 2041,
  refused: [
    {
      file: 'pack/broken.example.txt',
      kind: 'malformed',
      line: 23,
      text: 'There is no “directive: value” in this line.',
    },
    { file: '../../outside.example.txt', kind: 'path', line: 0, text: '' },
    { file: `pack/${longHost}.txt`, kind: 'twice', line: 0, text: 'pack/first.txt' },
  ],
  unsupported: [
    ['http_header', 210],
    ['parser', 12],
  ],
};

/** Nothing was chosen, imported or written yet. */
export const bareOptions = (): OptionsViewProps => ({
  ...optionsProps(),
  sites: { ...sitesProps(), rows: [], supportedCount: 2 },
  rules: { ...rulesProps(), counts: { own: 2, pack: 0, reader: 0 }, pack: null },
  own: { ...ownProps(), rules: [] },
});

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
  own: {
    ...ownProps(),
    rules: [
      { name: 'news.example', text: 'body: //article', draft: 'body //article' },
      { name: 'new.example', text: '', draft: 'strip: //div\nbody //article\nfootnotes: yes' },
    ],
    removed: 'old.example',
    check: () => [
      { line: 1, kind: 'broad', text: '//div' },
      { line: 2, kind: 'wrong', text: 'There is no “directive: value” in this line.' },
      { line: 3, kind: 'idle', text: 'This is not done here.' },
    ],
  },
});
