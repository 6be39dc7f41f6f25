import { vi } from 'vitest';
import type { OptionsViewProps } from '../../../components/OptionsView';
import type { PopupViewProps } from '../../../components/PopupView';
import type { ArticleShown } from '../../../components/popup-state';
import type { ReaderViewProps } from '../../../components/ReaderView';
import type { WelcomeViewProps } from '../../../components/WelcomeView';
import type { Article } from '../../../core/article';
import { mount } from './mount';

export function shown(article: Article, restored: readonly string[] = []): ArticleShown {
  return { phase: 'article', article, restored: new Set(restored), justRestored: restored.at(-1) ?? null };
}

const article = () => ({
  mount,
  pictures: 'offered' as const,
  onShowPictures: vi.fn(),
  onAlwaysShowPictures: vi.fn(),
  onRestore: vi.fn(),
  onRemoveAgain: vi.fn(),
  onRestoreAll: vi.fn(),
  onRemoveAllAgain: vi.fn(),
  onCopy: vi.fn(async () => true),
  onCopyLink: vi.fn(async () => true),
  onPrint: vi.fn(),
  onSettings: vi.fn(),
  onRetry: vi.fn(),
});

export const popupProps = () =>
  ({ ...article(), onReader: vi.fn(), onCancel: vi.fn(), onCleanAnyway: vi.fn(), site: null }) satisfies Omit<
    PopupViewProps,
    'state'
  >;

export const readerProps = () => article() satisfies Omit<ReaderViewProps, 'state'>;

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
  }) satisfies WelcomeViewProps;

export const optionsProps = () =>
  ({
    pictures: 'ask',
    onPictures: vi.fn(),
    notice: { granted: false, refused: false, onToggle: vi.fn() },
    sites: ['harbour-review.example', 'news.example'],
    onRemoveSite: vi.fn(),
    shortcut: 'Alt+Shift+L',
    onChangeShortcut: vi.fn(),
  }) satisfies OptionsViewProps;
