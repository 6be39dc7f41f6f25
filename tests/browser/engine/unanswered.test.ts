import { expect, test } from 'vitest';
import { isConsentOrPay, mustNotBePressed } from '../../../core/consent/unanswered';
import { rendered } from './fixtures';

const press = (button: string) =>
  rendered(`<html><body>${button}</body></html>`, async (page) =>
    mustNotBePressed(page.querySelector('#b') as Element),
  );

test.each([
  '<button id="b" aria-label="Accept all">OK</button>',
  '<span id="l">Accept</span><span id="m">all</span><button id="b" aria-labelledby="l m">✓</button>',
  '<button id="b" title="Allow all">✓</button>',
  '<button id="b"><img alt="Accept all cookies"></button>',
  '<input id="b" type="submit" value="Select all">',
  '<a id="b" href="#">\n   Accept   all\n and visit site </a>',
  '<a id="b" href="#">Get the Courier without advertising and tracking for 2.99 € a month, cancel at any time</a>',
])('%s is not pressed', async (button) => {
  expect(await press(button)).toBe(true);
});

test.each([
  '<button id="b" aria-label="Reject all">No</button>',
  '<button id="b">Continue without tracking</button>',
  '<button id="b"><img></button>',
  '<span id="l">Accept all</span><button id="b" aria-labelledby="none">Reject</button>',
])('%s may be', async (button) => {
  expect(await press(button)).toBe(false);
});

const wall = (words: string, buttons: string) =>
  rendered(`<html><body><div id="wall"><p>${words}</p>${buttons}</div></body></html>`, async (page) =>
    isConsentOrPay(page.querySelector('#wall') as Element),
  );
const ask = 'We and our partners use cookies to store and access personal data.';
const pay = '<button>Accept all</button><a href="#">Subscribe for 2.99 €</a>';

test('a wall with a long list of partners is one', async () => {
  const partners = 'Slates and Sons Ltd. '.repeat(600);
  expect(await wall(`${ask} ${partners}`, pay)).toBe(true);
  expect(await wall(`${partners.slice(0, 5000)} ${ask} ${partners}`, pay)).toBe(true);
  expect(await wall(partners, pay)).toBe(false);
  expect(await wall(ask, '<button>Accept all</button><button>Reject all</button>')).toBe(false);
  expect(await wall(ask, '<button aria-label="Close">×</button><button>Subscribe</button>')).toBe(false);
});
