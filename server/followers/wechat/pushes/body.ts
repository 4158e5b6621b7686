import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** A push as fields, each value a text. What has parts of its own is again fields; what comes once or several times is a list. */
export type Fields = { [name: string]: string | Fields | Fields[] | string[] };

/** The parser's defaults turn 007 into 7, 0x1F into 31 and a ticket of sixteen digits into another number. */
const parser = new XMLParser({
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  ignoreAttributes: true,
  ignoreDeclaration: true,
});

/** People do send control characters (offu/WeRoBot#420: U+001D in a CDATA): they are dropped, and the person is answered. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** @returns undefined for what is neither XML with one root nor a JSON object, and for any XML with a DOCTYPE */
export function fieldsOf(text: string): Fields | undefined {
  const clean = text
    .replace(/^\ufeff/, '')
    .replace(controls, '')
    .trim();
  return clean.startsWith('{') ? ofJson(clean) : ofXml(clean);
}

function ofXml(text: string): Fields | undefined {
  // An entity of somebody's own reads files of ours (binarywang/WxJava#889). In a CDATA it is a text that a person wrote.
  if (/<!(?!\[CDATA\[|--)/.test(text.replace(/<!\[CDATA\[[^]*?\]\]>/g, ''))) return undefined;
  if (XMLValidator.validate(text) !== true) return undefined;
  try {
    // WeChat names its root xml, Alipay XML.
    const { xml, XML = xml } = parser.parse(text) as { xml?: unknown; XML?: unknown };
    return isFields(XML) ? tidy(XML) : undefined;
  } catch {
    return undefined; // the parser throws at some of what its own validator takes
  }
}

/** Numbers are kept as they are written: a MsgId is above 2^53 (w7corp/easywechat#2370). */
function ofJson(text: string): Fields | undefined {
  const quoted = text.replace(/("(?:[^"\\]|\\.)*")|-?\d[\d.eE+-]*/g, (all, string?: string) => string ?? `"${all}"`);
  try {
    const value: unknown = JSON.parse(quoted);
    return isFields(value) ? tidy(value) : undefined;
  } catch {
    return undefined;
  }
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Some samples of the documents have names with a space before them (authorization_change). */
function tidy(fields: Record<string, unknown>): Fields {
  const own: Fields = Object.create(null) as Fields;
  for (const [name, value] of Object.entries(fields)) own[name.trim()] = tidyValue(value);
  return own;
}
function tidyValue(value: unknown): Fields[string] {
  if (Array.isArray(value)) return value.map((one) => (isFields(one) ? tidy(one) : String(one))) as Fields[] | string[];
  return isFields(value) ? tidy(value) : String(value ?? '');
}

export const textOf = (fields: Fields, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

/** A list of one comes as the one itself (developers.weixin.qq.com community 00042034428fa074706c908245b800). */
export function listOf(fields: Fields, name: string): Fields[] {
  const value = fields[name];
  if (value === undefined || typeof value === 'string') return [];
  return (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'object');
}
