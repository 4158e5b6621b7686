/** Instants are milliseconds since 1970. */
export type WebhookTables = {
  /** Who follows the evidence of payments. read_to: what is older was looked at. */
  evidence_readers: { id: string; read_to: number };
  /** event: the evidence that it tells of. body: the bytes that are signed at each try. */
  webhooks: {
    receiver: string;
    event: string;
    attempt_id: string;
    body: string;
    at: number;
    heard_at: number | null;
    given_up_at: number | null;
  };
  /** What WeChat's order management was told of, or why it was not. */
  shipments: { attempt_id: string; at: number; ended_at: number | null; outcome: string | null };
};
