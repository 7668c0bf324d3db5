export { plansModule } from './plans.module.ts';
export { newGoalLink } from './plans.links.ts';
export { findDueActions, findPlan, planChangeAsRead, planFrom, type ToldPlanChange } from './plans.queries.ts';
export { addGoal } from './plans.service.ts';
export { goalStateText, planEventText } from './plans.text.ts';
export { PlanList, type ShownAction, type ShownGoal } from './pages/plan-list.tsx';
