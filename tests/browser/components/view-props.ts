import { vi } from 'vitest';
import type { ChosenVoice } from '../../../components/AloudSection';
import type { AccessProps, AccessRow } from '../../../components/access-props';
import type { LookControlsProps } from '../../../components/look-props';
import type { OptionsViewProps } from '../../../components/OptionsView';
import type { PanelViewProps } from '../../../components/PanelView';
import type { PopupViewProps } from '../../../components/PopupView';
import type { ArticleShown } from '../../../components/popup-state';
import type { ReaderViewProps } from '../../../components/ReaderView';
import type { ReaderAids } from '../../../components/reader-props';
import type { OwnRule, OwnRulesProps, RulesProps, SiteRow, SitesProps } from '../../../components/settings-props';
import type { SiteChoice } from '../../../components/site-props';
import type { TransferProps } from '../../../components/transfer-props';
import type { WelcomeViewProps } from '../../../components/WelcomeView';
import type { Article, Onward } from '../../../core/article';
import { lookSetting, lookSteps } from '../../../platform/look';
import { mount } from './mount';

const hereOnly: Onward = { nextPage: null, singlePage: null };

export function shown(article: Article, restored: readonly string[] = [], onward = hereOnly): ArticleShown {
  return { phase: 'article', article, onward, restored: new Set(restored), justRestored: restored.at(-1) ?? null };
}

const article = () => ({
  mount,
  pictures: 'offered' as const,
  onGo: vi.fn() as ((address: string) => void) | null,
  onShowPictures: vi.fn(),
  onAlwaysShowPictures: vi.fn(),
  onRestore: vi.fn(),
  onRemoveAgain: vi.fn(),
  onRestoreAll: vi.fn(),
  onRemoveAllAgain: vi.fn(),
  onCopy: vi.fn(async () => true),
  onCopyLink: vi.fn(async () => true),
  onPrint: vi.fn(),
  look: { open: false, onToggle: vi.fn(), panel: null },
  onSettings: vi.fn(),
  onLibrary: vi.fn(),
  onRetry: vi.fn(),
});

export const lookControls = () =>
  ({
    look: lookSetting.fallback,
    steps: lookSteps,
    script: 'apart',
    lineLength: 70,
    contrast: { ratio: 14.2, enough: true },
    kept: true,
    onChange: vi.fn(),
    onReset: vi.fn(),
    wasReset: false,
    onUndoReset: vi.fn(),
  }) satisfies LookControlsProps as LookControlsProps;

export const popupProps = () =>
  ({
    ...article(),
    onReader: vi.fn(),
    onBeside: vi.fn(),
    onCancel: vi.fn(),
    onCleanAnyway: vi.fn(),
    site: null,
    save: null,
  }) satisfies Omit<PopupViewProps, 'state'>;

export const panelProps = () =>
  ({
    ...article(),
    onReader: vi.fn(),
    onCleanAnyway: vi.fn(),
    save: null,
    follow: {
      follows: false,
      onFollow: vi.fn(),
      now: 'quiet' as PanelViewProps['follow']['now'],
      onShowFront: vi.fn(),
      access: null,
    },
  }) satisfies Omit<PanelViewProps, 'state'>;

export const readerProps = () =>
  ({
    ...article(),
    onGo: null,
    copy: null,
    cleanAgain: null,
    save: null,
    aids: { outline: true, focus: 'off' } as ReaderAids,
    onAids: vi.fn(),
    singleKeys: true,
    onSingleKeys: vi.fn(),
    listen: { on: false, onToggle: vi.fn() },
    bar: null,
    bodyTools: { tokensOf: vi.fn(async () => []), copyText: vi.fn(async () => true) },
    highlights: null,
  }) satisfies Omit<ReaderViewProps, 'state'>;

export const welcomeProps = () =>
  ({
    granted: false,
    refused: false,
    onToggle: vi.fn(),
    shortcut: 'Alt+Shift+L',
    demo: {
      before: [
        { kind: 'navigation', text: 'Home News Sport' },
        { kind: 'title', text: 'Why Old Doors Have Low Handles' },
        { kind: 'tools', text: 'Share' },
        { kind: 'keep', text: 'Stand before a door of 1700 and your hand goes to the wrong place.' },
        { kind: 'promo', text: 'Sign up for our newsletter' },
        { kind: 'sponsor', text: 'Sponsor message' },
        { kind: 'debug', text: 'both ids empty' },
        { kind: 'consent', text: 'Accept all?' },
      ],
      article: null,
      onClean: vi.fn(),
    },
    mount,
    privacyAddress: '/options.html#privacy',
  }) satisfies WelcomeViewProps;

