/** A reader page with the real mount, highlighter and typesetter, over articles made for the text's own tools. */
import { vi } from 'vitest';
import { ReaderView, type ReaderViewProps } from '../../../components/ReaderView';
import type { Article } from '../../../core/article';
import { tokensOf } from '../../../core/listing/tokens';
import { mountArticle } from '../../../core/mount';
import { setFormulas } from '../../../core/set-formulas';
import { typeset } from '../../../core/typeset';
import { article } from './samples';
import { readerProps, shown } from './view-props';

/** A picture of our own, wide enough to be enlarged. */
async function drawn(width: number, height: number, colour: string): Promise<string> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('nothing to draw with');
  pen.fillStyle = colour;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = '#fff8';
  pen.fillRect(width / 4, height / 4, width / 2, height / 2);
  return URL.createObjectURL(await canvas.convertToBlob());
}

export const blobs = new Map([
  ['https://a.example/mill.png', await drawn(1600, 900, '#4a6f5c')],
  ['https://a.example/weir.png', await drawn(500, 700, '#7a5a3c')],
  ['https://a.example/map.png', await drawn(640, 480, '#39546f')],
]);

export const python = `import math

# The pen lags behind the air.
class Drum:
    def drift(self, readings, unit="hPa"):
        return readings[-1] - readings[0] * 1.5

print(f"{Drum().drift([1013, 1009])} {math.pi}")`;

export const figures = `
<figure><img src="https://a.example/mill.png" alt="A mill at low water" width="1600" height="900"><figcaption>The mill, <em>1890</em>. <a href="https://b.example/">Source</a></figcaption></figure>
<p>Between them.</p>
<figure><a href="https://b.example/weir"><img src="https://a.example/weir.png" alt="A weir" width="500" height="700"></a></figure>
<p>A sign <img src="https://a.example/map.png" height="16" width="16" alt="sign"> among words.</p>
<p><img src="https://a.example/gone.png" alt="Gone"></p>
<figure><img src="https://a.example/map.png" width="640" height="480"></figure>`;

export const notes = `
<p>A barograph is easy to cheat.<sup id="pl-ref1"><a href="#pl-fn1">1</a></sup> It has been described,<a href="#pl-fn2" id="pl-ref2">[2]</a> and <a href="#pl-part">a part</a> follows.</p>
<p>As <a href="#pl-orsini">Orsini 1911</a> has it.</p>
<h2 id="pl-part">A part</h2><p>${'Words between the marks and the notes. '.repeat(12)}</p>
<ol><li id="pl-fn1"><p>Not every one: those with a <em>double</em> capsule resist, see <a href="#pl-orsini">Orsini 1911</a>. <a href="#pl-ref1">↩</a></p></li>
<li id="pl-fn2">^ <a href="#pl-ref2"><sup>a</sup></a> In a letter, <a href="https://b.example/">now lost</a>.</li>
<li id="pl-orsini">Orsini, M.: <cite>What the cat understood</cite>, 1911.</li></ol>`;

const row = (cells: readonly string[], tag: string): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
export const wideTable = `<table><caption>Pressure by the hour</caption><thead>${row('Station Morning Forenoon Noon Afternoon Evening Night Midnight'.split(' '), 'th')}</thead><tbody>${row('Harbour 1013 1012 1010 1009 1009 1008 1007'.split(' '), 'td')}${row('Lighthouse 1012 1012 1011 1008 1008 1007 1006'.split(' '), 'td')}</tbody></table>`;

export const formulas = `<p>The pressure follows <code class="language-math">p^2=\\frac{a}{b}</code> as long as the drum turns.</p>
<p><code class="language-math-display">\\int_{0}^{\\infty} e^{-x^2}\\,dx=\\frac{\\sqrt{\\pi}}{2}\\qquad \\sum_{i=1}^{n} q_i = \\left(\\frac{1}{1+\\frac{1}{x}}\\right)^{n}</code></p>
<p><code class="language-math-display">\\begin{align} a &amp;= b + c \\\\ d_{\\text{long}} &amp;= e \\end{align}</code></p>`;

const mount: ReaderViewProps['mount'] = (host, html, options) =>
  mountArticle(host, html, {
    ...options,
    stored: blobs,
    missing: 'Not kept.',
    formulas: (root) => setFormulas(root, typeset),
  });

export function readerOf(html: string, given: Partial<Article> = {}, props: Partial<ReaderViewProps> = {}) {
  const copyText = vi.fn(async (_text: string) => true);
  const bodyTools = { tokensOf, copyText };
  const view = (
    <ReaderView
      {...readerProps()}
      {...{ mount, pictures: 'shown' as const, bodyTools, ...props }}
      state={shown({ ...article, standfirst: null, warnings: [], html, removed: [], bios: [], ...given })}
    />
  );
  return { view, copyText };
}
