export { escalationsModule } from './escalations.module.ts';
export { escalationsLink, scaleDownLink, scaleUpLink } from './escalations.links.ts';
