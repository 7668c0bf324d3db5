import { mkdirSync, writeFileSync } from 'node:fs';
import { openTestServer, toDatabase } from '../test/support/test-server.ts';
import { describeSchema } from './describe-schema.ts';

// `npm run schema`: writes db/schema.sql from a database that just took every migration.
const server = await openTestServer();
try {
  mkdirSync('db', { recursive: true });
  writeFileSync('db/schema.sql', await describeSchema(toDatabase(server.owner, server.template)));
} finally {
  await server.stop();
}
