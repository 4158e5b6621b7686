import { isPdf, mayHoldPdfMark, pictureFormat } from '#domain/input/picture-format';

/**
 * What a chosen file is, by its own bytes, as the service looks at them: mail programs and chats hand files on without a type, under names
 * without an ending or with another one behind it. One that cannot be read is neither.
 */
const headOf = (file: Blob): Promise<Uint8Array> =>
  new Response(file.slice(0, mayHoldPdfMark)).arrayBuffer().then(
    (bytes) => new Uint8Array(bytes),
    () => new Uint8Array(),
  );

export const isPdfFile = async (file: Blob): Promise<boolean> => isPdf(await headOf(file));
export const isHeic = async (file: Blob): Promise<boolean> => pictureFormat(await headOf(file)) === 'heic';
