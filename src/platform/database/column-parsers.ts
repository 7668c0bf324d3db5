import pg from 'pg';
import { Temporal } from 'temporal-polyfill';

type Parse = (text: string) => unknown;

const asText: Parse = (text) => text;
const asInstant: Parse = (text) => Temporal.Instant.from(text);

// Calendar days stay text so that no time zone can shift them; counts fit a double.
const ours: Record<number, Parse> = { 20: Number, 1082: asText, 1184: asInstant };

const itsOwn: (oid: number, format: 'text') => unknown = pg.types.getTypeParser;

/** Column values as the product uses them: `date` as 'YYYY-MM-DD', `timestamptz` as Temporal.Instant, `bigint` as number. */
export const columnParser = (oid: number): Parse => ours[oid] ?? (itsOwn(oid, 'text') as Parse);
