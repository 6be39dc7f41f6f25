import { useState } from 'preact/hooks';
import type { Article, RemovalKind } from '../core/article';
import type { Mount } from './article-props';
import { Button } from './Button';
import { CleanDemo } from './CleanDemo';
import css from './Demo.module.css';
import { Mess } from './Mess';
import { useWords } from './words';

export interface DemoBlock {
  readonly kind: RemovalKind | 'title' | 'keep';
  readonly text: string;
}

export interface DemoProps {
  /** The page as its site shows it, block by block. */
  readonly before: readonly DemoBlock[];
  /** The same page cleaned; `null` until then. */
  readonly article: Article | null;
  readonly onClean: () => void;
}

/** A small cluttered page, and what becomes of it. */
export function Demo({ before, article, onClean, mount }: DemoProps & { readonly mount: Mount }) {
  const { t } = useWords();
  const [again, setAgain] = useState(false);
  const clean = article !== null && !again;
  const afterLabel = article === null ? 'demo_clean' : 'demo_after';
  const label = clean ? 'demo_before' : afterLabel;
  const press = () => (article === null ? onClean() : setAgain(!again));
  return (
    <section class={css['demo']} aria-labelledby="demo">
      <div class={css['head']}>
        <h2 id="demo" class={css['heading']}>
          {t('demo_heading')}
        </h2>
        {/* One button with three words: the keyboard stays on it. */}
        <Button look={clean ? 'quiet' : 'main'} onClick={press}>
          {t(label)}
        </Button>
      </div>
      {clean ? <CleanDemo article={article} mount={mount} /> : <Mess blocks={before} />}
    </section>
  );
}
