import { element } from '../search/element.ts';
import { speechText } from './speech-text.ts';

/** A sentence and where it stands in the page. */
interface Sentence {
  readonly text: string;
  readonly range: Range;
}

/**
 * Reads the article aloud, sentence by sentence, and shows which one is being read.
 * A sentence an utterance: some browsers stop a longer one after a quarter of a minute.
 */
export function offerReadAloud(place: HTMLElement, body: HTMLElement): void {
  if (!('speechSynthesis' in window)) return;
  const button = element('button', { type: 'button', class: 'aloud', 'aria-pressed': 'false' }, '朗读');
  let reading = false;
  const stop = (): void => {
    reading = false;
    speechSynthesis.cancel();
    show(null);
    button.textContent = '朗读';
    button.setAttribute('aria-pressed', 'false');
  };
  const speak = (sentences: readonly Sentence[], index: number): void => {
    const sentence = sentences[index];
    if (!reading || sentence === undefined) {
      stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(speechText(sentence.text));
    utterance.lang = 'zh-CN';
    utterance.addEventListener('start', () => show(sentence.range));
    utterance.addEventListener('end', () => speak(sentences, index + 1));
    utterance.addEventListener('error', stop);
    speechSynthesis.speak(utterance);
  };
  button.addEventListener('click', () => {
    if (reading) {
      stop();
      return;
    }
    reading = true;
    button.textContent = '停止朗读';
    button.setAttribute('aria-pressed', 'true');
    const all = sentencesOf(body);
    speak(all, firstFrom(all, document.getSelection()));
  });
  addEventListener('pagehide', stop);
  place.append(button);
}

function sentencesOf(body: HTMLElement): Sentence[] {
  return [...body.querySelectorAll<HTMLElement>('h2, p[id], figcaption')].flatMap((block) => {
    const sentences: Sentence[] = [];
    for (const match of block.textContent.matchAll(/[^。！？；]+[。！？；”’）]*/g)) {
      const range = rangeIn(block, match.index, match.index + match[0].length);
      if (range !== null && match[0].trim() !== '') sentences.push({ text: match[0], range });
    }
    return sentences;
  });
}

/** Begins where the reader has put the cursor, or at the start. */
function firstFrom(sentences: readonly Sentence[], selection: Selection | null): number {
  const node = selection?.anchorNode ?? null;
  if (node === null || selection === null) return 0;
  const found = sentences.findIndex(({ range }) => {
    try {
      return range.comparePoint(node, selection.anchorOffset) <= 0;
    } catch {
      return false;
    }
  });
  return Math.max(0, found);
}

function rangeIn(block: HTMLElement, start: number, end: number): Range | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let at = 0;
  let begun = false;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (!begun && start < at + length) {
      range.setStart(node, start - at);
      begun = true;
    }
    if (begun && end <= at + length) {
      range.setEnd(node, end - at);
      return range;
    }
    at += length;
  }
  return null;
}

/** Marks the sentence without touching the text, where the browser can; else its paragraph comes into view. */
function show(range: Range | null): void {
  if ('highlights' in CSS) {
    if (range === null) CSS.highlights.delete('aloud');
    else CSS.highlights.set('aloud', new Highlight(range));
  }
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  range?.startContainer.parentElement?.scrollIntoView({
    block: 'nearest',
    inline: 'nearest',
    behavior: calm ? 'auto' : 'smooth',
  });
}
