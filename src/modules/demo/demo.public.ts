export { demoModule } from './demo.module.ts';
export { ensureDemoPlaces, ensureMunicipalities } from './ensure-municipalities.ts';
export { seedDemo } from './seed-demo.ts';
