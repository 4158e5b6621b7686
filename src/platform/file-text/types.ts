/** A file of this app's own as base64, whole; undefined where the phone no longer has it. */
export type FileText = (path: string) => Promise<string | undefined>;
