/** Pages on which hiding could break what is promised, in our own words. */
import { articlePage } from './pages';

const newsletter = 'Sign up for our newsletter and never miss a story!';
const over = 'position:fixed;left:20%;right:20%;top:20%;height:60%;background:#fff;z-index:9';
const login = `<div id="login" style="${over}"><h2>Sign in</h2><p>Your name and password, please. Readers of the Courier know both by heart.</p><input><input type="password"></div>`;

/** The same paragraphs are given other words, as apps do that keep their elements. */
export const reusingPage = articlePage({
  after: `<button id="next">Next</button><script>
document.getElementById('next').onclick = () => {
  let n = 0;
  for (const p of document.querySelectorAll('article p')) {
    n += 1;
    p.firstChild.data = 'Second story, paragraph ' + n + ': the boats went out before it was light, and nobody said why.';
  }
};</script>`,
});

/** The page writes its own article anew, our marks with it. */
export const rewritingPage = articlePage({
  after: `<button id="again">Again</button><script>
document.getElementById('again').onclick = () => { const main = document.querySelector('main'); main.innerHTML = main.innerHTML; };
</script>`,
});

/** A foot that speaks of cookies for good reasons, and a banner that it opens again. */
export const footPage = articlePage({
  before: `<div id="onetrust-banner-sdk" role="dialog" style="${over}"><p>We use cookies to learn what you like. Do you agree?</p><button>Accept all</button><button>Reject all</button></div>`,
  after: `<footer><p>Made on the island.</p><a href="/imprint">Imprint</a> <a href="/privacy">Privacy policy</a>
<a href="/no-sale">Do not sell my personal information</a> <button id="settings">Cookie settings</button></footer><script>
document.getElementById('settings').onclick = () => { document.getElementById('onetrust-banner-sdk').style.display = 'block'; };
</script>`,
});

/** Ways in which a reader opens a dialog. */
export const openersPage = articlePage({
  after: `<p><span id="word">Sign in</span> <button id="slow">Sign in, slowly</button> <a id="hash" href="#login">Sign in here</a></p><script>
const open = () => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(login)});
document.getElementById('word').addEventListener('click', open);
document.getElementById('slow').addEventListener('click', () => setTimeout(open, 1600));
document.getElementById('hash').addEventListener('click', open);
addEventListener('keydown', (event) => { if (event.key === '/') open(); });
</script>`,
});

/** A wall in a frame of the site. */
export const walledPage = articlePage({
  before: `<iframe id="wall" src="/wall" style="position:fixed;inset:10%;width:80%;height:80%;z-index:9"></iframe>`,
});
export const wallPage = `<!doctype html><html lang="en"><head><title>Your choice</title></head><body>
<h2>Read on with advertising, or without</h2><p>We and our partners use cookies to show you advertising.</p>
<button>Accept all</button><button>Subscribe now</button></body></html>`;

/** The same wall in the page itself, some time after it; its own words are as much an offer as a question. */
export const lateWallPage = articlePage({
  after: `<template id="late"><div id="wall" role="dialog" aria-modal="true" style="${over}"><h2>Read on with advertising, or without</h2>
<p>We and our partners store information on your device, such as cookies. Or subscribe for 2.99 a month and read without tracking.</p>
<button>Accept and read on</button> <button>Subscribe now</button></div></template>
<script>setTimeout(() => document.body.append(document.getElementById('late').content), 900)</script>`,
});

/** A native dialog that comes back, and remembers when it was closed. */
export const modalPage = articlePage({
  after: `<dialog id="modal"><p>We use cookies to learn what you like. Do you agree?</p><button>Accept all</button><button>Reject all</button></dialog><script>
const modal = document.getElementById('modal');
modal.addEventListener('close', () => { document.documentElement.dataset.closed = 'yes'; });
modal.showModal();
setTimeout(() => { if (!modal.open) modal.showModal(); }, 1500);
</script>`,
});

/** The page takes its dialog away by itself, and what it did to itself for it. */
export const tidyPage = articlePage({
  after: `<div id="ask" role="dialog" class="cookie-consent" style="${over}"><p>We use cookies to learn what you like. Do you agree?</p><button>Accept all</button><button>Reject all</button></div><script>
document.querySelector('main').inert = true;
setTimeout(() => { document.getElementById('ask').remove(); document.querySelector('main').inert = false; }, 1500);
</script>`,
});

/** A script that keeps the attributes of the root from before it was let go. */
export const keepingPage = articlePage({
  head: `<script>const kept = document.documentElement.cloneNode(false);
setTimeout(() => { for (const { name, value } of kept.attributes) document.documentElement.setAttribute(name, value); }, 700);</script>`,
});

/** A box that is made anew all the time. */
export const renewingPage = articlePage({
  after: `<script>setInterval(() => {
  const box = document.createElement('aside');
  box.className = 'newsletter';
  box.innerHTML = '<p>${newsletter}</p>';
  document.querySelector('aside').replaceWith(box);
}, 700);</script>`,
});
