/** Which rules are for a host. Rules are looked up by name, so a pack of thousands costs a page nothing. */

/** Longer names are no host. */
const MAX_HOST = 253;
/** Labels of a host above which no rule reaches down. */
const MAX_LABELS = 12;

/**
 * Names under which a rule for a host may be kept, best first: the host, the host without `www.`, and `.parent` for each
 * domain that it lies below. `.example.com` is for `sport.example.com`, not for `example.com` or `www.example.com`.
 */
export function ruleNames(host: string): string[] {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (!isHost(name)) return [];
  const bare = name.replace(/^www\./, '');
  const names = bare === name ? [name] : [name, bare];
  const labels = bare.split('.');
  if (labels.every((label) => /^\d+$/.test(label))) return names;
  // A top-level domain is nobody's site.
  for (let at = 1; at < labels.length - 1 && at <= MAX_LABELS; at++) names.push(`.${labels.slice(at).join('.')}`);
  return names;
}

/** The name of a rule by its file: `pack/.example.com.txt` → `.example.com`; null where the file is no rule for a host. */
export function ruleNameOf(file: string): string | null {
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).toLowerCase();
  if (!base.endsWith('.txt')) return null;
  const name = base.slice(0, -4);
  const host = name.replace(/^\./, '');
  return host.includes('.') && isHost(host) ? name : null;
}

const isHost = (name: string): boolean =>
  name !== '' && name.length <= MAX_HOST && name.split('.').every((label) => /^[\p{L}\p{N}_-]+$/u.test(label));
