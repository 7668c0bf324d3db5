export { mergesModule } from './merges.module.ts';
export { mergeTwo } from './merges.service.ts';
export { mergesLink } from './merges.links.ts';
