export { gateModule } from './gate.module.ts';
export { gateLink } from './gate.links.ts';
export { gateFactsFrom, type GateSources } from './gate-facts.ts';
export { findGateFacts } from './gate.queries.ts';
export { dueSteps, gateOf, type Gate } from './gate.rules.ts';
export type { GateStep } from './gate-step.rules.ts';
export { gateStepLabel, releaseWarningText } from './gate.text.ts';
export { GateStrip } from './pages/gate-strip.tsx';
