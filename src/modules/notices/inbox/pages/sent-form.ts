/** What a form held when it was refused, with a sentence per field; both empty when nothing was sent. */
export interface SentForm {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}
