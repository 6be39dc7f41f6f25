import { registerPageScript } from './page-scripts';
import { grantedOrigins } from './permissions';

const script = { id: 'detect', js: ['/detect.js'], runAt: 'document_idle' } as const;

/** Registers the detect script for exactly the sites granted. */
export function registerDetectScript(): Promise<void> {
  return registerPageScript(script, grantedOrigins);
}
