/** One uploaded file, received whole. */
export interface Upload {
  fileName: string;
  content: AsyncIterable<Uint8Array>;
  /** The other fields of the form, as far as they came before the file. */
  fields: Record<string, string>;
  /** Lets go of the file. */
  discard: () => Promise<void>;
}
