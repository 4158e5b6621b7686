/** PostgreSQL's jsonb takes neither NUL nor half a surrogate pair; what a gateway signed may hold both. */
const untakeable = /\\u(0000|d[89a-f][0-9a-f]{2})/i;

/** Evidence as JSON; what the database could not keep is kept as its bytes. */
export function evidenceText(body: object): string {
  const text = JSON.stringify(body);
  return untakeable.test(text) ? JSON.stringify({ base64: Buffer.from(text).toString('base64') }) : text;
}

/** Text for a column of ours, with what the database could not keep left out. */
export const keepable = (text: string): string => Buffer.from(text.replaceAll('\0', ''), 'utf8').toString('utf8');
