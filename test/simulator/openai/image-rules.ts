import { invalid } from './openai-errors.ts';
import type { OpenAIImageModel } from './openai-models.ts';

/** An image request that keeps all rules. */
export interface ImageOrder {
  readonly prompt: string;
  readonly count: number;
  readonly width: number;
  readonly height: number;
  readonly quality: string;
  readonly background: 'opaque' | 'transparent';
  readonly format: 'png' | 'jpeg' | 'webp';
  readonly stream: boolean;
  readonly partials: number;
}

const STANDARD_SIZES = ['1024x1024', '1536x1024', '1024x1536'];
const MOST_PIXELS = 8_294_400;
const FEWEST_PIXELS = 655_360;
const LONGEST_EDGE = 3840;

/** The rules that depend on the model (sections 1.1 and 1.2 of the wire contracts). Throws WireError 400. */
export function imageOrder(body: Record<string, unknown>, model: OpenAIImageModel): ImageOrder {
  const text = (name: string, otherwise: string): string => {
    const value = body[name];
    return typeof value === 'string' ? value : otherwise;
  };
  const quality = text('quality', 'auto');
  if (!model.qualities.includes(quality)) throw notSupported('quality', quality, model.qualities);
  const format = text('output_format', 'png');
  if (format !== 'png' && format !== 'jpeg' && format !== 'webp') {
    throw invalid('invalid_value', `Output format '${format}' needs preview access.`, 'output_format');
  }
  const background = text('background', 'auto');
  if (background === 'transparent' && format === 'jpeg') {
    throw invalid('invalid_value', "Transparent background is not supported for output format 'jpeg'.", 'background');
  }
  if (body['output_compression'] != null && format === 'png' && body['output_compression'] !== 100) {
    throw invalid('invalid_value', 'Compression less than 100 is not supported for PNG.', 'output_compression');
  }
  const fidelity = body['input_fidelity'];
  if (typeof fidelity === 'string' && !model.fidelities.includes(fidelity)) {
    throw invalid(
      'invalid_input_fidelity_model',
      `The model '${model.id}' does not support 'input_fidelity' '${fidelity}'.`,
      'input_fidelity',
    );
  }
  if (body['complexity'] != null && !model.complexity) throw unknown('complexity');
  for (const name of ['frame_count', 'frame_duration_ms', 'svg']) if (body[name] != null) throw unknown(name);
  const stream = body['stream'] === true;
  const partials = typeof body['partial_images'] === 'number' ? body['partial_images'] : 0;
  return {
    prompt: text('prompt', ''),
    count: typeof body['n'] === 'number' ? body['n'] : 1,
    ...sizeOf(text('size', 'auto'), model),
    quality: quality === 'auto' ? 'medium' : quality,
    background: background === 'transparent' ? 'transparent' : 'opaque',
    format,
    stream,
    partials: stream ? partials : 0,
  };
}

function sizeOf(size: string, model: OpenAIImageModel): { width: number; height: number } {
  if (size === 'auto') return { width: 1024, height: 1024 };
  if (!model.freeSizes && !STANDARD_SIZES.includes(size)) throw notSupported('size', size, [...STANDARD_SIZES, 'auto']);
  const [, wide, high] = /^(\d{1,5})x(\d{1,5})$/u.exec(size) ?? [];
  const width = Number(wide);
  const height = Number(high);
  const refuse = (why: string): Error => invalid('invalid_value', `Invalid size '${size}'. ${why}`, 'size');
  if (!(width > 0 && height > 0)) throw refuse('A size is WIDTHxHEIGHT or auto.');
  if (width % 16 !== 0 || height % 16 !== 0) throw refuse('Width and height must both be divisible by 16.');
  if (Math.max(width, height) > LONGEST_EDGE) throw refuse(`No edge may be longer than ${LONGEST_EDGE} pixels.`);
  const ratio = width / height;
  if (ratio > 3 || ratio < 1 / 3) throw refuse('The aspect ratio must be between 1:3 and 3:1.');
  if (width * height > MOST_PIXELS || width * height < FEWEST_PIXELS) {
    throw refuse(`The size must have between ${FEWEST_PIXELS} and ${MOST_PIXELS} pixels.`);
  }
  return { width, height };
}

function notSupported(name: string, value: string, supported: readonly string[]): Error {
  const list = supported.map((one) => `'${one}'`).join(', ');
  return invalid('invalid_value', `Invalid value: '${value}'. Supported values are: ${list}.`, name);
}

function unknown(name: string): Error {
  return invalid('unknown_parameter', `Unknown parameter: '${name}'.`, name);
}
