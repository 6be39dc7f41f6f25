/** Pages to be made calm in place, in our own words. */
import { articlePage } from './pages';

/** A dialog of a known vendor over a page that it locks, closes to screen readers and blurs. */
const dialog = `<div id="onetrust-consent-sdk"><div class="onetrust-pc-dark-filter" style="position:fixed;inset:0;background:#0008;z-index:8"></div>
<div id="onetrust-banner-sdk" role="dialog" style="position:fixed;left:20%;right:20%;top:30%;background:#fff;z-index:9">
<p>We use cookies to learn what you like. Do you agree?</p><button>Accept all</button><button>Settings</button></div></div>`;

const lock = `<style>body { overflow: hidden } main { filter: blur(4px) }</style>
<script>addEventListener('DOMContentLoaded', () => document.querySelector('main').setAttribute('aria-hidden', 'true'))</script>`;

export const lockedPage = articlePage({
  head: lock,
  before: dialog,
  after: '<footer style="margin-top:3000px">Made on the island.</footer>',
});

/** The dialog comes 800 ms after the page. */
export const latePage = articlePage({
  after: `<template id="late">${dialog}</template><script>setTimeout(() => {
  document.body.append(document.getElementById('late').content);
}, 800)</script><footer style="margin-top:3000px">Made on the island.</footer>`,
});

/** Articles that follow one another in one document, as apps show them. */
export const appPage = articlePage({
  after: `<button id="next">Next story</button><script>
document.getElementById('next').onclick = () => {
  history.pushState(null, '', '/app/second');
  const next = document.querySelector('main').cloneNode(true);
  for (const mark of [next, ...next.querySelectorAll('*')]) mark.removeAttribute('data-plainleaf-hidden');
  next.querySelector('h1').textContent = 'The second morning';
  setTimeout(() => document.querySelector('main').replaceWith(next), 100);
};</script>`,
});

/** An app that goes from an article to its front page; the box at the foot stands on both. */
export const appFrontPage = articlePage({
  after: `<aside class="newsletter" id="foot"><p>Sign up for our newsletter and never miss a story!</p></aside>
<button id="home">All stories</button><script>
document.getElementById('home').onclick = () => {
  history.pushState(null, '', '/app/');
  const list = document.createElement('ul');
  for (let n = 0; n < 40; n += 1) {
    const item = document.createElement('li');
    item.innerHTML = '<a href="/story-' + n + '">Story number ' + n + '</a>';
    list.append(item);
  }
  document.title = 'All stories';
  for (const meta of document.querySelectorAll('meta[name=author], meta[property]')) meta.remove();
  setTimeout(() => document.querySelector('main').replaceChildren(list), 100);
};</script>`,
});

/** The reader's own click opens what looks like clutter. */
export const openingPage = articlePage({
  after: `<button id="write">Write to us</button><script>
document.getElementById('write').onclick = () => {
  const box = document.createElement('aside');
  box.className = 'newsletter opened';
  box.innerHTML = '<p>Sign up for our newsletter and never miss a story!</p><form><input type="email"><button>Sign up</button></form>';
  document.querySelector('article').append(box);
};</script>`,
});

/** The page changes all the time. */
export const restlessPage = articlePage({
  after: `<div id="ticks"></div><script>
let made = 0;
setInterval(() => {
  const ticks = document.getElementById('ticks');
  ticks.replaceChildren(...Array.from({ length: 100 }, () => {
    made += 1;
    const tick = document.createElement('span');
    tick.textContent = 'Price of herring number ' + made;
    return tick;
  }));
}, 10);
</script>`,
});

export const framePage = articlePage({
  before: '<iframe id="choice" src="/choice" style="position:fixed;inset:20%;width:60%;height:60%;z-index:9"></iframe>',
});

export const choicePage = `<!doctype html><html lang="en"><head><title>Your choice</title></head><body>
<h2>We value your privacy</h2><p>We and our partners use cookies to show you advertising. Do you agree?</p>
<button>Accept all</button><button>Reject all</button></body></html>`;

/** A box in an open shadow root. */
export const shadowPage = articlePage({
  after: `<div id="host"></div><script>
document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML =
  '<div id="around"><p>Notes from the harbour office, printed as they came in this week.</p><aside class="newsletter"><p>Sign up for our newsletter and never miss a story!</p></aside></div>';
</script>`,
});
