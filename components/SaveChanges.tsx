import css from './SaveChanges.module.css';
import type { ParagraphChange } from './save-props';
import { Unseen } from './Unseen';
import { useWords } from './words';

/** What a page says now and what its copy says. */
export function SaveChanges({ changes }: { readonly changes: readonly ParagraphChange[] }) {
  const { t } = useWords();
  return (
    <section class={css['changes']} aria-label={t('save_what_changed')}>
      {changes.map((change, index) => (
        <Paragraph key={index} change={change} />
      ))}
    </section>
  );
}

function Paragraph({ change }: { readonly change: ParagraphChange }) {
  const { tn } = useWords();
  switch (change.kind) {
    case 'same':
      return <p class={css['same']}>{tn('save_same', change.count)}</p>;
    case 'added':
    case 'removed':
      return (
        <p dir="auto">
          <Word kind={change.kind}>{change.text}</Word>
        </p>
      );
    case 'changed':
      return (
        <p dir="auto">
          {change.words.map(({ kind, text }, index) => (
            <Word key={index} kind={kind}>
              {text}
            </Word>
          ))}
        </p>
      );
  }
}

function Word({ kind, children }: { readonly kind: 'same' | 'added' | 'removed'; readonly children: string }) {
  const { t } = useWords();
  switch (kind) {
    case 'same':
      return <>{children}</>;
    case 'added':
      return (
        <ins>
          <Unseen>{t('save_added')} </Unseen>
          {children}
        </ins>
      );
    case 'removed':
      return (
        <del>
          <Unseen>{t('save_removed')} </Unseen>
          {children}
        </del>
      );
  }
}
