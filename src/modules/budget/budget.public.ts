export { budgetModule } from './budget.module.ts';
export { askBudgetLink } from './budget.links.ts';
export { askBudget } from './budget.service.ts';
