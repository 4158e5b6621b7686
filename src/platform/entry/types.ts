/** Why the app was opened. A query is a hint: the service checks everything. unread: a code that holds nothing of ours. */
export type Entry =
  | { kind: 'plain' }
  | { kind: 'unread'; text: string }
  | { kind: 'number'; number: string }
  | { kind: 'plate'; plate: string }
  | { kind: 'violation'; id: string }
  | { kind: 'car'; id: string };
