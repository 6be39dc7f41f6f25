import { expect, onTestFinished, test, vi } from 'vitest';
import { withFace } from '../../entrypoints/library/face-rules';
import { readPackagedBytes } from '../../platform/packaged';

vi.mock('../../platform/packaged', () => ({ readPackagedBytes: vi.fn(async () => new Uint8Array([1, 2, 3])) }));

const face = (name: string, range: string, style = 'normal'): string =>
  `@font-face { font-family: 'Literata Variable'; font-style: ${style}; src: url(/faces/${name}.woff2) format('woff2-variations'); unicode-range: ${range}; }`;

function sheet(): void {
  const style = document.createElement('style');
  style.textContent =
    face('latin', 'U+0000-00FF') + face('slanted', 'U+0000-00FF', 'italic') + face('greek', 'U+0370-03FF');
  document.head.append(style);
  onTestFinished(() => style.remove());
}

const make =
  (body: string, record = '') =>
  (rules: string): string =>
    `<title>/* faces */</title><style>a { color: red } ${rules}</style><script type="application/ld+json">${record}</script>${body}<script type="application/json">${record}</script>`;

const files = (): readonly string[] => vi.mocked(readPackagedBytes).mock.calls.map(([path]) => path);

test('the files are those of the letters that are seen: not of the records, nor of pictures', async () => {
  sheet();
  vi.mocked(readPackagedBytes).mockClear();
  const made = vi.fn(make('<p>Plain</p><img src="data:image/svg+xml,Ω">', '"Ωμέγα \\u003cem>"'));
  const page = await withFace('literata', made);
  expect(files()).toEqual(['/faces/latin.woff2']);
  expect(made).toHaveBeenCalledTimes(1);
  expect(page).toContain('<title>/* faces */</title><style>a { color: red } @font-face');
  expect(page).toContain('data:font/woff2;base64,AQID');
});

test('letters of another script and what is slanted bring theirs', async () => {
  sheet();
  vi.mocked(readPackagedBytes).mockClear();
  await withFace('literata', make('<p>Plain <em>"data: Ωμέγα"</em></p>'));
  expect(files()).toEqual(['/faces/latin.woff2', '/faces/slanted.woff2', '/faces/greek.woff2']);
});

test('where a file cannot be read, and for the system’s face, the page is as without', async () => {
  sheet();
  vi.mocked(readPackagedBytes).mockClear().mockRejectedValueOnce(new Error('gone'));
  const write = make('<p>Plain</p>');
  expect(await withFace('literata', write)).toBe(write(''));
  expect(await withFace('system', write)).toBe(write(''));
});
