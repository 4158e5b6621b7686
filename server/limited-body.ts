/** An answer's bytes, counted while they are unpacked. @throws RangeError over so many */
export async function limitedBody(response: Response, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader!.read()) {
    size += next.value.length;
    if (size > most) throw new RangeError(`an answer of more than ${most} bytes`);
    parts.push(next.value);
  }
  return Buffer.concat(parts);
}
