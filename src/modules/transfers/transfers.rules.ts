import type { transferSentences } from './transfers.text.ts';

/** What must be known of a file to say whether it can go to another municipality. */
export interface FileToTransfer {
  kind: 'municipal-aftercare' | 'zvh' | 'youth';
  isOpen: boolean;
  /** A standing file of the Zorg- en Veiligheidshuis about the same person. */
  hasZvhCase: boolean;
  openRequests: number;
  openVisits: number;
}

/** Why a file cannot go to another municipality now; undefined when it can. */
export function transferProblem(file: FileToTransfer): keyof typeof transferSentences | undefined {
  if (file.kind === 'zvh') return 'zvh-stays';
  if (!file.isOpen) return 'transfer-case-ended';
  if (file.hasZvhCase) return 'transfer-zvh-open';
  if (file.openRequests > 0) return 'transfer-budget-open';
  return file.openVisits > 0 ? 'transfer-visit-open' : undefined;
}

/** Somebody of the receiving municipality. */
export interface KnownHere {
  id: string;
  bsn: string | null;
}

/** Who somebody turns out to be: known here, new here, or a contradiction that a person must look at. */
export type Recognition =
  { kind: 'known'; personId: string } | { kind: 'new' } | { kind: 'conflict'; reason: keyof typeof transferSentences };

/**
 * Who comes over: the holder of the BSN, whatever was chosen; else the chosen person, unless both have a BSN of their own;
 * else somebody new. Without a choice among the people here nobody is ever joined on a name.
 */
export function recognise(coming: {
  bsn: string | null;
  holder: KnownHere | undefined;
  chosen: KnownHere | undefined;
}): Recognition {
  const { bsn, holder, chosen } = coming;
  if (holder !== undefined) {
    const isOther = chosen !== undefined && chosen.id !== holder.id;
    return isOther ? { kind: 'conflict', reason: 'bsn-of-another' } : { kind: 'known', personId: holder.id };
  }
  if (chosen === undefined) return { kind: 'new' };
  const isContradicted = bsn !== null && chosen.bsn !== null && bsn !== chosen.bsn;
  return isContradicted ? { kind: 'conflict', reason: 'bsn-differs' } : { kind: 'known', personId: chosen.id };
}
