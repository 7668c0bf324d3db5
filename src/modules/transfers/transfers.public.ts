export { transfersModule } from './transfers.module.ts';
export { emptyTransferredJob } from './transfers.jobs.ts';
export { offerTransferLink, transferLink, transfersLink } from './transfers.links.ts';
export { countWaitingTransfers } from './transfers.queries.ts';
export { offerTransfer } from './offer-transfer.ts';
