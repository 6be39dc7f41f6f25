/** The languages whose listings are coloured, each in a file of its own that is loaded when one is met. */
import type { LanguageFn } from 'highlight.js';

type Load = () => Promise<{ readonly default: LanguageFn }>;

const LOADERS: Readonly<Record<string, Load>> = {
  apache: () => import('highlight.js/lib/languages/apache'),
  bash: () => import('highlight.js/lib/languages/bash'),
  c: () => import('highlight.js/lib/languages/c'),
  clojure: () => import('highlight.js/lib/languages/clojure'),
  cmake: () => import('highlight.js/lib/languages/cmake'),
  coffeescript: () => import('highlight.js/lib/languages/coffeescript'),
  cpp: () => import('highlight.js/lib/languages/cpp'),
  csharp: () => import('highlight.js/lib/languages/csharp'),
  css: () => import('highlight.js/lib/languages/css'),
  dart: () => import('highlight.js/lib/languages/dart'),
  diff: () => import('highlight.js/lib/languages/diff'),
  dockerfile: () => import('highlight.js/lib/languages/dockerfile'),
  elixir: () => import('highlight.js/lib/languages/elixir'),
  elm: () => import('highlight.js/lib/languages/elm'),
  erlang: () => import('highlight.js/lib/languages/erlang'),
  fortran: () => import('highlight.js/lib/languages/fortran'),
  fsharp: () => import('highlight.js/lib/languages/fsharp'),
  go: () => import('highlight.js/lib/languages/go'),
  graphql: () => import('highlight.js/lib/languages/graphql'),
  groovy: () => import('highlight.js/lib/languages/groovy'),
  haskell: () => import('highlight.js/lib/languages/haskell'),
  http: () => import('highlight.js/lib/languages/http'),
  ini: () => import('highlight.js/lib/languages/ini'),
  java: () => import('highlight.js/lib/languages/java'),
  javascript: () => import('highlight.js/lib/languages/javascript'),
  json: () => import('highlight.js/lib/languages/json'),
  julia: () => import('highlight.js/lib/languages/julia'),
  kotlin: () => import('highlight.js/lib/languages/kotlin'),
  latex: () => import('highlight.js/lib/languages/latex'),
  less: () => import('highlight.js/lib/languages/less'),
  lisp: () => import('highlight.js/lib/languages/lisp'),
  lua: () => import('highlight.js/lib/languages/lua'),
  makefile: () => import('highlight.js/lib/languages/makefile'),
  markdown: () => import('highlight.js/lib/languages/markdown'),
  matlab: () => import('highlight.js/lib/languages/matlab'),
  nginx: () => import('highlight.js/lib/languages/nginx'),
  nix: () => import('highlight.js/lib/languages/nix'),
  objectivec: () => import('highlight.js/lib/languages/objectivec'),
  ocaml: () => import('highlight.js/lib/languages/ocaml'),
  perl: () => import('highlight.js/lib/languages/perl'),
  php: () => import('highlight.js/lib/languages/php'),
  powershell: () => import('highlight.js/lib/languages/powershell'),
  properties: () => import('highlight.js/lib/languages/properties'),
  protobuf: () => import('highlight.js/lib/languages/protobuf'),
  python: () => import('highlight.js/lib/languages/python'),
  r: () => import('highlight.js/lib/languages/r'),
  ruby: () => import('highlight.js/lib/languages/ruby'),
  rust: () => import('highlight.js/lib/languages/rust'),
  scala: () => import('highlight.js/lib/languages/scala'),
  scheme: () => import('highlight.js/lib/languages/scheme'),
  scss: () => import('highlight.js/lib/languages/scss'),
  shell: () => import('highlight.js/lib/languages/shell'),
  sql: () => import('highlight.js/lib/languages/sql'),
  swift: () => import('highlight.js/lib/languages/swift'),
  typescript: () => import('highlight.js/lib/languages/typescript'),
  vbnet: () => import('highlight.js/lib/languages/vbnet'),
  verilog: () => import('highlight.js/lib/languages/verilog'),
  vhdl: () => import('highlight.js/lib/languages/vhdl'),
  vim: () => import('highlight.js/lib/languages/vim'),
  wasm: () => import('highlight.js/lib/languages/wasm'),
  xml: () => import('highlight.js/lib/languages/xml'),
  yaml: () => import('highlight.js/lib/languages/yaml'),
};

/** Other names that pages give a language. */
const ALIASES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    bash: 'sh zsh',
    c: 'arduino',
    clojure: 'clj',
    cpp: 'c++ cuda',
    csharp: 'cs',
    dockerfile: 'docker',
    elixir: 'ex',
    erlang: 'erl',
    fsharp: 'f#',
    go: 'golang',
    haskell: 'hs',
    ini: 'toml cfg dotenv',
    javascript: 'js jsx mjs cjs mts react',
    json: 'json5 jsonc',
    julia: 'jl',
    kotlin: 'kt',
    latex: 'tex',
    lisp: 'elisp',
    makefile: 'make',
    markdown: 'md mdx',
    objectivec: 'objc objective-c',
    ocaml: 'reason',
    perl: 'pl',
    powershell: 'ps1',
    protobuf: 'proto',
    python: 'py python3 ipython ipython3 pycon',
    ruby: 'rb',
    rust: 'rs',
    scheme: 'racket',
    scss: 'sass',
    shell: 'console shell-session shellscript',
    sql: 'mysql plpgsql plsql postgresql tsql',
    typescript: 'ts tsx',
    vbnet: 'vb',
    wasm: 'wat',
    xml: 'html xhtml svg vue svelte xslt',
    yaml: 'yml',
  }).flatMap(([name, others]) => others.split(' ').map((other) => [other, name] as const)),
);

/** What stands inside a listing of the language. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  coffeescript: ['javascript'],
  dockerfile: ['bash'],
  javascript: ['css', 'xml'],
  markdown: ['xml'],
  php: ['xml'],
  shell: ['bash'],
  typescript: ['css', 'xml'],
  xml: ['css', 'javascript'],
};

/** Those that a listing which names none is tried as: each costs a pass over its beginning. */
export const GUESSED: readonly string[] =
  'bash c cpp csharp css diff go java javascript json php python ruby rust sql swift typescript xml yaml'.split(' ');

/** The name under which a language is known here; `null` for one that is not coloured. */
export function languageNamed(name: string): string | null {
  const known = Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name;
  return Object.hasOwn(LOADERS, known) ? known : null;
}

/** The grammar of a language and of those in it. One that cannot be had is left out. */
export async function grammarsOf(name: string): Promise<ReadonlyMap<string, LanguageFn>> {
  const names = [name, ...(WITHIN[name] ?? [])];
  const loaded = await Promise.allSettled(names.map((one) => LOADERS[one]?.()));
  const grammars = new Map<string, LanguageFn>();
  for (const [at, one] of loaded.entries()) {
    const key = names[at];
    if (one.status === 'fulfilled' && one.value !== undefined && key !== undefined)
      grammars.set(key, one.value.default);
  }
  return grammars;
}
