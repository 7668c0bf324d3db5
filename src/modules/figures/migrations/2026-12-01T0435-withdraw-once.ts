import { sql, type Kysely } from 'kysely';

/** A publication is withdrawn once, with one reason; who reads that it was withdrawn must never find it standing again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function keep_withdrawal() returns trigger language plpgsql
    set search_path = public, pg_temp
    as $$
    begin
      if old.withdrawn_at is not null or new.withdrawn_at is null then
        raise exception 'a publication is withdrawn once';
      end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger publication_withdrawn_once before update on publication for each row execute function keep_withdrawal()`.execute(
    db,
  );
}
