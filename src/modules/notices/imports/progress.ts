import { importLink } from './imports.links.ts';
import type { NoticeImport } from './imports.queries.ts';
import { showCount, showRows } from './show-count.ts';

/** How far an import is, for the progress bar. */
export interface Progress {
  done: number;
  total: number;
  text: string;
  finished: boolean;
  url: string;
}

const usualBytesPerRow = 170;

/** How far an import is. While the file is read for the first time its length in rows is a guess by its size. */
export function progressOf({ id, state, doneRows, totalRows, byteCount }: NoticeImport): Progress {
  const url = importLink(id);
  if (state === 'checking') {
    const total = Math.max(Math.round(byteCount / usualBytesPerRow), Math.round(doneRows * 1.1), 1);
    return { done: doneRows, total, text: `${showRows(doneRows)} gelezen`, finished: false, url };
  }
  const total = totalRows ?? doneRows;
  return {
    done: doneRows,
    total,
    text: `${showCount(doneRows)} van ${showRows(total)}`,
    finished: state !== 'running',
    url,
  };
}
