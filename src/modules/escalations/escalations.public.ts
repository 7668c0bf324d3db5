export { escalationsModule } from './escalations.module.ts';
export { escalationsLink, scaleDownLink, scaleUpLink } from './escalations.links.ts';
export { scaleUp } from './escalations.service.ts';
