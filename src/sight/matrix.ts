/** A transform in space, by columns (https://www.w3.org/TR/css-transforms-2/#funcdef-matrix3d). */
export type Matrix = readonly number[] & { readonly 10: number; readonly 14: number };

/** A computed `transform`; one in the plane as what it is in space. */
export function matrixIn(css: string): Matrix {
  const values = (/\((.*)\)/.exec(css)?.[1] ?? '').split(',').map(Number);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.length === 6 ? values : [];
  const all = values.length === 16 ? values : [a, b, 0, 0, c, d, 0, 0, 0, 0, 1, 0, e, f, 0, 1];
  return all as unknown as Matrix;
}

/** One transform within another. */
export function product(outer: Matrix, inner: Matrix): Matrix {
  const cell = (column: number, row: number) =>
    [0, 1, 2, 3].reduce(
      (sum, at) => sum + (outer[at * 4 + row] ?? 0) * (inner[column * 4 + at] ?? 0),
      0,
    );
  return Array.from({ length: 16 }, (_, at) => cell(at >> 2, at % 4)) as unknown as Matrix;
}
