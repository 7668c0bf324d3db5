import { z } from 'zod';

const unreadable = 'form-incomplete';

/** The version of a row that was on the page when a form was opened: what an integer column can hold. */
export const seenVersion = z.coerce
  .number(unreadable)
  .int(unreadable)
  .min(1, unreadable)
  .max(2_147_483_647, unreadable);
