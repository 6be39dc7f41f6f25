/** The content security policy that the extension's pages really have: as the build says it. */
import { readFileSync } from 'node:fs';
import { buildIfStale } from '../../scripts/build';

interface Manifest {
  readonly content_security_policy: { readonly extension_pages: string };
}

export function policy(): string {
  const manifest: Manifest = JSON.parse(readFileSync(buildIfStale('chrome', 'manifest.json'), 'utf8'));
  return manifest.content_security_policy.extension_pages;
}
