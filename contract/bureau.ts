// What a traffic bureau says to us and hears from us. Every request carries X-Bureau-Key, X-Bureau-Timestamp
// (seconds), X-Bureau-Nonce and X-Bureau-Signature = hex HMAC-SHA256(secret, "METHOD\nPATH\nTIMESTAMP\nNONCE\nBODY\n");
// every answer carries X-Bureau-Timestamp and X-Bureau-Signature = hex HMAC-SHA256(secret, "TIMESTAMP\nNONCE\nSTATUS\nBODY\n"),
// NONCE being the request's. Refusals: 4xx with {code, field?}.
export * from './bureau-decisions';
export * from './bureau-licences';
export * from './bureau-objections';
export * from './bureau-offices';
export * from './bureau-violations';
