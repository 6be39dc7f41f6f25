import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** The packages of faces that only readers who choose them load. */
const PACKAGES = [
  require.resolve('@fontsource-variable/atkinson-hyperlegible-next/package.json'),
  require.resolve('@fontsource-variable/source-sans-3/package.json'),
  require.resolve('@fontsource/opendyslexic/package.json'),
];

/** A file to be copied into the built extension. */
interface Copied {
  readonly absoluteSrc: string;
  readonly relativeDest: string;
}

/** The font files that the style sheets in `public/faces/` name, each from its package. */
export function faceFiles(root: string): readonly Copied[] {
  const folder = path.join(root, 'public', 'faces');
  const sheets = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const named = sheets.flatMap((sheet) =>
    [...sheet.matchAll(/url\("\/faces\/([^"]+\.woff2)"\)/g)].map(([, name]) => name),
  );
  const files = new Map(
    PACKAGES.flatMap((file) => {
      const inside = path.join(path.dirname(file), 'files');
      return readdirSync(inside).map((name) => [name, path.join(inside, name)] as const);
    }),
  );
  return named.map((name = '') => {
    const absoluteSrc = files.get(name);
    if (absoluteSrc === undefined) throw new Error(`No package has the font file ${name}.`);
    return { absoluteSrc, relativeDest: `faces/${name}` };
  });
}
