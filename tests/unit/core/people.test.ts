import { describe, expect, it, test } from 'vitest';
import { bylineOf, isOrganisationName, isPersonName, nameAtLeast, peopleOf, saysBy } from '../../../core/facts/people';

describe('the people of a byline', () => {
  test.each<[byline: string, ...people: string[]]>([
    ['By Ada Quill', 'Ada Quill'],
    ['Av: Anna Lindqvist', 'Anna Lindqvist'],
    ['Af Anna Lindqvist', 'Anna Lindqvist'],
    ['Yazan: Ayşe Yılmaz', 'Ayşe Yılmaz'],
    ['Penulis: Siti Rahmawati', 'Siti Rahmawati'],
    ['Oleh Siti Rahmawati', 'Siti Rahmawati'],
    ['Tác giả: Nguyễn Văn An', 'Nguyễn Văn An'],
    ['Szerző: Kovács Anna', 'Kovács Anna'],
    ['Kirjoittaja: Anna Virtanen', 'Anna Virtanen'],
    ['Συντάκτης: Μαρία Παππά', 'Μαρία Παππά'],
    ['लेखक: अनिल शर्मा', 'अनिल शर्मा'],
    ['מאת נועה לוי', 'נועה לוי'],
    ['نویسنده: مریم احمدی', 'مریم احمدی'],
    ['ผู้เขียน: สมชาย ใจดี', 'สมชาย ใจดี'],
    ['BY ADA QUILL', 'ADA QUILL'],
    ['By: Ada Quill', 'Ada Quill'],
    ['By By Ada Quill', 'Ada Quill'],
    ['Ada Quill', 'Ada Quill'],
    ['by Ada Quill and Ben Okri', 'Ada Quill', 'Ben Okri'],
    ['BY ADA QUILL AND BEN OKRI', 'ADA QUILL', 'BEN OKRI'],
    ['By Ada Quill, Ben Okri and Cleo Marsh', 'Ada Quill', 'Ben Okri', 'Cleo Marsh'],
    ['By Ada Quill, Ben Okri, and Cleo Marsh', 'Ada Quill', 'Ben Okri', 'Cleo Marsh'],
    ['Ada Quill & Ben Okri', 'Ada Quill', 'Ben Okri'],
    ['Ada Quill / Ben Okri', 'Ada Quill', 'Ben Okri'],
    ['Ada Quill • Ben Okri', 'Ada Quill', 'Ben Okri'],
    ['By Ada Quill with Ben Okri', 'Ada Quill', 'Ben Okri'],
    ['Ada Quill, Ada  Quill and ADA QUILL', 'Ada Quill'],
    ['Ada Quill, Staff Writer', 'Ada Quill'],
    ['Ada Quill | Senior Reporter', 'Ada Quill'],
    ['By Ada Quill, Political Correspondent, London', 'Ada Quill'],
    ['By Ada Quill · 4 min read', 'Ada Quill'],
    ['Ada Quill · Updated May 4', 'Ada Quill'],
    ['Words by Ada Quill', 'Ada Quill'],
    ['Written by: Ada Quill', 'Ada Quill'],
    ['Story and photos by Ada Quill', 'Ada Quill'],
    ['Story by Ada Quill; Photos by Ben Okri', 'Ada Quill', 'Ben Okri'],
    ['Interview by Ada Quill', 'Ada Quill'],
    ['By Ada Quill (ada@example.org)', 'Ada Quill'],
    ['By Ada Quill, ada@example.org', 'Ada Quill'],
    ['Ada Quill @adaquill', 'Ada Quill'],
    ['By Jane Roe, Ph.D.', 'Jane Roe'],
    ['Jane Roe, M.D., and Ben Okri, Ph.D.', 'Jane Roe', 'Ben Okri'],
    ['By Dr. Jane Roe', 'Dr. Jane Roe'],
    ['By J.K. Rowe and A. B. Sea', 'J.K. Rowe', 'A. B. Sea'],
    ['By Harry E Smith', 'Harry E Smith'],
    ['By Nelson C.J.', 'Nelson C.J.'],
    ['ByAda Quill', 'Ada Quill'],
    ['This post was written by Ada Quill, Head of Mills and Weirs', 'Ada Quill'],
    ['Ada Quill - Mill Editorial Team', 'Ada Quill'],
    ['Ada Quill, Mill Herald', 'Ada Quill'],
    ['Ada Quill Founder & Lead Reviewer', 'Ada Quill'],
    ['Ada Quill (Content Manager), Ben Okri', 'Ada Quill', 'Ben Okri'],
    ['Ada Quill, Water and Weir Expert & Ben Okri, Mill Specialist', 'Ada Quill', 'Ben Okri'],
    ['By Ada Quill March 18', 'Ada Quill'],
    ['By John Y Reed and Ann I Stone', 'John Y Reed', 'Ann I Stone'],
    ['By Sandy Andersen', 'Sandy Andersen'],
    ['By Byron Parker', 'Byron Parker'],
    ['Von Anna Müller und Jörg Größer', 'Anna Müller', 'Jörg Größer'],
    ['Von Karl von der Heide', 'Karl von der Heide'],
    ['Text: Anna Müller', 'Anna Müller'],
    ['Autorin: Anna Müller', 'Anna Müller'],
    ['Par Élodie Dupré et Jean-Luc Martin', 'Élodie Dupré', 'Jean-Luc Martin'],
    ['Par Élodie Dupré, à Paris', 'Élodie Dupré'],
    ['Propos recueillis par Élodie d’Arc', 'Élodie d’Arc'],
    ['Por Ana Pérez y Luis Gómez', 'Ana Pérez', 'Luis Gómez'],
    ['POR ANA PÉREZ Y LUIS GÓMEZ', 'ANA PÉREZ', 'LUIS GÓMEZ'],
    ['Por María José de la Cruz', 'María José de la Cruz'],
    ['Por João da Silva e Ana Souza', 'João da Silva', 'Ana Souza'],
    ['Di Giulia Rossi e Marco D’Amico', 'Giulia Rossi', 'Marco D’Amico'],
    ['a cura di Giulia Rossi', 'Giulia Rossi'],
    ['Door Jan de Vries en Piet van den Berg', 'Jan de Vries', 'Piet van den Berg'],
    ['Autor: Jan Nowak i Anna Kowalska', 'Jan Nowak', 'Anna Kowalska'],
    ['Автор: Иван Петров', 'Иван Петров'],
    ['Автор: Иван Петров и Мария Ким', 'Иван Петров', 'Мария Ким'],
    ['作者：王小明', '王小明'],
    ['文／王小明', '王小明'],
    ['文:王小明、李四', '王小明', '李四'],
    ['著者：山田 太郎・ジョン', '山田 太郎・ジョン'],
    ['執筆 山田太郎', '山田太郎'],
    ['بقلم: أحمد علي', 'أحمد علي'],
    ['كتب أحمد علي، سارة حسن', 'أحمد علي', 'سارة حسن'],
  ])('%j', (byline, ...people) => {
    expect(peopleOf(byline)).toEqual(people);
  });

  test.each([
    [null],
    [''],
    ['By'],
    ['By Staff'],
    ['By Reuters Staff'],
    ['By The Editors'],
    ['Guest Author'],
    ['The Mill Team'],
    ['by Mill News Desk'],
    ['admin'],
    ['Acme Inc.'],
    ['ada@example.org'],
    ['https://mill.example/ada'],
    ['Updated 4 May 2020'],
    ['4 min read'],
    ['12 Comments'],
    ['Share this'],
    ['View all posts by Ada Quill'],
    ['Von der Redaktion'],
    ['Par la rédaction'],
    ['Por Redacción'],
  ])('%j names nobody', (byline) => {
    expect(peopleOf(byline)).toEqual([]);
  });
});

