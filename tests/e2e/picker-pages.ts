/** Pages to pick blocks on, in our own words. */
import { articlePage, clobberingForms, hostileScript, lastParagraph } from './pages';

export const promo = 'Rope of the year, now in three colours.';

const boxes = ['first', 'second', 'third']
  .map(
    (id) =>
      `<div class="promo-box mt-4" id="slot-${id.length}4821"><a href="/elsewhere"><p id="${id}">${promo}</p></a></div>`,
  )
  .join('');

const clicks = `<script>
var clicks = 0;
document.addEventListener('click', () => { clicks += 1; });
for (const link of document.querySelectorAll('a')) link.addEventListener('mousedown', () => { clicks += 1; });
</script>`;

/** Three boxes of one kind, one box without a name of its own, and a page that counts clicks. */
export const promoPage = articlePage({
  head: '<style>.promo-box { border: 1px solid silver; padding: 8px }</style>',
})
  .replace(
    `<p>${lastParagraph}</p>`,
    `${boxes}<aside class="css-1x2y3z harbour-note"><p id="plain">The harbour keeps two clocks, and neither is right about the tide.</p></aside>
<p id="last">${lastParagraph}</p>`,
  )
  .replace(
    '</main>',
    `</main><div class="rail"><p>More from the quay.</p><p class="tip">Tie up on the lee side.</p></div>
<footer class="foot"><p class="tip">Mind the third step.</p><p>The Holm Courier</p></footer>`,
  )
  .replace('</body>', `${clicks}</body>`);

/** Leaves no built-in as it was, lays itself over everything, traps the focus, and lets no style in. */
export const hostilePage = articlePage({
  head: `<style>* { animation: none !important } plainleaf-picker, html > * { color: red !important }
  plainleaf-picker { display: none !important; opacity: 0 !important }</style>`,
  before: '<div class="veil" style="position:fixed;inset:0;z-index:2147483647;pointer-events:none"></div>',
  after: `${clobberingForms}${hostileScript}<script>
addEventListener('keydown', (event) => { event.preventDefault(); }, true);
document.addEventListener('focusin', () => { document.querySelector; document.getElementsByTagName('a')[0].focus(); });
</script>`,
});

const whole = articlePage();
const cut = whole.indexOf('<p>', whole.indexOf('</aside>'));

/** A page whose second half comes late. */
export const twoChunks = whole.slice(0, cut);
export const secondChunk = whole.slice(cut);
