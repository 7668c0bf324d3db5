import { Packer, type Document } from 'docx';
import { Temporal } from 'temporal-polyfill';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The media type of a Word document. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const noMoment = Temporal.Instant.from('2000-01-01T00:00:00Z');

/** A Word document as a file that was made at a moment; the same document and moment give the same bytes. */
export async function packDocx(document: Document, madeAt: Temporal.Instant = noMoment): Promise<Uint8Array> {
  return withoutChance(await Packer.toBuffer(document), madeAt.toString({ smallestUnit: 'second' }));
}

// The library writes the moment of making into the file, as the archive does; it names each link to the web by chance,
// and counts bookmarks and pictures on from the document before.
function withoutChance(content: Uint8Array, moment: string): Uint8Array {
  const links = new Map<string, string>();
  const parts = Object.entries(unzipSync(content)).map(([name, bytes]): [string, Uint8Array] => {
    if (name === 'docProps/core.xml') return [name, edit(bytes, (text) => text.replaceAll(moments, moment))];
    if (!/\.(xml|rels)$/u.test(name)) return [name, bytes];
    return [name, edit(bytes, (text) => countAnew(rename(text, chanceNames, { kept: links, as: 'rIdWeb' })))];
  });
  return zipSync(Object.fromEntries(parts), { mtime: moment.replace('Z', '') });
}

const moments = /\d{4}-\d\d-\d\dT[\d:.]+Z/gu;
const chanceNames = /(?<=")rId(?!\d{1,6}")[\w-]+(?=")/gu;
const bookmarkIds = /(?<=<w:bookmark(?:Start|End) [^>]*w:id=")\d+/gu;
const pictureIds = /(?<=<wp:docPr [^>]*\bid=")\d+/gu;

const edit = (bytes: Uint8Array, change: (text: string) => string): Uint8Array => strToU8(change(strFromU8(bytes)));
const countAnew = (text: string): string =>
  [bookmarkIds, pictureIds].reduce((done, ids) => rename(done, ids, { kept: new Map(), as: '' }), text);

/** Gives each name the next number in the order of reading, the same name the same number. */
function rename(text: string, names: RegExp, { kept, as }: { kept: Map<string, string>; as: string }): string {
  return text.replaceAll(names, (name) => {
    const renamed = kept.get(name) ?? `${as}${kept.size + 1}`;
    kept.set(name, renamed);
    return renamed;
  });
}
