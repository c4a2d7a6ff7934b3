import type { TextRequest } from '../provider-kit/model.ts';
import type { JobRow } from '../store/rows.ts';
import type { PartialPage } from '../writer/partial-page.ts';
import type { PageReader } from '../writer/text-kind.ts';
import type { ContentGate } from './content-gate.ts';

/** The end of a sentence with more after it, so that it is certain to be whole. */
const SENTENCE_ENDS = /[.!?…]["'»”’)\]*]*(?=\s)/gu;

/**
 * Shows of a page that is still being written only whole sentences that have passed; the first that does not ends it.
 * While a service judges the words, nothing is shown before the page is complete.
 */
export function gatedReader(reader: PageReader, gate: ContentGate): PageReader {
  const shown = new Map<string, string>();
  const forget = (job: JobRow): void => void shown.delete(job.id);
  return {
    partial: (job, page) => {
      if (gate.asksService) return;
      const { language } = (JSON.parse(job.inputs_json) as TextRequest).brief;
      const passed = passedPart(page, language, gate);
      const key = JSON.stringify(passed);
      if (shown.get(job.id) === key) return;
      shown.set(job.id, key);
      reader.partial(job, passed);
    },
    written: (job, page) => {
      forget(job);
      return reader.written(job, page);
    },
    endedWithout: (job) => {
      forget(job);
      reader.endedWithout(job);
    },
  };
}

function passedPart(page: PartialPage, language: string, gate: ContentGate): PartialPage {
  const passes = (...texts: readonly string[]): boolean => gate.mayBeShown(texts, language);
  const text = wholeSentences(page.text)
    .filter((_, index, all) => passes(all.slice(0, index + 1).join('')))
    .join('');
  const titles = [page.storyTitle, page.title].filter((title) => title !== null);
  const { picture } = page;
  // The picture begins early only where everything before its words has passed with them.
  const words = picture
    ? [page.text, picture.prompt, ...picture.who, ...picture.outfits.map(({ wears }) => wears)]
    : [];
  const allPass = passes(...titles);
  return {
    storyTitle: allPass ? page.storyTitle : null,
    title: allPass ? page.title : null,
    text: allPass ? text : '',
    picture: picture && allPass && passes(...words) ? picture : null,
  };
}

/** The whole sentences at the beginning of a text, each with what parts it from the one before. */
function wholeSentences(text: string): string[] {
  const ends = [...text.matchAll(SENTENCE_ENDS)].map(({ 0: end, index }) => index + end.length);
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}