const calm: SiteChoice = { autoClean: true, reader: false, consent: 'hide', never: false };

export const sitesProps = () =>
  ({
    rows: [
      { site: 'harbour-review.example', choice: calm, access: 'granted', rules: ['own'] },
      { site: 'news.example', choice: { ...calm, consent: 'reject', reader: true }, access: 'needed', rules: [] },
    ] as readonly SiteRow[],
    supported: false,
    supportedCount: 1876,
    refused: null,
    removed: null,
    imported: null,
    onSupported: vi.fn(),
    onChoose: vi.fn(),
    onRemove: vi.fn(),
    onUndo: vi.fn(),
    onAskWaiting: vi.fn(),
    onExport: vi.fn(),
    onImport: vi.fn(),
    siteIn: (words) => (words.includes('.') ? words : null),
  }) satisfies SitesProps;

export const rulesProps = () =>
  ({
    counts: { own: 2, pack: 1874, reader: 1 },
    pack: { from: 'zip', name: 'ftr-site-config.zip', at: '2026-11-03T08:00:00.000Z', count: 1874 },
    state: { phase: 'idle' },
    address: '',
    onZip: vi.fn(),
    onFiles: vi.fn(),
    onAddress: vi.fn(),
    onTake: vi.fn(),
    onCancel: vi.fn(),
    onRemove: vi.fn(),
    onUndo: vi.fn(),
  }) satisfies RulesProps;

export const ownProps = () =>
  ({
    rules: [{ name: 'news.example', text: 'body: //div', draft: null }] as readonly OwnRule[],
    removed: null,
    check: () => [],
    nameIn: (words) => (words.includes('.') ? words : null),
    onDraft: vi.fn(),
    onDiscard: vi.fn(),
    onSave: vi.fn(async () => true),
    onRemove: vi.fn(),
    onUndo: vi.fn(),
    onExport: vi.fn(),
    trials: new Map(),
    onOpened: vi.fn(),
    onTry: vi.fn(),
    onStop: vi.fn(),
  }) satisfies OwnRulesProps;

export const accessProps = () =>
  ({
    fixed: ['activeTab', 'contextMenus', 'offscreen', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
    rows: [
      { site: null, serves: ['all'] },
      { site: 'news.example', serves: ['clean', 'reader'] },
      { site: 'old.example', serves: [] },
    ] as readonly AccessRow[],
    taken: null,
    refused: false,
    onBack: vi.fn(),
    onBackAll: vi.fn(),
    onUndo: vi.fn(),
  }) satisfies AccessProps as AccessProps;

export const transferProps = () =>
  ({
    state: { phase: 'idle' },
    onExport: vi.fn(),
    onImport: vi.fn(),
    onTake: vi.fn(),
    onCancel: vi.fn(),
    onReset: vi.fn(),
    onUndo: vi.fn(),
  }) satisfies TransferProps as TransferProps;

export const optionsProps = () =>
  ({
    pictures: 'ask',
    onPictures: vi.fn(),
    look: lookControls(),
    notice: { granted: false, refused: false, onToggle: vi.fn() },
    sites: sitesProps(),
    rules: rulesProps(),
    own: ownProps(),
    reading: {
      aids: { outline: true, focus: 'off' } as ReaderAids,
      onAids: vi.fn(),
      follows: false,
      onFollows: vi.fn(),
    },
    aloud: { speed: 1, onSpeed: vi.fn(), voices: [] as readonly ChosenVoice[], onForget: vi.fn() },
    keyboard: { shortcut: 'Alt+Shift+L', onChangeShortcut: vi.fn(), singleKeys: true, onSingleKeys: vi.fn() },
    access: accessProps(),
    transfer: transferProps(),
    onLibrary: vi.fn(),
  }) satisfies OptionsViewProps;
