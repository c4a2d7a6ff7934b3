import { isRecord, textOf } from '../core/exchange.ts';
import { pictureSize } from '../media/make-picture.ts';
import { invalidArgument } from './google-errors.ts';

const TOP = new Set(
  `contents generationConfig systemInstruction safetySettings tools toolConfig cachedContent store labels
  serviceTier model`.split(/\s+/u),
);
const CONFIG = new Set(
  `temperature topP topK candidateCount maxOutputTokens stopSequences seed responseMimeType responseSchema
  responseJsonSchema responseModalities imageConfig thinkingConfig speechConfig mediaResolution
  presencePenalty frequencyPenalty responseLogprobs logprobs`.split(/\s+/u),
);
/** The rest of the type belongs to another Google service and is refused here. */
const IMAGE_CONFIG = new Set(['aspectRatio', 'imageSize']);
const MOST_PICTURES = 14;

export interface Contents {
  readonly instructions: string;
  readonly input: string;
  readonly pictures: number;
  readonly config: Record<string, unknown>;
}

/** Reads and checks the body of a generateContent call. Throws WireError 400. */
export async function readContents(body: unknown): Promise<Contents> {
  if (!isRecord(body)) throw invalidArgument('Invalid JSON payload received. Expected an object.');
  onlyNames(body, TOP, '');
  const config = isRecord(body['generationConfig']) ? body['generationConfig'] : {};
  onlyNames(config, CONFIG, 'generation_config');
  if (isRecord(config['imageConfig'])) onlyNames(config['imageConfig'], IMAGE_CONFIG, 'generation_config.image_config');
  const contents = body['contents'];
  if (!Array.isArray(contents) || contents.length === 0) {
    throw invalidArgument('* GenerateContentRequest.contents: contents is not specified');
  }
  const parts = contents.flatMap((content) => partsOf(content, 'contents'));
  const inline = parts.flatMap((part) => (isRecord(part['inlineData']) ? [part['inlineData']] : []));
  if (inline.length > MOST_PICTURES) throw invalidArgument(`At most ${MOST_PICTURES} images are supported.`);
  for (const { mimeType, data } of inline) {
    if (!/^image\/(?:png|jpeg|webp|heic|heif)$/u.test(String(mimeType))) {
      throw invalidArgument(`Unsupported MIME type: ${String(mimeType)}`);
    }
    if ((await pictureSize(Buffer.from(String(data), 'base64'))) === null) {
      throw invalidArgument('Unable to process input image. Please retry or report.');
    }
  }
  const system = body['systemInstruction'];
  return {
    instructions: system === undefined ? '' : joined(partsOf(system, 'system_instruction')),
    input: joined(parts),
    pictures: inline.length,
    config,
  };
}

function partsOf(content: unknown, name: string): Record<string, unknown>[] {
  const parts = isRecord(content) ? content['parts'] : null;
  if (!Array.isArray(parts) || parts.length === 0) {
    throw invalidArgument(`* GenerateContentRequest.${name}.parts: contents.parts must not be empty.`);
  }
  for (const part of parts) {
    if (
      !isRecord(part) ||
      !['text', 'inlineData', 'fileData', 'functionCall', 'functionResponse'].some((one) => one in part)
    ) {
      throw invalidArgument("required oneof field 'data' must have one initialized field");
    }
  }
  return parts;
}

function joined(parts: readonly Record<string, unknown>[]): string {
  return parts.map((part) => textOf(part['text']) ?? '').join('\n');
}

function onlyNames(value: Record<string, unknown>, known: ReadonlySet<string>, place: string): void {
  for (const name of Object.keys(value)) {
    // The service takes both spellings of every name.
    const camel = name.replaceAll(/_(\w)/gu, (_, letter: string) => letter.toUpperCase());
    if (known.has(camel)) continue;
    const where = place === '' ? '' : ` at '${place}'`;
    throw invalidArgument(`Invalid JSON payload received. Unknown name "${name}"${where}: Cannot find field.`);
  }
}
