import type { Call, FormPart } from '../core/exchange.ts';
import { isRecord } from '../core/exchange.ts';
import { pictureSize } from '../media/make-picture.ts';
import { invalid } from './openai-errors.ts';
import type { OpenAIImageModel } from './openai-models.ts';
import { checkRequest } from './openapi-check.ts';

interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** An edit as it was sent, in either encoding. */
export interface EditBody {
  readonly fields: Record<string, unknown>;
  readonly images: readonly Upload[];
  readonly mask: Upload | null;
  readonly markup: Upload | null;
}

const MEGABYTE = 1024 * 1024;
const NUMBERS = new Set(['n', 'output_compression', 'partial_images', 'frame_count', 'frame_duration_ms']);
const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'];

/** Reads `POST /v1/images/edits`, multipart or JSON. Throws WireError 400. */
export function readEdit(call: Call): EditBody {
  if (call.body.form === 'multipart') return fromForm(call.body.parts);
  if (call.body.form === 'json') return fromJson(call.body.value);
  throw invalid('invalid_content_type', 'Edits are multipart/form-data or application/json.');
}

function fromForm(parts: readonly FormPart[]): EditBody {
  const fields: Record<string, unknown> = {};
  const uploads: Upload[] = [];
  for (const { name, value } of parts) {
    if (typeof value !== 'string') {
      uploads.push({ name, ...value });
      continue;
    }
    if (name in fields) throw invalid('duplicate_parameter', `Duplicate parameter: '${name}'.`, name);
    fields[name] = fieldValue(name, value);
  }
  const named = (name: string): Upload[] => uploads.filter((upload) => upload.name === name);
  const alone = (name: string): Upload | null => {
    const [first = null, second] = named(name);
    if (second === undefined) return first;
    const how = `If you are trying to provide a list of values, use the array syntax instead e.g. '${name}[]=<value>'.`;
    throw invalid('duplicate_parameter', `Duplicate parameter: '${name}'. ${how}`, name);
  };
  const image = alone('image');
  const images = [...(image ? [image] : []), ...named('image[]')];
  const mask = alone('mask');
  const markup = alone('markup');
  // The document describes files as strings; what is in them is checked afterwards.
  const described = Object.fromEntries(uploads.map((upload) => [upload.name.replace('[]', ''), 'file']));
  checkRequest('CreateImageEditRequest', {
    ...fields,
    ...described,
    ...(images.length > 0 && { image: images.map(() => 'file') }),
  });
  return { fields, images, mask, markup };
}

function fieldValue(name: string, value: string): unknown {
  if (NUMBERS.has(name) && /^-?\d+$/u.test(value)) return Number(value);
  if (name === 'stream') return value === 'true' ? true : value === 'false' ? false : value;
  return value;
}

function fromJson(value: unknown): EditBody {
  const fields = checkRequest('EditImageBodyJsonParam', value);
  const images = fields['images'] as readonly unknown[];
  return {
    fields,
    images: images.map((image) => fromReference(image, 'images')),
    mask: fields['mask'] == null ? null : fromReference(fields['mask'], 'mask'),
    markup: null,
  };
}

function fromReference(reference: unknown, name: string): Upload {
  const url = isRecord(reference) ? reference['image_url'] : null;
  if (typeof url !== 'string') throw invalid('invalid_value', 'No file of that id was uploaded.', `${name}.file_id`);
  const [prefix, mediaType] = /^data:([^;,]+);base64,/u.exec(url) ?? [];
  if (prefix === undefined || mediaType === undefined) {
    throw invalid('invalid_image_url', 'Error while downloading the image.', `${name}.image_url`);
  }
  return { name, bytes: Buffer.from(url.slice(prefix.length), 'base64'), mediaType };
}

/** Looks into the pictures of an edit. Throws WireError 400. */
export async function checkUploads({ images, mask, markup }: EditBody, model: OpenAIImageModel): Promise<void> {
  const first = images[0];
  if (first === undefined) {
    throw invalid('missing_required_parameter', "Missing required parameter: 'image'.", 'image');
  }
  for (const image of images) await checkPicture(image, 50 * MEGABYTE);
  if (mask && markup) throw invalid('invalid_value', "'mask' and 'markup' cannot be used together.", 'markup');
  if (markup && !model.markup) throw invalid('unknown_parameter', "Unknown parameter: 'markup'.", 'markup');
  for (const layer of [mask, markup]) {
    if (!layer) continue;
    const { width, height, format, hasAlpha } = await checkPicture(layer, 4 * MEGABYTE);
    const size = await pictureSize(first.bytes);
    if (format !== 'png' || !hasAlpha) {
      throw invalid(
        'invalid_image_format',
        `Invalid ${layer.name} image format - ${layer.name} is a PNG with alpha.`,
        layer.name,
      );
    }
    if (size?.width !== width || size.height !== height) {
      throw invalid('invalid_image_format', `The ${layer.name} must have the size of the image.`, layer.name);
    }
  }
}

async function checkPicture(
  { name, bytes, mediaType }: Upload,
  limit: number,
): Promise<NonNullable<Awaited<ReturnType<typeof pictureSize>>>> {
  if (!PICTURE_TYPES.includes(mediaType)) {
    throw invalid(
      'unsupported_file_mimetype',
      `Invalid file '${name}': unsupported mimetype ('${mediaType}'). Supported file formats are 'image/jpeg', 'image/png', and 'image/webp'.`,
      name,
    );
  }
  if (bytes.length >= limit) throw invalid('image_too_large', `Image file too large: ${bytes.length} bytes.`, name);
  const size = await pictureSize(bytes);
  if (size === null)
    throw invalid('invalid_image_file', 'Invalid image file or mode, please check your image file.', name);
  return size;
}
