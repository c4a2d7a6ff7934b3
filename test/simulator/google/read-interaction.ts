import { isRecord, textOf } from '../core/exchange.ts';
import { pictureSize } from '../media/make-picture.ts';
import { interactionError } from './google-errors.ts';
import { googleModel, type GoogleVideoModel } from './google-models.ts';

const FIELDS = new Set(
  `model input background store stream response_format response_modalities generation_config
  previous_interaction_id system_instruction tools metadata labels`.split(/\s+/u),
);
const FORMAT_FIELDS = new Set(['type', 'delivery', 'aspect_ratio', 'duration', 'resolution', 'mime_type']);
const TASKS = ['text_to_video', 'image_to_video', 'reference_to_video', 'edit', 'extend', 'upscale'];
const DOLLARS_PER_SECOND: Readonly<Record<string, number>> = { '360p': 0.05, '720p': 0.1, '1080p': 0.15, '4k': 0.3 };

/** A clip that was asked for and keeps all rules. */
export interface ClipOrder {
  readonly model: GoogleVideoModel;
  readonly background: boolean;
  readonly delivery: 'uri' | 'inline';
  readonly ratio: string;
  readonly duration: number;
  readonly dollars: number;
}

/** Reads `POST /v1beta/interactions` for a clip (section 3.2 of the wire contracts). Throws WireError. */
export async function readInteraction(body: unknown, now: number): Promise<ClipOrder> {
  if (!isRecord(body)) throw invalid('The request body must be a JSON object.');
  const model = googleModel(body['model'], now);
  if (model?.kind !== 'video') {
    throw interactionError(404, 'not_found', `Model '${String(body['model'])}' was not found.`);
  }
  only(body, FIELDS, '');
  const background = body['background'] === true;
  if (background && body['store'] === false) throw invalid('background requires store to be true.');
  const pictures = await picturesIn(body['input']);
  const format = isRecord(body['response_format']) ? body['response_format'] : {};
  only(format, FORMAT_FIELDS, 'response_format.');
  if (format['type'] !== 'video') throw invalid("response_format.type must be 'video' for this model.");
  const config = isRecord(body['generation_config']) ? body['generation_config']['video_config'] : null;
  const task = isRecord(config) && config['task'] !== undefined ? word(config, 'task', TASKS, '') : null;
  if (task === 'image_to_video' && pictures === 0) throw invalid('image_to_video needs an image in the input.');
  if (task === 'text_to_video' && pictures > 0) throw invalid('text_to_video takes no image.');
  if (task === 'reference_to_video' && pictures === 0) throw invalid('reference_to_video needs an image in the input.');
  const duration = secondsOf(format['duration'], model);
  const resolution = word(format, 'resolution', Object.keys(DOLLARS_PER_SECOND), '720p');
  return {
    model,
    background,
    delivery: word(format, 'delivery', ['uri', 'inline'], 'inline') === 'uri' ? 'uri' : 'inline',
    ratio: word(format, 'aspect_ratio', ['16:9', '9:16'], '16:9'),
    duration,
    dollars: duration * (DOLLARS_PER_SECOND[resolution] ?? 0),
  };
}

function invalid(message: string): Error {
  return interactionError(400, 'invalid_request', message);
}

function only(value: Record<string, unknown>, known: ReadonlySet<string>, place: string): void {
  for (const name of Object.keys(value)) {
    if (!known.has(name)) throw invalid(`Unknown parameter '${place}${name}'.`);
  }
}

function word(value: Record<string, unknown>, name: string, words: readonly string[], otherwise: string): string {
  const given = value[name] ?? otherwise;
  if (typeof given !== 'string' || !words.includes(given)) {
    throw invalid(`Invalid value for '${name}': ${JSON.stringify(given)}. Supported: ${words.join(', ')}.`);
  }
  return given;
}

/** `"6s"`: a number is refused. */
function secondsOf(duration: unknown, { id, longestSeconds }: GoogleVideoModel): number {
  if (duration === undefined) return 8;
  const seconds = Number(/^(\d+)s$/u.exec(textOf(duration) ?? '')?.[1]);
  if (!(seconds >= 3 && seconds <= longestSeconds)) {
    throw invalid(`Invalid 'duration': ${JSON.stringify(duration)}. ${id} takes "3s" to "${longestSeconds}s".`);
  }
  return seconds;
}

async function picturesIn(input: unknown): Promise<number> {
  if (typeof input === 'string' && input !== '') return 0;
  if (!Array.isArray(input) || input.length === 0) throw invalid("'input' is required.");
  let pictures = 0;
  let words = 0;
  for (const part of input) {
    const type = isRecord(part) ? part['type'] : null;
    if (type === 'text' && textOf(part.text)) words++;
    else if (type === 'image') {
      const bytes = Buffer.from(String(part.data ?? ''), 'base64');
      if (textOf(part.mime_type) === null) throw invalid("An image needs its 'mime_type'.");
      if ((await pictureSize(bytes)) === null) throw invalid('Unable to process input image.');
      pictures++;
    } else throw invalid(`Invalid input of type ${JSON.stringify(type)}.`);
  }
  if (words === 0) throw invalid('The input has no text.');
  return pictures;
}
