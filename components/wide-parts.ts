/** What is wider than the column scrolls in itself: a place that the keyboard comes to, with a name, as long as it does. */

interface WidePartNames {
  readonly table: (number: number) => string;
  readonly listing: (number: number) => string;
}

export function nameWideParts(body: HTMLElement, names: WidePartNames, signal: AbortSignal): void {
  const parts = new Map<Element, string | null>();
  for (const [at, box] of [...body.querySelectorAll('.pl-table')].entries()) {
    const caption = box.querySelector('caption')?.textContent?.trim();
    parts.set(box, caption ? caption : names.table(at + 1));
  }
  for (const [at, pre] of [...body.querySelectorAll('pre')].entries()) parts.set(pre, names.listing(at + 1));
  // A formula has a name and a role of its own.
  for (const math of body.querySelectorAll('math[display="block"]')) parts.set(math, null);
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const part = parts.has(target) ? target : target.parentElement;
      if (part !== null && parts.has(part)) settle(part, parts.get(part) ?? null);
    }
  });
  for (const part of parts.keys()) {
    observer.observe(part);
    if (part.firstElementChild instanceof HTMLElement) observer.observe(part.firstElementChild);
  }
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function settle(part: Element, name: string | null): void {
  if (part.scrollWidth <= part.clientWidth + 1) {
    for (const attribute of ['tabindex', 'role', 'aria-label']) part.removeAttribute(attribute);
    return;
  }
  part.setAttribute('tabindex', '0');
  if (name === null) return;
  part.setAttribute('role', 'region');
  part.setAttribute('aria-label', name);
}
