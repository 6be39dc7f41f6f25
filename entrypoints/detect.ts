import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { looksLikeArticle } from '../core/detect/detect';
import { pageHandle } from '../platform/page-handle';
import { isAlive, tell } from '../platform/page-side';

/** How long after loading a page built by scripts gets its second look, in milliseconds. */
const secondLook = 2500;
/** Navigations inside one document after which we stop looking. */
const mostNavigations = 50;

/**
 * Is this an article? Registered at run time for the sites granted, and run on every page there, so it is small: no
 * helper of the framework for scripts in pages is in it.
 */
export default defineUnlistedScript(() => {
  let noticed = false;
  let navigations = 0;

  const look = () => {
    if (!isAlive()) return;
    const article = pageHandle()?.looksLikeArticle() ?? looksLikeArticle(document);
    if (article !== noticed) {
      noticed = article;
      void tell({ name: 'noticed', article });
    }
  };

  look();
  if (!noticed) {
    setTimeout(look, secondLook);
  }
  if ('navigation' in window) {
    window.navigation.addEventListener('navigatesuccess', () => {
      navigations += 1;
      if (navigations <= mostNavigations) {
        setTimeout(look, secondLook);
      }
    });
  }
});
