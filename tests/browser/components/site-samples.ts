import { vi } from 'vitest';
import type { SiteProps } from '../../../components/site-props';

const hidden = (id: string, shown: boolean) => ({
  id,
  kind: 'promo' as const,
  reason: `An invitation, number ${id}`,
  said: { key: 'reason_of_no_such_name', values: [] },
  rule: 'promo/newsletter',
  text: 'Sign up for our newsletter.',
  shown,
  selector: '//aside',
});

export const siteProps = () =>
  ({
    site: 'news.example',
    choice: { autoClean: true, reader: false, consent: 'hide', never: false },
    refused: false,
    hidden: [hidden('1', true), hidden('2', false)],
    answer: null,
    proposed: null,
    pickFailed: false,
    keptNow: false,
    onChoose: vi.fn(),
    onTurn: vi.fn(),
    onTurnAll: vi.fn(),
    onPick: vi.fn(),
    onPropose: vi.fn(),
  }) satisfies SiteProps;
