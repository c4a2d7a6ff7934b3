import type { ResponseInputContent } from 'openai/resources/responses/responses';
import { dataUrl } from './data-url.ts';
import type { CheckRequest, RunContext, Step } from './model.ts';
import { askByResponses, type ResponsesWriter } from './write-by-responses.ts';

/** Looks at a picture and answers with strict JSON; picture and photos go along as data, and nothing is stored there. */
export function checkByResponses(
  writer: ResponsesWriter,
  { instructions, input, outputSchema, picture, references }: CheckRequest,
  context: RunContext,
): Promise<Step<{ text: string }>> {
  const content: ResponseInputContent[] = [
    { type: 'input_text', text: input },
    ...[picture, ...references].map((shown): ResponseInputContent => ({
      type: 'input_image',
      image_url: dataUrl(shown),
      detail: 'auto',
    })),
  ];
  const asked = { instructions, input: [{ role: 'user' as const, content }], outputSchema, name: 'look_check' };
  return askByResponses(writer, asked, context);
}
