import type { ImageModel } from '../provider-kit/model.ts';

/** Pixels. */
export interface PictureShape {
  readonly width: number;
  readonly height: number;
}

/**
 * The size that comes nearest to the wanted one, first in its proportions and then in its area. A side that is left
 * out is that of the model's usual picture.
 */
export function nearestShape(
  model: Pick<ImageModel, 'width' | 'height' | 'shapes'>,
  wanted: { readonly width?: number | undefined; readonly height?: number | undefined },
): PictureShape {
  const usual = { width: model.width, height: model.height };
  if (wanted.width === undefined && wanted.height === undefined) return usual;
  const target = { width: wanted.width ?? usual.width, height: wanted.height ?? usual.height };
  const shapes = [usual, ...(model.shapes ?? []).flatMap((shape) => readShape(shape, usual) ?? [])];
  return shapes.reduce((best, shape) => (distance(shape, target) < distance(best, target) ? shape : best));
}

/** Reads `1536x1024`, or a ratio such as `3:2` at the area of the usual picture. */
function readShape(shape: string, usual: PictureShape): PictureShape | null {
  const size = /^(\d+)x(\d+)$/.exec(shape);
  if (size) return { width: Number(size[1]), height: Number(size[2]) };
  const ratio = /^(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)$/.exec(shape);
  if (!ratio) return null;
  const proportion = Number(ratio[1]) / Number(ratio[2]);
  const height = Math.sqrt((usual.width * usual.height) / proportion);
  return { width: Math.round(height * proportion), height: Math.round(height) };
}

function distance(shape: PictureShape, target: PictureShape): number {
  const proportions = Math.abs(Math.log((shape.width * target.height) / (shape.height * target.width)));
  const areas = Math.abs(Math.log((shape.width * shape.height) / (target.width * target.height)));
  return proportions * 1000 + areas;
}
