import type { Mount } from '../../../components/article-props';

/** Stands in for the sanitizing mount of core: samples are our own words. */
export const mount: Mount = (host, html, { images }) => {
  host.replaceChildren(document.createRange().createContextualFragment(html));
  for (const table of host.querySelectorAll('table')) {
    const wrapper = document.createElement('div');
    wrapper.className = 'pl-table';
    table.replaceWith(wrapper);
    wrapper.append(table);
  }
  if (images) return;
  for (const image of host.querySelectorAll('img')) {
    const words = document.createElement('span');
    words.className = 'pl-picture';
    words.textContent = image.alt;
    image.replaceWith(words);
  }
};
