/** The folder of the project. */
export const ROOT: string;
export function stampOf(text: string): string;
/** Whether what npm says it installed is what the lock file asks for. */
export function sameInstall(lockText: string, installedText: string): boolean;
/** What has to be done about node_modules. */
export function installDecision(found: {
  readonly lock: string;
  readonly stamp: string | null;
  readonly installed: string | null;
}): 'ready' | 'stamp' | 'install';
/** Whether a Node of this version runs the project's TypeScript as it is. */
export function isNewEnough(version: string): boolean;
/** Sets up what is missing and runs a script of the project under the project's Node. */
export function runInProject(script: URL): Promise<void>;
