export { mergesModule } from './merges.module.ts';
export { mergeTwo } from './merges.service.ts';
