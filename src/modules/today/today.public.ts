export { todayModule } from './today.module.ts';
