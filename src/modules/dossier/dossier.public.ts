export { dossierModule } from './dossier.module.ts';
