/** Instants are milliseconds since 1970. */
export type WebhookTables = {
  /** read_to: evidence before this was looked at for the receiver. */
  webhook_receivers: { id: string; read_to: number };
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
};
