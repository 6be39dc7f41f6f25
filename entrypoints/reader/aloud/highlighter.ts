/** Marks what is read without touching the page. Where the browser has no such marks, nothing is marked. */

const sentenceName = 'plainleaf-sentence';
const wordName = 'plainleaf-word';

export interface Highlighter {
  mark(sentence: Range | null, word: Range | null): void;
  end(): void;
}

export function makeHighlighter(): Highlighter {
  if (typeof Highlight === 'undefined' || CSS.highlights === undefined) {
    return { mark: () => undefined, end: () => undefined };
  }
  const sentences = new Highlight();
  const words = new Highlight();
  words.priority = 1;
  CSS.highlights.set(sentenceName, sentences);
  CSS.highlights.set(wordName, words);
  const put = (highlight: Highlight, range: Range | null) => {
    highlight.clear();
    if (range !== null) highlight.add(range);
  };
  return {
    mark(sentence, word) {
      put(sentences, sentence);
      put(words, word);
    },
    end() {
      CSS.highlights.delete(sentenceName);
      CSS.highlights.delete(wordName);
    },
  };
}
