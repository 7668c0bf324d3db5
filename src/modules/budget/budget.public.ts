export { budgetModule } from './budget.module.ts';
export { askBudgetLink } from './budget.links.ts';
export { askBudget, decideRequest, endRequest, payRequest } from './budget.service.ts';
export { openFund } from './funds.service.ts';
