import { describe, expect, it } from 'vitest';
import { ruleNameOf, ruleNames } from '../../../../core/sites/match';

describe('ruleNames', () => {
  it.each([
    ['example.com', ['example.com']],
    ['www.example.com', ['www.example.com', 'example.com']],
    ['sport.example.com', ['sport.example.com', '.example.com']],
    ['www.sport.example.com', ['www.sport.example.com', 'sport.example.com', '.example.com']],
    ['a.b.Example.co.uk.', ['a.b.example.co.uk', '.b.example.co.uk', '.example.co.uk', '.co.uk']],
    ['127.0.0.1', ['127.0.0.1']],
    ['localhost', ['localhost']],
    ['', []],
    ['..', []],
    ['example.com/../x', []],
    ['[::1]', []],
  ])('%s', (host, names) => {
    expect(ruleNames(host)).toEqual(names);
  });

  it('is bounded', () => {
    expect(ruleNames(`${'a.'.repeat(126)}a`).length).toBeLessThan(20);
    expect(ruleNames('a'.repeat(1000))).toEqual([]);
  });
});

describe('ruleNameOf', () => {
  it.each([
    ['pack-main/Example.com.txt', 'example.com'],
    ['pack-main/.example.com.txt', '.example.com'],
    ['rules\\example.com.txt', 'example.com'],
    ['LICENSE.txt', null],
    ['README.md', null],
    ['.txt', null],
    ['pack/..txt', null],
  ])('%s', (file, name) => {
    expect(ruleNameOf(file)).toBe(name);
  });
});
