/** People who look after payments, while they are signed in; instants are milliseconds since 1970. */
export type OperatorTables = {
  operator_sessions: {
    token_hash: string;
    /** Subject, name and roles as the provider told them, and whose session it is. */
    who_sealed: string;
    begun_at: number;
    used_at: number;
    expires_at: number;
  };
};
