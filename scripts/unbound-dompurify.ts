import type { Plugin } from 'vite';

const BOUND = 'createDOMPurify();';

/**
 * DOMPurify binds itself to the window when it is loaded, and fails where the page has an image named `createElement`:
 * an element's name hides the property of the document in the extension's world too. Unbound, it is what it is
 * elsewhere, a factory; `core/clean/sanitize.ts` hands it a window whose document is our own. A script that shows
 * nothing, and so never calls it, does not carry it.
 */
export const unboundDompurify = (): Plugin => ({
  name: 'plainleaf:unbound-dompurify',
  transform: {
    filter: { id: /dompurify\/dist\/purify\.es\.mjs/ },
    handler(code) {
      if (code.split(BOUND).length !== 2) throw new Error('DOMPurify binds itself in another way than it used to.');
      return { code: code.replace(BOUND, 'createDOMPurify(null);'), map: null, moduleSideEffects: false };
    },
  },
});
