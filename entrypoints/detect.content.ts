import { defineContentScript } from 'wxt/utils/define-content-script';
import { looksLikeArticle } from '../core/detect/detect';
import { tell } from '../platform/page-side';

/** How long after loading a page built by scripts gets its second look, in milliseconds. */
const secondLook = 2500;
/** Navigations inside one document after which we stop looking. */
const mostNavigations = 50;

export default defineContentScript({
  // Registered at run time for the sites granted; `matches` here would ask for them at install.
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main(ctx) {
    let noticed = false;
    let navigations = 0;

    const look = () => {
      const article = looksLikeArticle(document);
      if (article !== noticed) {
        noticed = article;
        void tell({ name: 'noticed', article });
      }
    };
    const lookAgain = () => ctx.setTimeout(look, secondLook);

    look();
    if (!noticed) {
      lookAgain();
    }
    if ('navigation' in window) {
      ctx.addEventListener(window.navigation, 'navigatesuccess', () => {
        navigations += 1;
        if (navigations <= mostNavigations) {
          lookAgain();
        }
      });
    }
  },
});
