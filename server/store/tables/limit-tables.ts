/** What people may ask, counted for all nodes; instants are milliseconds since 1970. */
export type LimitTables = {
  buckets: { bucket: string; tokens: number; at: number };
  /** Numbers that a person was told of, as words that only the data key can make. */
  looked_up: { person_id: string; word: string; at: number };
  lock_outs: { subject: string; failures: number; at: number; until: number };
};
