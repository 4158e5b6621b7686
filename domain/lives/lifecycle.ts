/** A life as a table: from each state, the events that may befall it and the state that each leads to. */
export type Transitions<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>;

export class IllegalTransition extends Error {
  constructor(
    readonly what: string,
    readonly from: string,
    readonly event: string,
  ) {
    super(`${what} that is ${from} cannot take ${event}`);
  }
}

/** @param what lives, with its article, for the message of a transition that is not in the table */
export function createLifecycle<State extends string, Event extends string>(
  what: string,
  transitions: Transitions<State, Event>,
) {
  return {
    transitions,
    takes: (from: State, event: Event): boolean => transitions[from][event] !== undefined,
    /** @throws IllegalTransition for every pair that is not in the table */
    next(from: State, event: Event): State {
      const to = transitions[from][event];
      if (!to) throw new IllegalTransition(what, from, event);
      return to;
    },
  };
}
