import { describe, expect, test } from 'vitest';
import { toHtml } from '../../../core/export/html';
import { mountArticle } from '../../../core/mount';
import { numberCells } from '../../../core/number-columns';
import { article } from '../components/samples';

function tableOf(rows: string): HTMLTableElement {
  const host = document.createElement('div');
  mountArticle(host, `<table>${rows}</table>`, { images: false });
  const table = host.querySelector('table');
  if (table === null) throw new Error('The sanitizer leaves no table.');
  return table;
}

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const head = (...cells: string[]) => `<tr>${cells.map((cell) => `<th>${cell}</th>`).join('')}</tr>`;
const numbers = (rows: string) => numberCells(tableOf(rows)).map(({ textContent }) => textContent);
const column = (...cells: string[]) => numbers(head('Height') + cells.map((cell) => row(cell)).join(''));

describe('a column of numbers', () => {
  test.each([
    [['1', '20', '300']],
    [['1,234', '12,345,678', '9']],
    [['1.234,5', '0,75', '−3']],
    [['12 345,6', '1 000', '2']],
    [['1’234', '0.5', '+7']],
    [['$5', '€ 1,200.50', '10 £']],
    [['5%', '12.5 %', '100 ‰']],
    [['−3°', '~40', '± 2']],
    [['١٢٣', '٤٥٫٥', '٧']],
    [['12[3]', '40*', '1,200 [n 1]']],
    [['1', '–', '', 'n/a', '…', '7']],
    [[' \n 12 \n', '13']],
  ])('is %o', (cells) => {
    expect(column(...cells)).toHaveLength(cells.length + 1);
  });

  test.each([
    [['1', 'two', '3']],
    [['3.5.2026', '4.5.2026']],
    [['2026-05-03', '2026-05-04']],
    [['030 1234', '040 5678 9']],
    [['12:30', '13:45']],
    [['12–14', '15–18']],
    [['1st', '2nd']],
    [['5 km', '6 km']],
    [['7', '–', '']],
    [['', '', '–']],
    [['192.168.0.1', '10.0.0.1']],
    [[`${'9'.repeat(40)}`, '1']],
  ])('is not %o', (cells) => {
    expect(column(...cells)).toEqual([]);
  });

  test('brings its heading along, and leaves the others', () => {
    const rows = head('Port', 'Boats', 'Note') + row('Ems', '12', 'new') + row('Weser', '1,204', '7');
    expect(numbers(rows)).toEqual(['Boats', '12', '1,204']);
  });

  test('has a first row of words for its heading where the table has no other', () => {
    expect(numbers(row('Port', 'Boats') + row('Ems', '12') + row('Weser', '9'))).toEqual(['Boats', '12', '9']);
    expect(numbers(row('12', '7') + row('13', '8'))).toEqual(['12', '13', '7', '8']);
  });

  test('is found beside cells that span', () => {
    const rows = `${head('Port', 'Year', 'Boats')}<tr><td rowspan="2">Ems</td><td>1890</td><td>12</td></tr>
      <tr><td>1891</td><td>14</td></tr><tr><td colspan="2">All of them</td><td>26</td></tr>`;
    expect(numbers(rows)).toEqual(['Year', '1890', '1891', 'Boats', '12', '14', '26']);
  });

  test('of a table in a table belongs to the inner one', () => {
    const inner = `<table>${head('n')}${row('1')}${row('2')}</table>`;
    const table = tableOf(row(inner, '5') + row('x', '6'));
    expect(numberCells(table).map(({ textContent }) => textContent)).toEqual(['5', '6']);
    expect(
      [...(table.querySelector('table')?.querySelectorAll('.pl-number') ?? [])].map(({ textContent }) => textContent),
    ).toEqual(['n', '1', '2']);
  });

  test('is not looked for without end', () => {
    const wide = row('1').replace('<td>', '<td rowspan="60000" colspan="1000">').repeat(3000);
    const begin = performance.now();
    expect(numbers(wide)).toEqual([]);
    expect(numbers(row('1', '2').repeat(40_000))).toHaveLength(80_000);
    expect(performance.now() - begin).toBeLessThan(20_000);
  });
});

const rows = head('Port', 'Boats') + row('Ems', '12') + row('Weser', '1,204');

test('exported pages have the same columns', () => {
  const html = toHtml({ ...article, html: `<table>${rows}</table>` }, document, {
    pictures: () => null,
    savedAt: '2026-11-22T10:00:00.000Z',
  });
  expect(html).toContain('<th class="number">Boats</th>');
  expect(html).toContain('<td class="number">1,204</td>');
  expect(html).toContain('<td>Weser</td>');
  expect(html).toContain('.number { text-align: end; }');
});
