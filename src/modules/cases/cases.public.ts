export { caseAsRead, caseNoteAsRead } from './case-as-read.ts';
export { casesModule } from './cases.module.ts';
export { caseFormLink, caseLink } from './cases.links.ts';
export { onCaseEnded } from './case-endings.ts';
export { findCasesOfPerson, getCase, getCaseForChange, selectVisibleCases } from './cases.queries.ts';
export { isOpenState, isOutside, takesPart } from './cases.rules.ts';
export { CaseState, CloseReason, CloseResult } from './cases.schema.ts';
export { assignWorker, noteContact, openCase } from './cases.service.ts';
export type { CaseChange, CaseFile, CoverRow } from './cases.table.ts';
export {
  caseEventText,
  caseKindText,
  caseStateText,
  closeReasonText,
  closeResultText,
  participationText,
  probationText,
  probationWord,
} from './cases.text.ts';
export { arrangeCover, findCovers, getCover, stopCover } from './cover.ts';
export { followDetention, followDetentionsOf } from './follow-detention.ts';
export { moveCasesBack, moveCasesToPerson } from './move-cases.ts';
export { recordScreening } from './record-screening.ts';
export { viewCase } from './view-case.ts';
export { CaseFormPage } from './pages/case-form-page.tsx';
export {
  emptyTransferredCase,
  holdCasesToReceive,
  holdCaseToTransfer,
  receiveCase,
  transferCaseAway,
} from './hand-over-case.ts';
export { closeZvhCase } from './close-case.ts';
export { openZvhCase } from './open-zvh-case.ts';
