export { budgetModule } from './budget.module.ts';
export { askBudget, decideRequest, endRequest, payRequest } from './budget.service.ts';
export { findBudgetYears } from './budget-years.ts';
export { openFund } from './funds.service.ts';
export { findRequestsOfDay, type RequestsOfDay } from './requests-of-day.queries.ts';
export { entryKindText } from './budget.text.ts';
export { CaseBudget, type RequestOfCase } from './pages/case-budget.tsx';
export { DecisionsTaken, DecisionsToTake } from './pages/requests-of-day.tsx';
export { countOpenRequests } from './open-requests.ts';
