/** Whether there is a rule for a site. */
export async function hasRule(_site: string): Promise<boolean> {
  return false;
}

/** The match patterns of all sites that have a rule. */
export async function supportedPatterns(): Promise<readonly string[]> {
  return [];
}
