export { modelsModule } from './models.module.ts';
export { ModelCode } from './models.schema.ts';
export { startWithModel } from './models.service.ts';
