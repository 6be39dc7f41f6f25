import { useMemo, useState } from 'preact/hooks';
import { WelcomeView } from '../../components/WelcomeView';
import type { Article } from '../../core/article';
import { mountArticle } from '../../core/mount';
import { say, wordsLocale } from '../../platform/i18n';
import { shortcut } from '../../platform/shortcut';
import { useLoaded } from '../shared/use-loaded';
import { useNotice } from '../shared/use-notice';
import { demoBlocks, makeDemoPage } from './demo-page';

export function Welcome() {
  const notice = useNotice();
  const [article, setArticle] = useState<Article | null>(null);
  const cleanDemo = async () => {
    const { clean } = await import('../../core/clean/clean');
    const result = clean(makeDemoPage(say, wordsLocale()));
    if (result.ok) {
      setArticle(result.article);
    }
  };
  return (
    <WelcomeView
      {...notice}
      shortcut={useLoaded(shortcut, null)}
      demo={{ before: useMemo(() => demoBlocks(say), []), article, onClean: cleanDemo }}
      mount={mountArticle}
      privacyAddress="/options.html#privacy"
    />
  );
}
