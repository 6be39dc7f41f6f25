import { expect, it } from 'vitest';
import { clean } from '../../../core/clean/clean';
import { rendered } from './fixtures';

const POSTS = [
  'Does anybody here know how to flatten an old grindstone? Mine came from a barn, it is as wide as a bucket and it has a hump in the middle that you can feel with your thumb.',
  'The best answer I ever had from this counter was a shrug. I would put the stone face down on a wet board and leave it there for a night, then grind from the edge.',
  'I tried the wet board and it worked better than I would have thought, but now the stone is soft on one side. Is that the water, or was it always like that and I only see it now?',
  'It was always like that. Barn stones drink from below, and the side that lay on the ground stays soft for years. Let it stand on two laths for the summer and grind nothing on it but spades until then.',
];
const TOOLS = ['Lift it with a strap', 'Turn it at noon'];

const post = (text: string, i: number): string => `<div class="post has-profile" id="p${i}">
  <div class="postprofile"><a href="/user/${i}">member${i}</a><dl><dt>Posts:</dt><dd>${120 + i * 37}</dd><dt>Joined:</dt><dd>May 201${i}</dd></dl></div>
  <div class="postbody"><p class="author"><time>1${i} March 2024, 08:14</time></p><div class="content"><p>${text}</p>${
    i === 3
      ? `<ul>${TOOLS.map((tool) => `<li>${tool}</li>`).join('')}</ul><p>That is all there is to it, and it costs nothing but a dry corner.</p>`
      : ''
  }</div><ul class="buttons"><li><a href="#">Quote</a></li><li><a href="#">Report</a></li></ul></div></div>`;

it('keeps every post of a thread, its lists too, and leaves the columns about the members out', async () => {
  const html = `<html lang="en"><head><title>Flattening a barn stone - Grindstone forum</title><meta name="generator" content="phpBB"></head>
    <body class="viewtopic"><header><a href="/">Grindstone forum</a><nav><a href="/forum">Forum index</a></nav></header>
    <div id="page-body"><h2 class="topic-title">Flattening a barn stone</h2>${POSTS.map(post).join('')}</div></body></html>`;
  await rendered(html, (page) => {
    const result = clean(page, { url: 'https://forum.grindstone.example/viewtopic.php?t=4117' });
    if (!result.ok) throw new Error(`refused: ${result.reason}`);
    const { title, text, kind } = result.article;
    expect({ title, kind }).toEqual({ title: 'Flattening a barn stone', kind: 'discussion' });
    expect([...POSTS, ...TOOLS].filter((part) => !text.includes(part))).toEqual([]);
    expect(text).not.toMatch(/Joined:|Report/);
  });
});
