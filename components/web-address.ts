/** The address as a link may carry it, or `null` if it is not on the web. */
export function webAddress(url: string | null): URL | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null;
}

/** The host as people say it. */
export function hostName(url: URL): string {
  return url.host.replace(/^www\./, '');
}
