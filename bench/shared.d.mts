/** The folder with the corpora, beside the project. */
export const SHARED: string;
/** Where results of benchmarks are kept. */
export const CACHE: string;
/** Ends the process, saying so, where the corpora are not beside the project. */
export function needShared(): void;
/** Runs a Node script; ends the process when it fails. */
export function runNode(file: string, args: readonly string[], options?: { quiet?: boolean }): void;
/** Cleans every page of a manifest with the shipped engine, site rules left out. */
export function cleanManifest(manifest: string, out: string): void;
