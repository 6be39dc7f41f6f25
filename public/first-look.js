// Runs before the first paint of each page of the extension, while the settings themselves are still being read: paints
// the look that entrypoints/shared/look/paint.ts wrote down last. Not bundled, since a module would come after the paint.
try {
  const { theme, sheet, properties } = JSON.parse(localStorage.getItem('look') ?? 'null') ?? {};
  const root = document.documentElement;
  if (theme) root.dataset.theme = theme;
  for (const [name, value] of Object.entries(properties ?? {})) root.style.setProperty(name, value);
  if (sheet) {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.setAttribute('blocking', 'render');
    link.dataset.face = '';
    link.href = sheet;
    document.head.append(link);
  }
} catch {
  // Storage is blocked or damaged: the page takes its look a moment later, from the settings.
}
