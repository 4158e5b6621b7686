import { describe, expect, it } from '@jest/globals';
import {
  isOpen,
  nextState,
  takesPayment,
  transitions,
  type AttemptEvent,
  type AttemptState,
} from '#domain/lives/attempt-lifecycle';
import { IllegalTransition } from '#domain/lives/lifecycle';

const states = Object.keys(transitions) as AttemptState[];
const events = [...new Set(Object.values(transitions).flatMap((row) => Object.keys(row)))] as AttemptEvent[];
const pairs = states.flatMap((state) => events.map((event) => [state, event] as const));

describe('the life of an attempt', () => {
  it.each(pairs)('%s on %s goes along the table, or throws', (state, event) => {
    const to = transitions[state][event];
    if (to) expect(nextState(state, event)).toBe(to);
    else expect(() => nextState(state, event)).toThrow(new IllegalTransition('an attempt', state, event));
  });

  it('says which state and which event do not go together', () => {
    expect(() => nextState('settled', 'refund_due')).toThrow('an attempt that is settled cannot take refund_due');
  });

  it('reaches every state from new', () => {
    const reached = new Set<AttemptState>(['new']);
    for (const from of reached) for (const to of Object.values(transitions[from])) reached.add(to);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('never goes back to open once money was proven', () => {
    const after = new Set<AttemptState>(['paid']);
    for (const from of after) for (const to of Object.values(transitions[from])) after.add(to);
    expect([...after].filter((state) => isOpen(state) || state === 'closed')).toEqual([]);
  });

  it('takes a success in every open state and after a close, where it is given back', () => {
    expect(states.filter(takesPayment)).toEqual([...states.filter(isOpen), 'closed']);
    expect(nextState('closed', 'payment_proven')).toBe('refunding');
  });

  it('ends in settled and refunded alone', () => {
    expect(states.filter((state) => Object.keys(transitions[state]).length === 0)).toEqual(['settled', 'refunded']);
  });
});
