/** Pixels between two nodes of a grid. What changes slowly over a photo is worked out at nodes only. */
export const cell = 8;

export type Field = { columns: number; rows: number; values: Float32Array };

export const fieldFor = (width: number, height: number): Field => {
  const [columns, rows] = [Math.ceil(width / cell) + 1, Math.ceil(height / cell) + 1];
  return { columns, rows, values: new Float32Array(columns * rows) };
};

/** The field's row of nodes for a row of pixels, between the two rows of nodes around it. */
export function rowOf({ columns, values }: Field, y: number, into: Float32Array): void {
  const [above, share] = [Math.floor(y / cell) * columns, (y % cell) / cell];
  for (let at = 0; at < columns; at += 1) {
    const value = values[above + at]!;
    into[at] = value + (values[above + columns + at]! - value) * share;
  }
}
