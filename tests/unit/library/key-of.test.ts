import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../library/key-of';

describe('keyOf', () => {
  const key = keyOf('https://news.example/story?id=1&page=2', null);

  it.each([
    'http://news.example/story?id=1&page=2',
    'https://www.news.example/story?id=1&page=2',
    'https://NEWS.example:443/story/?page=2&id=1',
    'http://news.example:80/story?id=1&page=2#part',
    'https://news.example/story?utm_source=a&id=1&fbclid=b&page=2&gclid=c&mc_cid=d&UTM_Medium=e',
  ])('takes %s for the same article', (url) => {
    expect(keyOf(url, null)).toBe(key);
  });

  it.each([
    'https://news.example/story?id=2&page=2',
    'https://news.example/story?id=1',
    'https://news.example/Story?id=1&page=2',
    'https://news.example:8080/story?id=1&page=2',
    'https://m.news.example/story?id=1&page=2',
    'https://news.example/story?id=1&page=2#!/other',
  ])('takes %s for another one', (url) => {
    expect(keyOf(url, null)).not.toBe(key);
  });

  it('follows the canonical address, to another host too, if it is one of the web', () => {
    expect(keyOf('https://mirror.example/x', 'https://news.example/story?page=2&id=1')).toBe(key);
    expect(keyOf('https://news.example/story?id=1&page=2', 'javascript:alert(1)')).toBe(key);
    expect(keyOf('https://news.example/story?id=1&page=2', 'file:///etc/passwd')).toBe(key);
    expect(keyOf('https://news.example/story?id=1&page=2', '/relative')).toBe(key);
    expect(keyOf('https://news.example/story?id=1&page=2', '')).toBe(key);
  });

  it('does not believe a page that calls itself the front page', () => {
    expect(keyOf('https://news.example/story?id=1&page=2', 'https://news.example/')).toBe(key);
    expect(keyOf('https://news.example/?utm_source=a', 'https://news.example/')).toBe('news.example');
  });

  it('parts values that a join would run together', () => {
    expect(keyOf('https://a.example/?x=1%262', null)).not.toBe(keyOf('https://a.example/?x=1&2', null));
  });

  it('leaves addresses that are not of the web as they are', () => {
    expect(keyOf('file:///letters/a.html#x', null)).toBe('file:///letters/a.html');
    expect(keyOf('no address', null)).toBe('no address');
  });

  it('keeps the host of a short domain', () => {
    expect(keyOf('https://www.com/a', null)).toBe('www.com/a');
  });
});
