import { expect, it, test } from 'vitest';
import { easternNames } from '../../../core/facts/eastern';
import { peopleOf } from '../../../core/facts/people';

test.each([
  ['作者：王晓明', ['王晓明']],
  ['2024-03-05 10:30:15 来源：河湾晚报 作者：王晓明', ['王晓明']],
  ['河湾晚报记者 王晓明 李四光', ['王晓明', '李四光']],
  ['河湾晚报讯（记者 陈建国）', ['陈建国']],
  ['记者 王晓明 来源：河湾晚报', ['王晓明']],
  ['記者林美玲／台北報導', ['林美玲']],
  ['图文／林美玲', ['林美玲']],
  ['文・山田太郎', ['山田太郎']],
  ['取材・文／高橋健一 写真／伊藤真理', ['高橋健一']],
  ['（聞き手・田中花子）', ['田中花子']],
  ['公開日：2024年3月5日 著者：佐藤 花子', ['佐藤 花子']],
  ['ライター：マリア', ['マリア']],
  ['홍길동 기자', ['홍길동']],
  ['[강변신문=홍길동 기자]', ['홍길동']],
  ['홍길동 선임기자 hong@news.example', ['홍길동']],
  ['글 김영희 · 2024년 3월 5일', ['김영희']],
])('%s', (line, names) => {
  expect(easternNames(line)).toEqual(names);
});

test.each([
  ['a sentence', '记者了解到，渡轮已经连续三天晚点。'],
  ['a reporter who tells', '记者了解到，渡轮晚点'],
  ['a menu', '發文 免費註冊 客服中心'],
  ['the head of a table', '作者 人氣 日期'],
  ['an editor', '责任编辑：李卫东'],
  ['a photographer', '写真／伊藤真理'],
  ['a sentence in Japanese', '文 化財を守る人がいる。'],
  ['a question in Korean', '이 글은 누가 썼는가?'],
  ['a text in letters', 'By Ada Quill'],
  ['nothing', ''],
])('%s names nobody', (_, line) => {
  expect(easternNames(line)).toEqual([]);
});

it('what is declared is read in the same way', () => {
  expect(peopleOf('홍길동 기자')).toEqual(['홍길동']);
  expect(peopleOf('人民网记者 张丽华')).toEqual(['张丽华']);
});
