import type { TransferView } from '../view-transfer.ts';

/** An offer, and what a refused form held. */
export interface TransferPageProps {
  view: TransferView;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}
