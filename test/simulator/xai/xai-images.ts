import { jobReference } from '../core/billing.ts';
import { isRecord, jsonReply, textOf, type Call, type Reply, type Twist } from '../core/exchange.ts';
import type { World } from '../core/world.ts';
import { makePicture, NOT_MEDIA, sizeForRatio } from '../media/make-picture.ts';
import { checkPictureReference, oneOf, onlyFields, wholeNumber } from './read-fields.ts';
import { invalidArgument, moderated, ticks } from './xai-errors.ts';
import type { XaiFiles } from './xai-files.ts';
import { xaiModel, type XaiImageModel } from './xai-models.ts';

const COMMON = [
  'model',
  'prompt',
  'n',
  'aspect_ratio',
  'resolution',
  'quality',
  'response_format',
  'user',
  'storage_options',
  'metadata',
];
const GENERATION_FIELDS = new Set(COMMON);
const EDIT_FIELDS = new Set([...COMMON, 'image', 'images']);

/** `POST /v1/images/generations` and `/edits`, JSON both (sections 2.1 to 2.3 of the wire contracts). */
export async function xaiImagesCall(
  call: Call,
  body: Record<string, unknown>,
  operation: 'generations' | 'edits',
  { world, files, twist }: { readonly world: World; readonly files: XaiFiles; readonly twist: Twist | null },
): Promise<Reply> {
  const model = xaiModel(body['model'], 'image');
  onlyFields(body, operation === 'edits' ? EDIT_FIELDS : GENERATION_FIELDS);
  const prompt = textOf(body['prompt']);
  if (prompt === null || prompt === '' || prompt.length > 10_000) {
    throw invalidArgument('prompt must have 1 to 10000 characters.');
  }
  if (body['quality'] !== undefined && model.qualities.length === 0) {
    throw invalidArgument(`quality is not supported by ${model.id}.`);
  }
  const references = operation === 'edits' ? await sourcesOf(body, model) : 0;
  const asked = model.qualities.length === 0 ? 'low' : oneOf(body, 'quality', model.qualities, 'auto');
  const quality = asked === 'auto' ? (references > 0 ? 'medium' : 'low') : asked;
  const resolution = oneOf(body, 'resolution', ['1k', '2k'], '1k');
  const ratio = oneOf(body, 'aspect_ratio', model.ratios, 'auto');
  const format = oneOf(body, 'response_format', ['url', 'b64_json'], 'url');
  const count = wholeNumber(body, 'n', [1, 10], 1);
  if (twist === 'refused-input') throw moderated('image', null);
  const dollars = count * (model.price(quality, resolution) + references * model.pricePerReference);
  const free = twist === 'refused-output' || twist === 'empty';
  if (!free) {
    world.charge({
      ...jobReference(call),
      model: model.id,
      kind: 'image',
      units: count,
      amountMicros: Math.round(dollars * 1e6),
      refused: twist === 'billed-refusal',
    });
  }
  if (twist === 'billed-refusal') throw moderated('image', dollars);

  const size = sizeForRatio(ratio === 'auto' ? '1:1' : ratio, resolution === '2k' ? 2048 : 1024);
  const slot = async (index: number): Promise<object> => {
    const common = { mime_type: 'image/jpeg', revised_prompt: '' };
    if (twist === 'refused-output') return { ...common, [format]: '', respect_moderation: false };
    const bytes =
      twist === 'wrong-type'
        ? NOT_MEDIA
        : await makePicture({ ...size, format: 'jpeg', words: `${model.id} ${prompt} ${references} ${index}` });
    const result =
      format === 'b64_json'
        ? bytes.toString('base64')
        : files.add(call.origin, { mediaType: 'image/jpeg', bytes: async () => bytes }, 'imgen');
    return { ...common, [format]: result, respect_moderation: true };
  };
  const data = twist === 'empty' ? [] : await Promise.all(Array.from({ length: count }, (_, index) => slot(index)));
  return jsonReply(200, { data, model: model.id, usage: { cost_in_usd_ticks: free ? 0 : ticks(dollars) } });
}

async function sourcesOf(body: Record<string, unknown>, model: XaiImageModel): Promise<number> {
  const { image, images } = body;
  if ((image === undefined) === (images === undefined)) {
    throw invalidArgument('Exactly one of image and images must be set.');
  }
  const sources: readonly unknown[] = images === undefined ? [image] : Array.isArray(images) ? images : [];
  if (sources.length < 1 || sources.length > model.references) {
    throw invalidArgument(`${model.id} takes 1 to ${model.references} images.`);
  }
  for (const [index, source] of sources.entries()) {
    if (!isRecord(source) || source['type'] !== 'image_url') {
      throw invalidArgument(`images[${index}].type must be image_url.`);
    }
    await checkPictureReference(source, `images[${index}]`);
  }
  return sources.length;
}