describe('what an author may sign with', () => {
  test.each<[text: string, name: string | null]>([
    ['By Ada', 'Ada'],
    ['The Mill Team', 'The Mill Team'],
    ['millkeeper', 'millkeeper'],
    ['by Ada in Weirs', 'Ada'],
    ['admin', null],
    ['q_admin', null],
    ['Staff', null],
    ['@ada', null],
    ['https://mill.example/ada', null],
    [', MILL TODAY', null],
    ['A note from Ada', null],
    ['12 Comments', null],
    ['Read more', null],
    ['', null],
  ])('%j: %j', (text, name) => {
    expect(nameAtLeast(text)).toBe(name);
  });
});

describe('the name of one person', () => {
  test.each([
    ["Conan O'Neil"],
    ['Conan O’Neil'],
    ["Gabriele d'Arco"],
    ['Ludwig van der Rohe'],
    ['Vincent Van Gogh'],
    ['Charles de Gaulle'],
    ['Elena ter Horst'],
    ['Mohammed al-Fayed'],
    ['Osama bin Omar'],
    ['Mary-Jane de Souza'],
    ['José María Aznar y López'],
    ['Martin Luther King Jr.'],
    ['Jane Roe, Ph.D.'],
    ['Björk Guðmundsdóttir'],
    ['Nguyễn Văn An'],
    ['Юлия Ёлкина'],
    ['王小明'],
    ['ジョン・スミス'],
    ['محمد عبد الله'],
  ])('%s', (name) => {
    expect(isPersonName(name)).toBe(true);
  });

  test.each([
    [''],
    ['A'],
    ['Ada'],
    ['bees in walls'],
    ['Bees live here'],
    ['A Name Of Six Words Is None'],
    ['Ada Quill 2020'],
    ['Ada Quill said:'],
    ['Is It Ada?'],
    ['He Came Home.'],
    ['Ada <Quill>'],
    ['mill.com Editors'],
    [`Ada ${'Q'.repeat(60)}`],
  ])('%j is none', (name) => {
    expect(isPersonName(name)).toBe(false);
  });
});

describe('the name of an organisation', () => {
  test.each([['Acme Inc.'], ['Mill News'], ['Müller GmbH'], ['Bank of Mills'], ['Universität Bonn'], ['Rossi S.p.A.']])(
    '%s',
    (name) => {
      expect(isOrganisationName(name)).toBe(true);
    },
  );

  test.each([['Ada Quill'], ['Sergio Agüero'], ['Agnès Cova'], ['Sofía Kgásek'], ['Olga Bankman']])(
    '%s is a person’s',
    (name) => {
      expect(isOrganisationName(name)).toBe(false);
    },
  );
});

describe('the byline without its lead-in', () => {
  test.each([
    ['By Ada Quill, Staff Writer', 'Ada Quill, Staff Writer'],
    ['Posted by Ada Quill |', 'Ada Quill'],
    ['Von  Ada\n Quill –', 'Ada Quill'],
    ['Byron Smith', 'Byron Smith'],
    ['By', 'By'],
    [' , ', null],
    [null, null],
    [undefined, null],
  ])('%j: %j', (text, byline) => {
    expect(bylineOf(text)).toBe(byline);
  });

  it('reads no further than a line is long', () => {
    expect(bylineOf('word '.repeat(10_000))?.length).toBeLessThanOrEqual(300);
  });

  test.each([
    ['By Ada', true],
    ['Par Élodie', true],
    ['作者：王', true],
    ['Byron was here', false],
    ['Parker Quill', false],
    ['By', false],
  ])('says “by”: %j, %s', (text, says) => {
    expect(saysBy(text)).toBe(says);
  });
});
