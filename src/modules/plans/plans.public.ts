export { plansModule } from './plans.module.ts';
export { actionLink, newGoalLink, planLink } from './plans.links.ts';
export {
  findDueActions,
  findPlan,
  type DueAction,
  planChangeAsRead,
  planFrom,
  type ToldPlanChange,
} from './plans.queries.ts';
export { addGoal } from './plans.service.ts';
export { goalStateText, participantText, planEventText } from './plans.text.ts';
export { PlanList, type ShownAction, type ShownGoal } from './pages/plan-list.tsx';
export { carryPlan, collectPlan, emptyPlan } from './hand-over-plan.ts';
