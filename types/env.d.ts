/** What the build fills in. */
interface ImportMetaEnv {
  readonly BROWSER: 'chrome' | 'edge' | 'firefox' | 'safari';
}
