import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Mount } from '../../components/article-props';
import type { Article } from '../../core/article';
import { formulasFor } from '../../core/load-formulas';
import { mountArticle } from '../../core/mount';
import type { SetFormulas } from '../../core/tex';
import { say } from '../../platform/i18n';

/** @param stored the pictures of a saved copy; `null` for an article that is none */
function mountOf(stored: ReadonlyMap<string, string> | null, formulas: SetFormulas | null): Mount {
  const own = {
    ...(stored === null ? {} : { stored, missing: say('reader_picture_missing') }),
    ...(formulas === null ? {} : { formulas }),
  };
  return (host, html, options) => mountArticle(host, html, { ...options, ...own });
}

/** What shows the text, and what makes it ready for an article: formulas are set with its lines, not after them. */
export function useMount(
  stored: ReadonlyMap<string, string> | null,
): readonly [Mount, (read: Article | null) => Promise<void>] {
  const [formulas, setFormulas] = useState<SetFormulas | null>(null);
  const mount = useMemo(() => mountOf(stored, formulas), [stored, formulas]);
  const prepare = useCallback(async (read: Article | null) => {
    const found = read === null ? undefined : await formulasFor(read);
    setFormulas(() => found ?? null);
  }, []);
  return [mount, prepare];
}
