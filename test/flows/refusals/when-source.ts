import type { Source } from '../../../contract/common';

export type Said = Required<Pick<Source, 'state' | 'reason'>>;

/** The service's answers as they are when their source is not live: one that is down tells nothing of any car. */
export const whenSource =
  (said: Said) =>
  (answer: unknown): unknown => {
    if (Array.isArray(answer)) return answer.map(whenSource(said));
    if (typeof answer !== 'object' || answer === null) return answer;
    const parts = Object.fromEntries(Object.entries(answer).map(([name, part]) => [name, whenSource(said)(part)]));
    // A window's reason has a source too: the text of it, or none.
    if (!('source' in parts) || typeof parts.source !== 'object' || parts.source === null) return parts;
    const source = { ...parts.source, ...said };
    if (said.state === 'stale') return { ...parts, source };
    return 'violations' in parts
      ? { ...parts, source, violations: [] }
      : { ...parts, source, toHandle: 0, toPay: 0, payableFen: 0, payableDecisions: [], nextToHandle: null };
  };
