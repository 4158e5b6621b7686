/** Bytes in pieces, put together once at the end: a network's are many megabytes. */
export type Pieces = { length: number; all: Uint8Array[] };
/** One field of a message in Protocol Buffers, in which ONNX files are written: a number, or bytes (a text, a message, a fixed number). */
export type Field = { no: number; type: number; value: number | Uint8Array | Pieces };

const [isVarint, isFixed64, isBytes, isFixed32] = [0, 1, 2, 5];

/** The fields of a message, in their order. What is read from a file is not copied. */
export function fieldsIn(value: Field['value']): Field[] {
  const message = bytesIn(value);
  const fields: Field[] = [];
  let at = 0;
  const varint = (): number => {
    let [value, unit] = [0, 1];
    for (;;) {
      const byte = message[at++];
      if (byte === undefined) throw new Error('A network ends in the middle of a field');
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
      unit *= 0x80;
    }
  };
  const bytes = (length: number): Uint8Array => message.subarray(at, (at += length));
  while (at < message.length) {
    const key = varint();
    const [no, type] = [key >>> 3, key & 7];
    if (type === isVarint) fields.push({ no, type, value: varint() });
    else if (type === isBytes) fields.push({ no, type, value: bytes(varint()) });
    else if (type === isFixed32 || type === isFixed64)
      fields.push({ no, type, value: bytes(type === isFixed32 ? 4 : 8) });
    else throw new Error(`Field ${no} of a network is written in an unknown way: ${type}`);
  }
  return fields;
}

const varintOf = (number: number): number[] =>
  number < 0x80 ? [number] : [(number % 0x80) | 0x80, ...varintOf(Math.floor(number / 0x80))];

export function messageOf(fields: readonly Field[]): Pieces {
  const all = fields.flatMap(({ no, type, value }) => {
    const key = varintOf(no * 8 + type);
    if (typeof value === 'number') return [Uint8Array.from([...key, ...varintOf(value)])];
    const head = Uint8Array.from(type === isBytes ? [...key, ...varintOf(value.length)] : key);
    return [head, ...('all' in value ? value.all : [value])];
  });
  return { length: all.reduce((sum, { length }) => sum + length, 0), all };
}

export const whole = ({ all }: Pieces): Uint8Array => Buffer.concat(all);

/** In one piece. */
export function bytesIn(value: Field['value']): Uint8Array {
  if (typeof value === 'number') throw new Error('A number of a network stands where bytes should');
  return 'all' in value ? whole(value) : value;
}
export const text = (value: Field['value']): string => Buffer.from(bytesIn(value)).toString('utf8');
export const textField = (no: number, value: string): Field => bytesField(no, Buffer.from(value));
export const bytesField = (no: number, value: Uint8Array | Pieces): Field => ({ no, type: isBytes, value });
export const numberField = (no: number, value: number): Field => ({ no, type: isVarint, value });
export const floatField = (no: number, value: number): Field => ({
  no,
  type: isFixed32,
  value: new Uint8Array(Float32Array.of(value).buffer),
});
