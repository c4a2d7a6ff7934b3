import type { Command } from '../command.ts';
import { helpText } from '../options/help-text.ts';
import { asksForHelp } from '../options/parse-options.ts';
import { readStoryOptions, storyOptionSpecs } from './story-options.ts';

const PURPOSE = 'Makes a whole illustrated story and keeps it in the library.';
const EXAMPLE = 'npm run story -- --premise "a fox who finds a lighthouse" [options]';

/** Makes one story to its end. Exit code 0 only when everything that was asked for is there. */
export const storyCommand: Command = async (args, context) => {
  if (asksForHelp(args)) {
    await context.terminal.out(helpText(EXAMPLE, PURPOSE, storyOptionSpecs));
    return 0;
  }
  const options = readStoryOptions(args);
  // The engine takes a while to load; help and wrong options are answered without it.
  const { tellStory } = await import('./tell-story.ts');
  return tellStory(options, context);
};
