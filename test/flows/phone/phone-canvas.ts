type Told = (found: { node: object }[]) => void;

/** A canvas of the platform, as far as a receipt is drawn on it. */
const canvas = () => ({
  getContext: () => ({
    fillRect: () => undefined,
    fillText: () => undefined,
    measureText: (text: string) => ({ width: text.length * 20 }),
  }),
});

/** The platform's question for a node of the page. */
export function foundCanvas(): object {
  const query = {
    in: () => query,
    select: () => query,
    fields: () => query,
    node: () => query,
    exec: (told: Told) => void Promise.resolve().then(() => told([{ node: canvas() }])),
  };
  return query;
}
