import type { ComponentChild } from 'preact';
import { vi } from 'vitest';
import { AloudBar } from '../../../components/AloudBar';
import type { AloudView } from '../../../components/aloud-props';
import { ReaderView } from '../../../components/ReaderView';
import type { Voice } from '../../../core/aloud/voices';
import { article } from './samples';
import { saveProps } from './save-samples';
import { readerProps, shown } from './view-props';

type Ready = Extract<AloudView, { phase: 'ready' }>;

export const kate: Voice = { id: 'kate', name: 'Kate', lang: 'en-GB', local: true, standard: true };
const long: Voice = {
  ...kate,
  id: 'long',
  name: 'Microsoft Aria Online (Natural) – English (United States)',
  local: false,
};

export const ready: Ready = {
  phase: 'ready',
  playing: true,
  trouble: null,
  away: false,
  speed: 1,
  language: 'en-GB',
  groups: { here: [kate, { ...kate, id: 'fred', name: 'Fred', lang: 'en-US' }], service: [long], others: [] },
  voice: kate,
  asked: null,
};

export const aloudActs = () => ({
  onPlay: vi.fn(),
  onPause: vi.fn(),
  onStop: vi.fn(),
  onSentence: vi.fn(),
  onPassage: vi.fn(),
  onSpeed: vi.fn(),
  onVoice: vi.fn(),
  onAgree: vi.fn(),
  onRefuse: vi.fn(),
  onFollow: vi.fn(),
});

export const aloudStates: Readonly<Record<string, AloudView>> = {
  looking: { phase: 'looking' },
  playing: ready,
  'paused, scrolled away': { ...ready, playing: false, away: true },
  'an online voice': { ...ready, voice: long, speed: 1.25, away: true },
  'asked about an online voice': { ...ready, playing: false, asked: long },
  'in trouble': { ...ready, playing: false, trouble: 'network' },
  'only online voices': { ...ready, playing: false, voice: null, groups: { here: [], service: [long], others: [] } },
  'no voice of the language': {
    ...ready,
    playing: false,
    voice: null,
    language: 'ar',
    groups: { here: [], service: [], others: [kate] },
  },
  'no voice at all': { phase: 'mute', why: 'voices' },
  'nothing to read': { phase: 'mute', why: 'text' },
};

/** The reader page while the article is read aloud. */
const aloudReader = (view: AloudView, props = readerProps()): ComponentChild => (
  <ReaderView
    {...props}
    state={shown(article)}
    listen={{ on: true, onToggle: vi.fn() }}
    bar={<AloudBar view={view} {...aloudActs()} />}
  />
);

export const aloudViews: Readonly<Record<string, () => ComponentChild>> = {
  ...Object.fromEntries(
    Object.entries(aloudStates).map(([name, view]) => [`read aloud, ${name}`, () => aloudReader(view)]),
  ),
  'read aloud, while it is saved': () => (
    <ReaderView
      {...readerProps()}
      state={shown(article)}
      save={saveProps({ phase: 'saving', stage: 'pictures', done: 3, total: 9 })}
      bar={<AloudBar view={ready} {...aloudActs()} />}
    />
  ),
};
