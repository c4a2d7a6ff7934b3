/** SVG path data in scene units, rounded to 0.1 so that two processes write the same text. */
export type PathData = string;
/** Flat list of coordinates: x0, y0, x1, y1, … */
export type Points = readonly number[];

export const round = (value: number): number => Math.round(value * 10) / 10;

/** The same points with every x multiplied: 1 keeps them, -1 mirrors them. */
export function sided(side: number, points: Points): number[] {
  return points.map((value, index) => (index % 2 === 0 ? value * side : value));
}

/** Catmull-Rom curve through the points. `tension` 0.5 is round, 0.66 plump, above 0.8 loose. */
export function curve(points: Points, closed = true, tension = 0.66): PathData {
  const count = points.length / 2;
  const at = (index: number, axis: number): number => {
    const wrapped = closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index));
    return points[wrapped * 2 + axis]!;
  };
  let data = `M${round(at(0, 0))} ${round(at(0, 1))}`;
  const segments = closed ? count : count - 1;
  const pull = tension / 3;
  for (let i = 0; i < segments; i++) {
    const x1 = at(i, 0) + (at(i + 1, 0) - at(i - 1, 0)) * pull;
    const y1 = at(i, 1) + (at(i + 1, 1) - at(i - 1, 1)) * pull;
    const x2 = at(i + 1, 0) - (at(i + 2, 0) - at(i, 0)) * pull;
    const y2 = at(i + 1, 1) - (at(i + 2, 1) - at(i, 1)) * pull;
    data += `C${round(x1)} ${round(y1)} ${round(x2)} ${round(y2)} ${round(at(i + 1, 0))} ${round(at(i + 1, 1))}`;
  }
  return closed ? `${data}Z` : data;
}

export function polyline(points: Points): PathData {
  let data = '';
  for (let i = 0; i < points.length; i += 2) data += `${i ? 'L' : 'M'}${round(points[i]!)} ${round(points[i + 1]!)}`;
  return data;
}

export function polygon(points: Points): PathData {
  return `${polyline(points)}Z`;
}

export function ellipse(x: number, y: number, radiusX: number, radiusY = radiusX, angle = 0): PathData {
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  const point = (u: number, v: number): string =>
    `${round(x + u * cosine - v * sine)} ${round(y + u * sine + v * cosine)}`;
  const kx = radiusX * 0.5523;
  const ky = radiusY * 0.5523;
  return (
    `M${point(radiusX, 0)}C${point(radiusX, ky)} ${point(kx, radiusY)} ${point(0, radiusY)}` +
    `C${point(-kx, radiusY)} ${point(-radiusX, ky)} ${point(-radiusX, 0)}` +
    `C${point(-radiusX, -ky)} ${point(-kx, -radiusY)} ${point(0, -radiusY)}` +
    `C${point(kx, -radiusY)} ${point(radiusX, -ky)} ${point(radiusX, 0)}Z`
  );
}

export function roundedBox(x: number, y: number, width: number, height: number, radius: number): PathData {
  const right = round(x + width);
  const bottom = round(y + height);
  const [left, top] = [round(x), round(y)];
  return (
    `M${round(x + radius)} ${top}H${round(x + width - radius)}Q${right} ${top} ${right} ${round(y + radius)}` +
    `V${round(y + height - radius)}Q${right} ${bottom} ${round(x + width - radius)} ${bottom}` +
    `H${round(x + radius)}Q${left} ${bottom} ${left} ${round(y + height - radius)}` +
    `V${round(y + radius)}Q${left} ${top} ${round(x + radius)} ${top}Z`
  );
}

/** A star with `tips` points, the first one up. */
export function star(x: number, y: number, outer: number, inner: number, tips = 5): PathData {
  const points: number[] = [];
  for (let i = 0; i < tips * 2; i++) {
    const angle = (i / tips) * Math.PI - Math.PI / 2;
    const radius = i % 2 === 0 ? outer : inner;
    points.push(x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
  }
  return polygon(points);
}
