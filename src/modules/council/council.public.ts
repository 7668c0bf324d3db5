export { councilModule } from './council.module.ts';
