import { expect, test } from 'vitest';
import { checkRule } from '../../../core/sites/check';

const empty = document.implementation.createHTMLDocument('');
const remarks = (text: string) => checkRule('a.example', text, empty).map(({ line, kind }) => `${line} ${kind}`);

test('a sound rule gives no remark', () => {
  expect(
    remarks(`# a comment
title: //h1
author: concat(//a[1], ' ', //a[2])
body: //div[@class='story'] | //article
strip: //div[@class='offers']
strip_id_or_class: promo
find_string: <p[
replace_string: <p`),
  ).toEqual([]);
});

test('what is wrong and what does nothing is told by line', () => {
  expect(remarks('body: //article[\nno directive\nfootnotes: yes\nstrip: a b c')).toEqual([
    '1 wrong',
    '2 wrong',
    '3 idle',
    '4 wrong',
  ]);
});

test('lines that take out what articles are made of are warned of', () => {
  expect(
    remarks('strip: //div\nstrip: //aside | //p\ndissolve: //*\nstrip_id_or_class: ad\nstrip: /html/body'),
  ).toEqual(['1 broad', '2 broad', '3 broad', '4 broad', '5 broad']);
  expect(remarks('strip: //aside\nstrip: //div[1]\nbody: //div\nstrip_id_or_class: ads-box')).toEqual([]);
});
