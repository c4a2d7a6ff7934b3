/** Colours are `#rrggbb` strings; channels are 0..255. */
export type Colour = string;
export type Channels = readonly [red: number, green: number, blue: number];

export function channelsOf(colour: Colour): Channels {
  const value = parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function colourOf(red: number, green: number, blue: number): Colour {
  const byte = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));
  return `#${((1 << 24) | (byte(red) << 16) | (byte(green) << 8) | byte(blue)).toString(16).slice(1)}`;
}

/** From `first` (share 0) to `second` (share 1). */
export function mix(first: Colour, second: Colour, share: number): Colour {
  const a = channelsOf(first);
  const b = channelsOf(second);
  return colourOf(a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share);
}

/** `colour` under light of the colour `light`; strength 0 leaves it as it is. */
export function multiply(colour: Colour, light: Colour, strength = 1): Colour {
  const a = channelsOf(colour);
  const b = channelsOf(light);
  const lit = (value: number, by: number): number => value * (1 - strength + (strength * by) / 255);
  return colourOf(lit(a[0], b[0]), lit(a[1], b[1]), lit(a[2], b[2]));
}

/** Saturation by a factor: 0 grey, 1 unchanged. */
export function saturate(colour: Colour, factor: number): Colour {
  const [red, green, blue] = channelsOf(colour);
  const grey = red * 0.3 + green * 0.59 + blue * 0.11;
  return colourOf(grey + (red - grey) * factor, grey + (green - grey) * factor, grey + (blue - grey) * factor);
}

/** Lightness as the eye weighs it, 0..1. */
export function lightness(colour: Colour): number {
  const [red, green, blue] = channelsOf(colour);
  return (red * 0.3 + green * 0.59 + blue * 0.11) / 255;
}
