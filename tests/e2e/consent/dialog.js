// What every page of consent-pages.ts does: opens its dialog, holds the page, remembers the answer, lets the page go.
(() => {
  const root = document.documentElement;
  const traits = JSON.parse(document.querySelector('script[type="application/json"]').textContent);
  const page = document.querySelector('#page');
  const focusable = 'button, input, a[href]';
  let parts = [];

  /** The dialog's own tree: its shadow root where it has one. */
  const inside = () => parts.flatMap((part) => [part, ...part.querySelectorAll('*')]).find((one) => one.shadowRoot);
  const within = (selector) => {
    const trees = [...parts, ...(inside() ? [inside().shadowRoot] : [])];
    return trees.flatMap((tree) => [...tree.querySelectorAll(selector)]);
  };

  const keepTab = (event) => {
    const stops = within(focusable).filter((one) => one.offsetParent !== null);
    const here = stops.indexOf(inside()?.shadowRoot.activeElement ?? document.activeElement);
    if (event.key === 'Tab' && stops.length > 0) {
      event.preventDefault();
      stops[(here + (event.shiftKey ? stops.length - 1 : 1)) % stops.length].focus();
    }
  };
  const keepFocus = (event) => {
    if (!parts.some((part) => part.contains(event.target))) {
      within(focusable)[0]?.focus();
    }
  };

  const locks = {
    html: [root, 'overflow:hidden'],
    body: [document.body, 'overflow:hidden'],
    fixed: [document.body, 'position:fixed;left:0;right:0;top:0'],
  };

  function hold() {
    if (traits.scrollLock) {
      const [element, css] = locks[traits.scrollLock];
      element.style.cssText = css;
    }
    if (traits.blur) {
      page.style.filter = 'blur(6px)';
    }
    if (traits.hidesPage === 'inert') {
      page.inert = true;
    }
    if (traits.hidesPage === 'aria-hidden') {
      page.setAttribute('aria-hidden', 'true');
    }
    if (traits.focusTrap) {
      document.addEventListener('keydown', keepTab, true);
      document.addEventListener('focusin', keepFocus, true);
      within(focusable)[0]?.focus();
    }
  }

  function release() {
    root.removeAttribute('style');
    document.body.removeAttribute('style');
    page.removeAttribute('style');
    page.removeAttribute('aria-hidden');
    page.inert = false;
    document.removeEventListener('keydown', keepTab, true);
    document.removeEventListener('focusin', keepFocus, true);
  }

  function open() {
    parts = [...document.querySelector('#dialog').content.cloneNode(true).children];
    document.body.append(...parts);
    for (const template of within('template[data-shadow]')) {
      template.parentElement.attachShadow({ mode: 'open' }).append(template.content);
      template.remove();
    }
    for (const dialog of parts.filter((part) => part.localName === 'dialog')) {
      dialog.showModal();
    }
    hold();
  }

  globalThis.answer = (kind) => {
    root.dataset.answer = kind;
    root.dataset.ticked = String(within('input:checked').length);
    for (const part of parts) {
      part.remove();
    }
    release();
  };

  const says = {
    settings() {
      for (const view of within('[data-view]')) {
        view.hidden = !view.hidden;
      }
    },
    subscribe() {
      root.dataset.answer = 'subscribed';
    },
  };

  document.addEventListener('click', (event) => {
    const button = event.composedPath().find((one) => one instanceof Element && one.hasAttribute('data-says'));
    const said = button?.getAttribute('data-says');
    if (said) {
      event.preventDefault();
      (says[said] ?? (() => globalThis.answer(said)))();
    }
  });
  addEventListener('message', ({ data }) => {
    if (data?.answer) {
      globalThis.answer(data.answer);
    }
  });

  setTimeout(open, traits.delayed ? 1500 : 0);
})();
