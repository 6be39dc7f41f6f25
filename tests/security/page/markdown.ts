/**
 * Markdown as a careless program renders it: raw HTML passes, so do all addresses. Not the whole of CommonMark: of each
 * thing that could let a vector out of its place, the widest reading of it.
 */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

function inline(text: string): string {
  const kept: string[] = [];
  const keep = (html: string) => `\uE000${kept.push(html) - 1}\uE001`;
  return text
    .replace(/\\([!-/:-@[-`{-~])/g, (_all, sign: string) => keep(escaped(sign).replace('>', '&gt;')))
    .replace(/(`+)([^`][\s\S]*?)\1/g, (_all, _ticks, code: string) => keep(`<code>${escaped(code)}</code>`))
    .replace(/<([a-z][a-z0-9+.-]+:[^\s<>]*)>/gi, (_all, to: string) =>
      keep(`<a href="${escaped(to)}">${escaped(to)}</a>`),
    )
    .replace(/!\[([^\]]*)\]\(\s*<?([^)>]*)>?\s*\)/g, (_all, alt: string, to: string) =>
      keep(`<img src="${escaped(to)}" alt="${escaped(alt)}">`),
    )
    .replace(/\[([^\]]*)\]\(\s*<?([^)>]*)>?\s*\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/\uE000(\d+)\uE001/g, (_all, at: string) => kept[Number(at)] ?? '')
    .replace(/\uE000(\d+)\uE001/g, (_all, at: string) => kept[Number(at)] ?? '');
}

/** Blocks: fenced listings are kept as they are, everything else is one run of lines. */
export function renderMarkdown(markdown: string): string {
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/, '');
  const parts = body.split(/^( {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\2[`~]*[ \t]*$|$(?![\s\S])))/m);
  let html = '';
  for (let at = 0; at < parts.length; at += 3) {
    html += inline(parts[at] ?? '').replace(/\n{2,}/g, '<p>');
    if (parts[at + 1] !== undefined) html += `<pre>${escaped(parts[at + 1] ?? '')}</pre>`;
  }
  return html;
}
