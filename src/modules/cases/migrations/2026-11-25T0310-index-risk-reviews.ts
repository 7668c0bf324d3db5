import { sql, type Kysely } from 'kysely';

/** Safety risks to look at again, also those of files that ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index case_file_risk_review on case_file (municipality_id, safety_risk_review_on, id) where safety_risk`.execute(
    db,
  );
}
