import { readFileSync } from 'node:fs';

/** What a dialog does to the page under it, and how it comes. */
export interface Traits {
  /** How scrolling is stopped: `overflow: hidden` on one of the two, or the body fixed in its place. */
  readonly scrollLock?: 'html' | 'body' | 'fixed';
  /** Tab and focus are kept in the dialog. */
  readonly focusTrap?: true;
  /** The page's content is taken from keyboard and screen reader. */
  readonly hidesPage?: 'inert' | 'aria-hidden';
  readonly blur?: true;
  /** A dark sheet over the page is an element of its own. */
  readonly backdrop?: true;
  /** It comes a second and a half after the page. */
  readonly delayed?: true;
  /** Where it stands, if not plainly in the page. */
  readonly place?: 'shadow root' | 'frame' | 'top layer';
}

export interface ConsentPage {
  /** The page's path on the test site. */
  readonly path: string;
  readonly vendor: string;
  /** What is on the screen, as selectors: the box and its sheet. */
  readonly box: string;
  readonly sheet?: string;
  /** `saved`: it is refused by saving with nothing ticked; `none`: there is no way to refuse. */
  readonly refusal: 'rejected' | 'saved' | 'none';
  readonly traits: Traits;
  readonly dialog: string;
  /** What the vendor's script leaves on `window`. */
  readonly script?: string;
}

const dialogScript = readFileSync(new URL('dialog.js', import.meta.url), 'utf8');

export const firstSentence = 'The lamp on Skarv Rock was lit for the last time on a Tuesday in November.';
export const lastSentence = 'He still looks out at dusk, he says, and is still surprised for a moment.';

const paragraphs = [
  `${firstSentence} Nobody had planned it so: a cable had been laid, an engineer had turned a key, and the keeper was told by telephone that he could come down.`,
  'He had kept the light for thirty-one years. In that time he had painted the tower nine times, raised two dogs and a goat, and learned to bake bread in an oven that drew well only in a westerly wind.',
  'The rock itself is no larger than a market square. At high water the boat landing disappears, and for four hours the house, the tower and the hen run stand in the sea like furniture left behind in a flood.',
  'What people ask him most is whether he was lonely. He says that the question comes from people who have never had to wind a clockwork every three hours, and that loneliness needs more leisure than he had.',
  'The clockwork now stands in the museum in the harbour, beside a lens as tall as a child. Visitors may turn the crank. It makes the sound that he heard in his sleep for half of his life, and he does not go in.',
  'Ships no longer need the light, the pilots say; they have the chart on a screen, and the rock is on the chart. But the fishermen grumbled when it went out, and one of them hung a lantern on the landing for a week.',
  'In spring the house was sold to a woman from the mainland who makes paper. She has taken over the hens, and has written to ask how the oven works. He answered with two pages and a drawing of the damper.',
  `In the evening the keeper sits in his kitchen in the town, from which the rock can be seen on clear days. ${lastSentence}`,
];

const longEnoughToScroll = 'main{max-width:34em;margin:3em auto 40em;font:20px/1.7 serif}';
const inFront = 'position:fixed;z-index:2147483000;left:10%;right:10%;bottom:8%;padding:24px;background:#fff';
const overAll = 'position:fixed;z-index:2147482000;inset:0;background:rgba(0,0,0,.6)';

/** The whole page: an article, and a dialog in front of it that works. */
export function htmlOf({ box, sheet, traits, dialog, script = '' }: ConsentPage): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The last keeper – The Holm Courier</title>
<style>${longEnoughToScroll}${box}{${inFront}}${sheet === undefined ? '' : `${sheet}{${overAll}}`}</style>
<script>${script}</script>
<script type="application/json">${JSON.stringify(traits)}</script></head>
<body>
<div id="page"><nav><a href="/">Home</a> <a href="/sea">The sea</a></nav>
<main><article><h1>The last keeper</h1><p>By Mara Lind</p>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
</article></main></div>
<template id="dialog">${dialog}</template>
<script>${dialogScript}</script>
</body></html>`;
}
