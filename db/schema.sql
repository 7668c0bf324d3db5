-- The whole schema, written by `npm run schema` from the migrations. Never change it by hand.

create extension btree_gin;
create extension pg_trgm;

create table address_change (
  id uuid not null,
  municipality_id text not null,
  kind text not null,
  entry_id uuid not null,
  event text not null,
  changes jsonb default '{}'::jsonb not null,
  actor_name text not null,
  occurred_at timestamp with time zone not null,
  constraint address_change_kind_check CHECK ((kind = ANY (ARRAY['inrichting'::text, 'casemanager'::text, 'organisatie'::text]))),
  constraint address_change_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint address_change_pkey PRIMARY KEY (id)
);
CREATE INDEX address_change_by_entry ON public.address_change USING btree (municipality_id, entry_id, occurred_at);
alter table address_change enable row level security, force row level security;
create policy municipality on address_change for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select on address_change to kantelpunt_app;

create table app_user (
  id uuid not null,
  email text not null,
  name text not null,
  password_hash text,
  totp_secret text,
  totp_last_step bigint,
  invite_hash text,
  invite_expires_at timestamp with time zone,
  is_demo boolean default false not null,
  is_active boolean default true not null,
  failed_attempts integer default 0 not null,
  next_attempt_at timestamp with time zone,
  stamp integer default 1 not null,
  version integer default 1 not null,
  has_password boolean generated always as ((password_hash IS NOT NULL)) stored not null,
  has_second_step boolean generated always as ((totp_secret IS NOT NULL)) stored not null,
  constraint app_user_email_check CHECK ((email = lower(email))),
  constraint app_user_email_key UNIQUE (email),
  constraint app_user_invite_hash_key UNIQUE (invite_hash),
  constraint app_user_pkey PRIMARY KEY (id)
);
grant insert (id, email, name) on app_user to kantelpunt_app;
grant select (id, email, name, invite_hash, invite_expires_at, is_demo, is_active, version, has_password, has_second_step) on app_user to kantelpunt_app;
grant update (password_hash, totp_secret, totp_last_step, invite_hash, invite_expires_at, is_active, failed_attempts, next_attempt_at) on app_user to kantelpunt_app;

create table appointment (
  id uuid not null,
  user_id uuid not null,
  role text not null,
  at_municipality text,
  at_region text,
  starts_on date not null,
  ends_on date,
  constraint appointment_at_municipality_fkey FOREIGN KEY (at_municipality) REFERENCES municipality(id),
  constraint appointment_at_region_fkey FOREIGN KEY (at_region) REFERENCES region(id),
  constraint appointment_check CHECK ((num_nonnulls(at_municipality, at_region) = 1)),
  constraint appointment_check1 CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
  constraint appointment_pkey PRIMARY KEY (id),
  constraint appointment_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX appointment_by_user ON public.appointment USING btree (user_id);
grant insert, select on appointment to kantelpunt_app;
grant update (ends_on) on appointment to kantelpunt_app;

create table audit (
  id bigint generated always as identity not null,
  municipality_id text,
  occurred_at timestamp with time zone not null,
  actor_id uuid not null,
  actor_name text not null,
  actor_role text not null,
  event text not null,
  case_id uuid,
  subject_id uuid,
  person_ids uuid[] default '{}'::uuid[] not null,
  detail jsonb default '{}'::jsonb not null,
  constraint audit_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_by_case ON public.audit USING btree (municipality_id, case_id, id DESC) WHERE (case_id IS NOT NULL);
CREATE INDEX audit_by_time ON public.audit USING btree (municipality_id, occurred_at);
alter table audit enable row level security, force row level security;
create policy audit_without_municipality on audit for insert to kantelpunt_app
  with check (municipality_id IS NULL);
create policy municipality on audit for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select on audit to kantelpunt_app;

create table budget_entry (
  id uuid not null,
  municipality_id text not null,
  fund_id uuid not null,
  number integer not null,
  request_id uuid,
  kind text not null,
  corrects_id uuid,
  note text default ''::text not null,
  booked_at timestamp with time zone not null,
  booked_by uuid not null,
  booked_by_name text not null,
  paired_id uuid,
  constraint budget_entry_check CHECK (((kind = 'correction'::text) = (corrects_id IS NOT NULL))),
  constraint budget_entry_corrects_id_key UNIQUE (corrects_id),
  constraint budget_entry_kind_check CHECK ((kind = ANY (ARRAY['allocation'::text, 'reservation'::text, 'approval'::text, 'refusal'::text, 'withdrawal'::text, 'payment'::text, 'lapse'::text, 'correction'::text, 'carry-out'::text, 'carry-in'::text, 'return'::text]))),
  constraint budget_entry_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint budget_entry_municipality_id_fund_id_corrects_id_fkey FOREIGN KEY (municipality_id, fund_id, corrects_id) REFERENCES budget_entry(municipality_id, fund_id, id),
  constraint budget_entry_municipality_id_fund_id_fkey FOREIGN KEY (municipality_id, fund_id) REFERENCES budget_fund(municipality_id, id),
  constraint budget_entry_municipality_id_fund_id_id_key UNIQUE (municipality_id, fund_id, id),
  constraint budget_entry_municipality_id_fund_id_number_key UNIQUE (municipality_id, fund_id, number),
  constraint budget_entry_municipality_id_fund_id_request_id_fkey FOREIGN KEY (municipality_id, fund_id, request_id) REFERENCES budget_request(municipality_id, fund_id, id),
  constraint budget_entry_number_check CHECK ((number > 0)),
  constraint budget_entry_paired_id_fkey FOREIGN KEY (paired_id) REFERENCES budget_entry(id),
  constraint budget_entry_paired_id_key UNIQUE (paired_id),
  constraint budget_entry_paired_or_not CHECK (((kind = 'carry-in'::text) = (paired_id IS NOT NULL))),
  constraint budget_entry_pkey PRIMARY KEY (id)
);
alter table budget_entry enable row level security, force row level security;
create policy municipality on budget_entry for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
CREATE CONSTRAINT TRIGGER budget_entry_carried AFTER INSERT ON public.budget_entry DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.kind = ANY (ARRAY['carry-out'::text, 'carry-in'::text]))) EXECUTE FUNCTION check_carry_over();
CREATE TRIGGER budget_entry_kept BEFORE DELETE OR UPDATE ON public.budget_entry FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
grant insert, select on budget_entry to kantelpunt_app;

create table budget_fund (
  id uuid not null,
  municipality_id text not null,
  name text not null,
  year integer not null,
  cofunding_percent integer not null,
  opened_at timestamp with time zone not null,
  opened_by_name text not null,
  closed_at timestamp with time zone,
  closed_by_name text default ''::text not null,
  constraint budget_fund_closed_or_not CHECK (((closed_at IS NULL) = (closed_by_name = ''::text))),
  constraint budget_fund_cofunding_percent_check CHECK (((cofunding_percent >= 0) AND (cofunding_percent <= 100))),
  constraint budget_fund_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint budget_fund_municipality_id_id_key UNIQUE (municipality_id, id),
  constraint budget_fund_municipality_id_name_year_key UNIQUE (municipality_id, name, year),
  constraint budget_fund_name_check CHECK ((name <> ''::text)),
  constraint budget_fund_pkey PRIMARY KEY (id),
  constraint budget_fund_year_check CHECK (((year >= 2020) AND (year <= 2100)))
);
alter table budget_fund enable row level security, force row level security;
create policy municipality on budget_fund for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select on budget_fund to kantelpunt_app;
grant update (opened_by_name, closed_at, closed_by_name) on budget_fund to kantelpunt_app;

create table budget_line (
  entry_id uuid not null,
  municipality_id text not null,
  fund_id uuid not null,
  account text not null,
  cents bigint not null,
  constraint budget_line_account_check CHECK ((account = ANY (ARRAY['allocation'::text, 'cofunding'::text, 'brought'::text, 'available'::text, 'reserved'::text, 'committed'::text, 'paid'::text, 'carried'::text, 'returned'::text]))),
  constraint budget_line_cents_check CHECK ((cents <> 0)),
  constraint budget_line_municipality_id_fund_id_entry_id_fkey FOREIGN KEY (municipality_id, fund_id, entry_id) REFERENCES budget_entry(municipality_id, fund_id, id),
  constraint budget_line_pkey PRIMARY KEY (entry_id, account)
);
CREATE INDEX budget_line_by_fund ON public.budget_line USING btree (municipality_id, fund_id, account) INCLUDE (cents);
alter table budget_line enable row level security, force row level security;
create policy municipality on budget_line for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
CREATE CONSTRAINT TRIGGER budget_line_checked AFTER INSERT ON public.budget_line DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_budget_line();
CREATE TRIGGER budget_line_kept BEFORE DELETE OR UPDATE ON public.budget_line FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
grant insert, select on budget_line to kantelpunt_app;

create table budget_request (
  id uuid not null,
  municipality_id text not null,
  fund_id uuid not null,
  case_id uuid not null,
  what text not null,
  amount_cents bigint not null,
  why text not null,
  prevents text not null,
  bottleneck text not null,
  state text default 'asked'::text not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamp with time zone not null,
  mandate_cents bigint not null,
  decided_how text,
  decided_by uuid,
  decided_by_name text default ''::text not null,
  decided_at timestamp with time zone,
  decision_note text default ''::text not null,
  paid_cents bigint,
  ended_at timestamp with time zone,
  version integer default 1 not null,
  averted text default ''::text not null,
  constraint budget_request_amount_cents_check CHECK ((amount_cents > 0)),
  constraint budget_request_bottleneck_check CHECK ((bottleneck <> ''::text)),
  constraint budget_request_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  constraint budget_request_check CHECK (((paid_cents >= 1) AND (paid_cents <= amount_cents))),
  constraint budget_request_decided_by_another CHECK (((decided_how IS DISTINCT FROM 'person'::text) OR (decided_by <> asked_by))),
  constraint budget_request_decided_how_check CHECK ((decided_how = ANY (ARRAY['mandate'::text, 'person'::text]))),
  constraint budget_request_decided_or_not CHECK (((decided_how IS NULL) = (state = ANY (ARRAY['asked'::text, 'withdrawn'::text])))),
  constraint budget_request_decision_whole CHECK ((((decided_how IS NULL) = (decided_by IS NULL)) AND ((decided_how IS NULL) = (decided_at IS NULL)))),
  constraint budget_request_ended_or_not CHECK (((state = ANY (ARRAY['asked'::text, 'approved'::text])) = (ended_at IS NULL))),
  constraint budget_request_mandate_cents_check CHECK ((mandate_cents >= 0)),
  constraint budget_request_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint budget_request_municipality_id_fund_id_fkey FOREIGN KEY (municipality_id, fund_id) REFERENCES budget_fund(municipality_id, id),
  constraint budget_request_municipality_id_fund_id_id_key UNIQUE (municipality_id, fund_id, id),
  constraint budget_request_paid_or_not CHECK (((state = 'paid'::text) = (paid_cents IS NOT NULL))),
  constraint budget_request_pkey PRIMARY KEY (id),
  constraint budget_request_prevents_check CHECK ((prevents <> ''::text)),
  constraint budget_request_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'approved'::text, 'refused'::text, 'withdrawn'::text, 'paid'::text, 'lapsed'::text]))),
  constraint budget_request_what_check CHECK ((what <> ''::text)),
  constraint budget_request_why_check CHECK ((why <> ''::text)),
  constraint budget_request_within_mandate CHECK (((decided_how IS DISTINCT FROM 'mandate'::text) OR (amount_cents <= mandate_cents)))
);
CREATE INDEX budget_request_by_case ON public.budget_request USING btree (municipality_id, case_id);
CREATE INDEX budget_request_by_fund ON public.budget_request USING btree (municipality_id, fund_id, asked_at DESC);
CREATE INDEX budget_request_decided ON public.budget_request USING btree (municipality_id, asked_by, decided_at) WHERE (decided_how = 'person'::text);
CREATE INDEX budget_request_open ON public.budget_request USING btree (municipality_id, asked_at) WHERE (state = ANY (ARRAY['asked'::text, 'approved'::text]));
alter table budget_request enable row level security, force row level security;
create policy municipality on budget_request for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select on budget_request to kantelpunt_app;
grant update (state, decided_how, decided_by, decided_by_name, decided_at, decision_note, paid_cents, ended_at, version) on budget_request to kantelpunt_app;

create table case_change (
  id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  occurred_at timestamp with time zone not null,
  actor_id uuid not null,
  actor_name text not null,
  version integer default 1 not null,
  event text not null,
  changes jsonb default '{}'::jsonb not null,
  note text default ''::text not null,
  constraint case_change_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint case_change_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint case_change_pkey PRIMARY KEY (id)
);
CREATE INDEX case_change_by_case ON public.case_change USING btree (municipality_id, case_id, occurred_at DESC);
alter table case_change enable row level security, force row level security;
create policy municipality on case_change for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
CREATE TRIGGER case_change_kept BEFORE UPDATE ON public.case_change FOR EACH ROW EXECUTE FUNCTION keep_unless_transferred();
grant insert, select on case_change to kantelpunt_app;
grant update (changes, note) on case_change to kantelpunt_app;

create table case_file (
  id uuid not null,
  municipality_id text not null,
  person_id uuid not null,
  kind text not null,
  state text not null,
  opened_on date not null,
  detention_id uuid,
  round integer default 1 not null,
  release_on date,
  release_state text default 'unknown'::text not null,
  release_by_hand boolean default false not null,
  screened_on date,
  folded_name text not null,
  worker_id uuid,
  participation text default 'unknown'::text not null,
  participation_on date,
  probation text default 'unknown'::text not null,
  safety_risk boolean default false not null,
  safety_risk_reason text default ''::text not null,
  safety_risk_by uuid,
  safety_risk_review_on date,
  last_contact_on date,
  closed_on date,
  close_reason text,
  close_note text default ''::text not null,
  close_results jsonb default '{}'::jsonb not null,
  version integer default 1 not null,
  is_open boolean generated always as ((state = ANY (ARRAY['notified'::text, 'screening'::text, 'preparing'::text, 'aftercare'::text]))) stored,
  release_sort date generated always as (COALESCE(release_on, '9999-12-31'::date)) stored,
  constraint case_file_check CHECK (((NOT safety_risk) OR ((safety_risk_reason <> ''::text) AND (safety_risk_review_on IS NOT NULL)))),
  constraint case_file_check1 CHECK (((state <> 'closed'::text) OR (close_reason IS NOT NULL))),
  constraint case_file_check2 CHECK (((closed_on IS NOT NULL) = (state = ANY (ARRAY['closed'::text, 'no-support-needed'::text, 'declined'::text, 'transferred'::text])))),
  constraint case_file_check3 CHECK (((release_on IS NULL) = (release_state = 'unknown'::text))),
  constraint case_file_detention_id_fkey FOREIGN KEY (detention_id) REFERENCES detention(id) ON DELETE SET NULL,
  constraint case_file_kind_check CHECK ((kind = ANY (ARRAY['municipal-aftercare'::text, 'zvh'::text, 'youth'::text]))),
  constraint case_file_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint case_file_participation_check CHECK ((participation = ANY (ARRAY['unknown'::text, 'willing'::text, 'declines'::text, 'withdrew'::text]))),
  constraint case_file_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint case_file_pkey PRIMARY KEY (id),
  constraint case_file_probation_check CHECK ((probation = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  constraint case_file_release_state_check CHECK ((release_state = ANY (ARRAY['expected'::text, 'actual'::text, 'unknown'::text]))),
  constraint case_file_round_check CHECK ((round >= 1)),
  constraint case_file_safety_risk_by_fkey FOREIGN KEY (safety_risk_by) REFERENCES app_user(id),
  constraint case_file_state_check CHECK ((state = ANY (ARRAY['notified'::text, 'screening'::text, 'preparing'::text, 'aftercare'::text, 'closed'::text, 'no-support-needed'::text, 'declined'::text, 'transferred'::text]))),
  constraint case_file_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES app_user(id)
);
CREATE INDEX case_file_by_contact ON public.case_file USING btree (municipality_id, is_open, COALESCE(last_contact_on, '0001-01-01'::date), id);
CREATE INDEX case_file_by_name ON public.case_file USING btree (municipality_id, is_open, folded_name, id);
CREATE INDEX case_file_by_person ON public.case_file USING btree (municipality_id, person_id);
CREATE INDEX case_file_by_release ON public.case_file USING btree (municipality_id, is_open, release_sort, id);
CREATE INDEX case_file_by_worker ON public.case_file USING btree (municipality_id, worker_id, release_on, id);
CREATE INDEX case_file_risk_review ON public.case_file USING btree (municipality_id, safety_risk_review_on, id) WHERE safety_risk;
CREATE UNIQUE INDEX case_file_open ON public.case_file USING btree (municipality_id, person_id, kind) WHERE (state <> ALL (ARRAY['closed'::text, 'no-support-needed'::text, 'declined'::text, 'transferred'::text]));
alter table case_file enable row level security, force row level security;
create policy municipality on case_file for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
CREATE TRIGGER release_facts_followed_again AFTER DELETE ON public.case_file FOR EACH ROW WHEN ((old.closed_on IS NOT NULL)) EXECUTE FUNCTION refresh_release_facts_of_file();
CREATE TRIGGER release_facts_stopped AFTER UPDATE OF state, close_reason, closed_on, person_id ON public.case_file FOR EACH ROW WHEN ((((((old.state IS DISTINCT FROM new.state) OR (old.closed_on IS DISTINCT FROM new.closed_on)) OR (old.close_reason IS DISTINCT FROM new.close_reason)) OR (old.person_id IS DISTINCT FROM new.person_id)) AND ((old.closed_on IS NOT NULL) OR (new.closed_on IS NOT NULL)))) EXECUTE FUNCTION refresh_release_facts_of_file();
CREATE TRIGGER release_facts_stopped_at_once AFTER INSERT ON public.case_file FOR EACH ROW WHEN ((new.closed_on IS NOT NULL)) EXECUTE FUNCTION refresh_release_facts_of_file();
grant delete, insert, select, update on case_file to kantelpunt_app;

create table case_manager (
  id uuid not null,
  municipality_id text not null,
  prison_id uuid not null,
  name text not null,
  department text default ''::text not null,
  phone text default ''::text not null,
  email text default ''::text not null,
  confirmed_on date,
  confirmed_by_name text default ''::text not null,
  flagged_at timestamp with time zone,
  flagged_by_name text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint case_manager_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint case_manager_municipality_id_prison_id_fkey FOREIGN KEY (municipality_id, prison_id) REFERENCES prison(municipality_id, id),
  constraint case_manager_name_check CHECK ((name <> ''::text)),
  constraint case_manager_pkey PRIMARY KEY (id)
);
CREATE INDEX case_manager_by_prison ON public.case_manager USING btree (municipality_id, prison_id);
alter table case_manager enable row level security, force row level security;
create policy municipality on case_manager for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on case_manager to kantelpunt_app;

create table contact (
  id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  type text not null,
  with_whom text not null,
  outcome text not null,
  happens_on date not null,
  happens_at timestamp with time zone not null,
  note text default ''::text not null,
  logged_by uuid not null,
  logged_by_name text not null,
  logged_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  version integer default 1 not null,
  constraint contact_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint contact_check CHECK (((type <> 'third-party'::text) OR (with_whom <> 'participant'::text))),
  constraint contact_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint contact_outcome_check CHECK ((outcome = ANY (ARRAY['held'::text, 'person-acceptable'::text, 'person-unacceptable'::text, 'logistics'::text, 'planned'::text]))),
  constraint contact_pkey PRIMARY KEY (id),
  constraint contact_type_check CHECK ((type = ANY (ARRAY['prison-visit'::text, 'conversation'::text, 'phone'::text, 'message'::text, 'home-visit'::text, 'third-party'::text]))),
  constraint contact_with_whom_check CHECK ((with_whom = ANY (ARRAY['participant'::text, 'family'::text, 'prison'::text, 'probation'::text, 'partner'::text, 'other'::text])))
);
CREATE INDEX contact_by_case ON public.contact USING btree (municipality_id, case_id, happens_at DESC);
CREATE INDEX contact_planned ON public.contact USING btree (municipality_id, happens_at) WHERE ((outcome = 'planned'::text) AND (withdrawn_at IS NULL));
alter table contact enable row level security, force row level security;
create policy municipality on contact for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on contact to kantelpunt_app;

create table country_figures (
  is_only boolean default true not null,
  computed_at timestamp with time zone not null,
  content jsonb not null,
  constraint country_figures_is_only_check CHECK (is_only),
  constraint country_figures_pkey PRIMARY KEY (is_only)
);
grant delete, insert, select, update on country_figures to kantelpunt_app;

create table demo_seed (
  municipality_id text not null,
  seeded_at timestamp with time zone not null,
  constraint demo_seed_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint demo_seed_pkey PRIMARY KEY (municipality_id)
);
alter table demo_seed enable row level security, force row level security;
create policy municipality on demo_seed for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select on demo_seed to kantelpunt_app;

create table detention (
  id uuid not null,
  municipality_id text not null,
  person_id uuid not null,
  started_on date not null,
  expected_end_on date,
  expected_end_state text default 'unknown'::text not null,
  ended_on date,
  is_end_presumed boolean default false not null,
  prison text default ''::text not null,
  title text default ''::text not null,
  case_manager text default ''::text not null,
  probation text default 'unknown'::text not null,
  fact_ids uuid[] default '{}'::uuid[] not null,
  history jsonb default '[]'::jsonb not null,
  version integer default 1 not null,
  constraint detention_by_person UNIQUE (municipality_id, person_id, started_on) DEFERRABLE,
  constraint detention_check CHECK (((ended_on IS NULL) OR (ended_on >= started_on))),
  constraint detention_expected_end_state_check CHECK ((expected_end_state = ANY (ARRAY['known'::text, 'unknown'::text, 'changed'::text]))),
  constraint detention_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint detention_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint detention_pkey PRIMARY KEY (id),
  constraint detention_probation_check CHECK ((probation = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text])))
);
CREATE INDEX detention_by_end ON public.detention USING btree (municipality_id, ended_on);
CREATE INDEX detention_by_expected_end ON public.detention USING btree (municipality_id, expected_end_on) WHERE (ended_on IS NULL);
alter table detention enable row level security, force row level security;
create policy municipality on detention for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
CREATE TRIGGER release_facts_added AFTER INSERT ON public.detention REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_release_facts_one();
CREATE TRIGGER release_facts_changed AFTER UPDATE ON public.detention REFERENCING OLD TABLE AS old_rows NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_release_facts_moved();
CREATE TRIGGER release_facts_removed AFTER DELETE ON public.detention REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_release_facts_one();
grant delete, insert, select, update on detention to kantelpunt_app;

create table domain_review (
  municipality_id text not null,
  case_id uuid not null,
  round integer not null,
  domain text not null,
  answer text not null,
  own_words text default ''::text not null,
  reviewed_on date not null,
  reviewed_by uuid not null,
  version integer default 1 not null,
  constraint domain_review_answer_check CHECK ((answer = ANY (ARRAY['not-asked'::text, 'none'::text, 'needs'::text]))),
  constraint domain_review_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint domain_review_domain_check CHECK ((domain = ANY (ARRAY['identity'::text, 'housing'::text, 'work-income'::text, 'debts'::text, 'care'::text, 'social-network'::text]))),
  constraint domain_review_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint domain_review_pkey PRIMARY KEY (municipality_id, case_id, round, domain)
);
alter table domain_review enable row level security, force row level security;
create policy municipality on domain_review for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on domain_review to kantelpunt_app;

create table escalation (
  id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  zvh_case_id uuid not null,
  step text not null,
  criteria jsonb default '[]'::jsonb not null,
  problem_domains text[] default '{}'::text[] not null,
  purpose text default ''::text not null,
  legal_basis text default ''::text not null,
  shared_domains text[] default '{}'::text[] not null,
  partners jsonb default '[]'::jsonb not null,
  reason text default ''::text not null,
  result text default ''::text not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_on date not null,
  decided_at timestamp with time zone not null,
  constraint escalation_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  constraint escalation_check CHECK ((case_id <> zvh_case_id)),
  constraint escalation_check1 CHECK (((step <> 'up'::text) OR ((criteria <> '[]'::jsonb) AND (purpose <> ''::text) AND (legal_basis <> ''::text)))),
  constraint escalation_check2 CHECK (((step <> 'down'::text) OR ((reason <> ''::text) AND (result <> ''::text)))),
  constraint escalation_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint escalation_pkey PRIMARY KEY (id),
  constraint escalation_step_check CHECK ((step = ANY (ARRAY['up'::text, 'down'::text]))),
  constraint escalation_zvh_case_id_fkey FOREIGN KEY (zvh_case_id) REFERENCES case_file(id)
);
CREATE INDEX escalation_by_case ON public.escalation USING btree (municipality_id, case_id, decided_at DESC);
CREATE INDEX escalation_by_zvh_case ON public.escalation USING btree (municipality_id, zvh_case_id, decided_at DESC);
alter table escalation enable row level security, force row level security;
create policy municipality on escalation for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select on escalation to kantelpunt_app;

create table gate_mark (
  municipality_id text not null,
  case_id uuid not null,
  round integer not null,
  step text not null,
  done_on date not null,
  note text default ''::text not null,
  marked_by uuid not null,
  marked_by_name text not null,
  marked_at timestamp with time zone not null,
  constraint gate_mark_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint gate_mark_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint gate_mark_pkey PRIMARY KEY (municipality_id, case_id, round, step),
  constraint gate_mark_step_check CHECK ((step ~ '^(plan|check|(week|month)-[0-9]{1,2})$'::text))
);
alter table gate_mark enable row level security, force row level security;
create policy municipality on gate_mark for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on gate_mark to kantelpunt_app;

create table legal_basis (
  code text not null,
  dutch text not null,
  usual_for text[] default '{}'::text[] not null,
  constraint legal_basis_pkey PRIMARY KEY (code)
);
grant select on legal_basis to kantelpunt_app;

create table measurement (
  municipality_id text not null,
  case_id uuid not null,
  round integer not null,
  moment text not null,
  domain text not null,
  condition text not null,
  measured_on date not null,
  measured_by uuid not null,
  measured_by_name text not null,
  version integer default 1 not null,
  constraint measurement_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint measurement_condition_check CHECK ((condition = ANY (ARRAY['has'::text, 'has-not'::text, 'unknown'::text]))),
  constraint measurement_domain_check CHECK ((domain = ANY (ARRAY['identity'::text, 'housing'::text, 'work-income'::text, 'debts'::text, 'care'::text, 'social-network'::text]))),
  constraint measurement_moment_check CHECK ((moment = ANY (ARRAY['begin'::text, 'release'::text, 'month-1'::text, 'month-6'::text, 'month-12'::text, 'month-24'::text]))),
  constraint measurement_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint measurement_pkey PRIMARY KEY (municipality_id, case_id, round, moment, domain)
);
alter table measurement enable row level security, force row level security;
create policy municipality on measurement for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on measurement to kantelpunt_app;

create table meeting (
  id uuid not null,
  municipality_id text not null,
  held_on date not null,
  state text default 'planned'::text not null,
  led_by uuid not null,
  led_by_name text not null,
  is_hand_ordered boolean default false not null,
  built_at timestamp with time zone,
  left_out integer default 0 not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by_name text default ''::text not null,
  version integer default 1 not null,
  constraint meeting_check CHECK (((state = 'ended'::text) = (ended_at IS NOT NULL))),
  constraint meeting_left_out_check CHECK ((left_out >= 0)),
  constraint meeting_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint meeting_municipality_id_held_on_key UNIQUE (municipality_id, held_on),
  constraint meeting_municipality_id_id_key UNIQUE (municipality_id, id),
  constraint meeting_pkey PRIMARY KEY (id),
  constraint meeting_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'running'::text, 'ended'::text])))
);
CREATE INDEX meeting_by_state ON public.meeting USING btree (municipality_id, state, held_on DESC);
alter table meeting enable row level security, force row level security;
create policy municipality on meeting for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
CREATE TRIGGER meeting_locked BEFORE DELETE OR UPDATE ON public.meeting FOR EACH ROW EXECUTE FUNCTION refuse_meeting_reopened();
grant delete, insert, select, update on meeting to kantelpunt_app;

create table meeting_action (
  id uuid not null,
  municipality_id text not null,
  meeting_id uuid not null,
  item_id uuid not null,
  what text not null,
  owner_kind text not null,
  owner_id uuid not null,
  owner_name text not null,
  owner_role text default ''::text not null,
  domain text,
  target_on date not null,
  task_id uuid,
  added_at timestamp with time zone not null,
  added_by uuid not null,
  added_by_name text not null,
  constraint meeting_action_municipality_id_meeting_id_item_id_fkey FOREIGN KEY (municipality_id, meeting_id, item_id) REFERENCES meeting_item(municipality_id, meeting_id, id),
  constraint meeting_action_owner_kind_check CHECK ((owner_kind = ANY (ARRAY['organisation'::text, 'worker'::text]))),
  constraint meeting_action_pkey PRIMARY KEY (id),
  constraint meeting_action_what_check CHECK ((what <> ''::text))
);
CREATE INDEX meeting_action_by_meeting ON public.meeting_action USING btree (municipality_id, meeting_id, item_id);
alter table meeting_action enable row level security, force row level security;
create policy municipality on meeting_action for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
CREATE TRIGGER meeting_action_locked BEFORE INSERT OR DELETE OR UPDATE ON public.meeting_action FOR EACH ROW EXECUTE FUNCTION refuse_ended_meeting();
grant delete, insert, select, update on meeting_action to kantelpunt_app;

create table meeting_addendum (
  id uuid not null,
  municipality_id text not null,
  meeting_id uuid not null,
  text text not null,
  written_at timestamp with time zone not null,
  written_by uuid not null,
  written_by_name text not null,
  constraint meeting_addendum_municipality_id_meeting_id_fkey FOREIGN KEY (municipality_id, meeting_id) REFERENCES meeting(municipality_id, id),
  constraint meeting_addendum_pkey PRIMARY KEY (id),
  constraint meeting_addendum_text_check CHECK ((text <> ''::text))
);
CREATE INDEX meeting_addendum_by_meeting ON public.meeting_addendum USING btree (municipality_id, meeting_id, written_at);
alter table meeting_addendum enable row level security, force row level security;
create policy municipality on meeting_addendum for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select on meeting_addendum to kantelpunt_app;

create table meeting_attendee (
  id uuid not null,
  municipality_id text not null,
  meeting_id uuid not null,
  kind text not null,
  organisation_id uuid,
  role text default ''::text not null,
  name text not null,
  reads text[] not null,
  is_present boolean default false not null,
  contribution text default ''::text not null,
  constraint meeting_attendee_check CHECK ((((kind = 'organisation'::text) = (organisation_id IS NOT NULL)) AND ((kind = 'role'::text) = (role <> ''::text)))),
  constraint meeting_attendee_kind_check CHECK ((kind = ANY (ARRAY['organisation'::text, 'role'::text]))),
  constraint meeting_attendee_municipality_id_meeting_id_fkey FOREIGN KEY (municipality_id, meeting_id) REFERENCES meeting(municipality_id, id),
  constraint meeting_attendee_name_check CHECK ((name <> ''::text)),
  constraint meeting_attendee_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX meeting_attendee_organisation ON public.meeting_attendee USING btree (municipality_id, meeting_id, organisation_id) WHERE (kind = 'organisation'::text);
CREATE UNIQUE INDEX meeting_attendee_role ON public.meeting_attendee USING btree (municipality_id, meeting_id, role) WHERE (kind = 'role'::text);
alter table meeting_attendee enable row level security, force row level security;
create policy municipality on meeting_attendee for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
CREATE TRIGGER meeting_attendee_locked BEFORE INSERT OR DELETE OR UPDATE ON public.meeting_attendee FOR EACH ROW EXECUTE FUNCTION refuse_ended_meeting();
grant delete, insert, select, update on meeting_attendee to kantelpunt_app;

create table meeting_item (
  id uuid not null,
  municipality_id text not null,
  meeting_id uuid not null,
  case_id uuid not null,
  reasons jsonb default '[]'::jsonb not null,
  is_by_hand boolean default false not null,
  "position" integer not null,
  state text default 'open'::text not null,
  parked_until date,
  seconds integer default 0 not null,
  timed_at timestamp with time zone,
  is_safety_invited boolean default false not null,
  visit_needed boolean,
  visit_role text,
  visit_before date,
  version integer default 1 not null,
  constraint meeting_item_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  constraint meeting_item_check CHECK (((state = 'parked'::text) = (parked_until IS NOT NULL))),
  constraint meeting_item_check1 CHECK (((visit_needed IS TRUE) = (visit_role IS NOT NULL))),
  constraint meeting_item_municipality_id_meeting_id_case_id_key UNIQUE (municipality_id, meeting_id, case_id),
  constraint meeting_item_municipality_id_meeting_id_fkey FOREIGN KEY (municipality_id, meeting_id) REFERENCES meeting(municipality_id, id),
  constraint meeting_item_municipality_id_meeting_id_id_key UNIQUE (municipality_id, meeting_id, id),
  constraint meeting_item_pkey PRIMARY KEY (id),
  constraint meeting_item_position_check CHECK (("position" > 0)),
  constraint meeting_item_seconds_check CHECK ((seconds >= 0)),
  constraint meeting_item_state_check CHECK ((state = ANY (ARRAY['open'::text, 'discussed'::text, 'parked'::text, 'skipped'::text, 'removed'::text]))),
  constraint meeting_item_visit_role_check CHECK ((visit_role = ANY (ARRAY['reintegration-officer'::text, 'safety-director'::text, 'city-marshal'::text, 'case-manager'::text, 'aftercare-coordinator'::text])))
);
CREATE INDEX meeting_item_by_case ON public.meeting_item USING btree (municipality_id, case_id);
CREATE INDEX meeting_item_parked ON public.meeting_item USING btree (municipality_id, parked_until) WHERE (state = 'parked'::text);
alter table meeting_item enable row level security, force row level security;
create policy municipality on meeting_item for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
CREATE TRIGGER meeting_item_locked BEFORE INSERT OR DELETE OR UPDATE ON public.meeting_item FOR EACH ROW EXECUTE FUNCTION refuse_ended_meeting();
grant delete, insert, select, update on meeting_item to kantelpunt_app;

create table meeting_note (
  municipality_id text not null,
  meeting_id uuid not null,
  item_id uuid not null,
  domain text not null,
  version integer not null,
  text text not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  changed_by_name text not null,
  constraint meeting_note_domain_check CHECK ((domain = ANY (ARRAY['general'::text, 'identity'::text, 'housing'::text, 'work-income'::text, 'debts'::text, 'care'::text, 'social-network'::text]))),
  constraint meeting_note_municipality_id_meeting_id_item_id_fkey FOREIGN KEY (municipality_id, meeting_id, item_id) REFERENCES meeting_item(municipality_id, meeting_id, id) ON DELETE CASCADE,
  constraint meeting_note_pkey PRIMARY KEY (municipality_id, item_id, domain),
  constraint meeting_note_version_check CHECK ((version > 0))
);
alter table meeting_note enable row level security, force row level security;
create policy municipality on meeting_note for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
CREATE TRIGGER meeting_note_locked BEFORE INSERT OR DELETE OR UPDATE ON public.meeting_note FOR EACH ROW EXECUTE FUNCTION refuse_ended_meeting();
grant delete, insert, select, update on meeting_note to kantelpunt_app;

create table meeting_note_change (
  municipality_id text not null,
  meeting_id uuid not null,
  item_id uuid not null,
  domain text not null,
  version integer not null,
  text text not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  changed_by_name text not null,
  constraint meeting_note_change_domain_check CHECK ((domain = ANY (ARRAY['general'::text, 'identity'::text, 'housing'::text, 'work-income'::text, 'debts'::text, 'care'::text, 'social-network'::text]))),
  constraint meeting_note_change_municipality_id_meeting_id_item_id_fkey FOREIGN KEY (municipality_id, meeting_id, item_id) REFERENCES meeting_item(municipality_id, meeting_id, id) ON DELETE CASCADE,
  constraint meeting_note_change_pkey PRIMARY KEY (municipality_id, item_id, domain, version),
  constraint meeting_note_change_version_check CHECK ((version > 0))
);
alter table meeting_note_change enable row level security, force row level security;
create policy municipality on meeting_note_change for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
CREATE TRIGGER meeting_note_change_locked BEFORE INSERT OR DELETE OR UPDATE ON public.meeting_note_change FOR EACH ROW EXECUTE FUNCTION refuse_ended_meeting();
grant insert, select on meeting_note_change to kantelpunt_app;

create table meeting_request (
  id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  reason text not null,
  asked_at timestamp with time zone not null,
  asked_on date not null,
  asked_by uuid not null,
  asked_by_name text not null,
  settled_in uuid,
  constraint meeting_request_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  constraint meeting_request_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint meeting_request_pkey PRIMARY KEY (id),
  constraint meeting_request_reason_check CHECK ((reason <> ''::text)),
  constraint meeting_request_settled_in_fkey FOREIGN KEY (settled_in) REFERENCES meeting(id)
);
CREATE UNIQUE INDEX meeting_request_open ON public.meeting_request USING btree (municipality_id, case_id, asked_by) WHERE (settled_in IS NULL);
alter table meeting_request enable row level security, force row level security;
create policy municipality on meeting_request for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on meeting_request to kantelpunt_app;

create table municipal_model (
  municipality_id text not null,
  number integer not null,
  model text not null,
  before jsonb not null,
  after jsonb not null,
  chosen_at timestamp with time zone not null,
  chosen_by uuid not null,
  chosen_by_name text not null,
  is_undone boolean default false not null,
  constraint municipal_model_model_check CHECK ((model = ANY (ARRAY['gouda'::text, 'dordrecht'::text, 'utrecht'::text, 'leiden'::text]))),
  constraint municipal_model_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint municipal_model_number_check CHECK ((number > 0)),
  constraint municipal_model_pkey PRIMARY KEY (municipality_id, number)
);
alter table municipal_model enable row level security, force row level security;
create policy municipality on municipal_model for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select on municipal_model to kantelpunt_app;
grant update (is_undone) on municipal_model to kantelpunt_app;

create table municipality (
  id text not null,
  name text not null,
  towns text[] default '{}'::text[] not null,
  is_demo boolean default false not null,
  version integer default 1 not null,
  constraint municipality_id_check CHECK ((id ~ '^GM[0-9]{4}$'::text)),
  constraint municipality_pkey PRIMARY KEY (id)
);
alter table municipality enable row level security;
create policy known on municipality for select to kantelpunt_app
  using true;
create policy own on municipality for update to kantelpunt_app
  using (id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant select on municipality to kantelpunt_app;
grant update (towns, version) on municipality to kantelpunt_app;

create table need (
  id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  domain text not null,
  code text not null,
  title text not null,
  status text not null,
  organisations text[] default '{}'::text[] not null,
  other_organisation text default ''::text not null,
  note text default ''::text not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  changed_on date not null,
  withdrawn_at timestamp with time zone,
  version integer default 1 not null,
  constraint need_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint need_domain_check CHECK ((domain = ANY (ARRAY['identity'::text, 'housing'::text, 'work-income'::text, 'debts'::text, 'care'::text, 'social-network'::text]))),
  constraint need_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint need_pkey PRIMARY KEY (id),
  constraint need_status_check CHECK ((status = ANY (ARRAY['not-started'::text, 'in-progress'::text, 'met'::text, 'declined'::text]))),
  constraint need_title_check CHECK ((title <> ''::text))
);
CREATE INDEX need_by_case ON public.need USING btree (municipality_id, case_id);
CREATE INDEX need_under_way ON public.need USING btree (municipality_id, changed_on) WHERE ((withdrawn_at IS NULL) AND (status = ANY (ARRAY['not-started'::text, 'in-progress'::text])));
CREATE UNIQUE INDEX need_once ON public.need USING btree (municipality_id, case_id, code) WHERE ((withdrawn_at IS NULL) AND (code <> ''::text));
alter table need enable row level security, force row level security;
create policy municipality on need for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on need to kantelpunt_app;

create table need_change (
  id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  need_id uuid,
  domain text,
  occurred_at timestamp with time zone not null,
  actor_id uuid not null,
  actor_name text not null,
  event text not null,
  changes jsonb default '{}'::jsonb not null,
  note text default ''::text not null,
  constraint need_change_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint need_change_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint need_change_pkey PRIMARY KEY (id)
);
CREATE INDEX need_change_by_case ON public.need_change USING btree (municipality_id, case_id, occurred_at DESC);
alter table need_change enable row level security, force row level security;
create policy municipality on need_change for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
CREATE TRIGGER need_change_kept BEFORE DELETE ON public.need_change FOR EACH ROW EXECUTE FUNCTION keep_unless_transferred();
grant delete, insert, select on need_change to kantelpunt_app;

create table notice (
  id uuid not null,
  municipality_id text not null,
  import_id uuid,
  source text not null,
  kind text not null,
  received_on date not null,
  received_at timestamp with time zone not null,
  content json not null,
  raw json not null,
  content_hash text not null,
  times_received integer default 1 not null,
  lanes text[] default '{}'::text[] not null,
  state text not null,
  question_code text,
  candidates jsonb default '[]'::jsonb not null,
  legal_basis text not null,
  person_id uuid,
  detention_id uuid,
  case_id uuid,
  seen_at timestamp with time zone,
  decided_by uuid,
  decided_at timestamp with time zone,
  version integer default 1 not null,
  constraint notice_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  constraint notice_detention_id_fkey FOREIGN KEY (detention_id) REFERENCES detention(id) ON DELETE SET NULL,
  constraint notice_kind_check CHECK ((kind = ANY (ARRAY['begin'::text, 'change'::text, 'end'::text, 'information-sheet'::text]))),
  constraint notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(id),
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_source_check CHECK ((source = ANY (ARRAY['file'::text, 'paste'::text, 'form'::text, 'api'::text, 'command-line'::text, 'transfer'::text]))),
  constraint notice_state_check CHECK ((state = ANY (ARRAY['settled'::text, 'question'::text, 'offered'::text, 'withdrawn'::text])))
);
CREATE INDEX notice_by_day ON public.notice USING btree (municipality_id, received_on DESC, id);
CREATE INDEX notice_by_person ON public.notice USING btree (municipality_id, person_id);
CREATE INDEX notice_in_lane ON public.notice USING btree (municipality_id, received_on DESC, id) WHERE (lanes <> '{}'::text[]);
CREATE INDEX notice_to_decide ON public.notice USING btree (municipality_id, received_on DESC, id) WHERE (state <> 'settled'::text);
CREATE INDEX notice_unseen ON public.notice USING btree (municipality_id, received_on DESC, id) WHERE (seen_at IS NULL);
CREATE UNIQUE INDEX notice_by_content ON public.notice USING btree (municipality_id, content_hash);
alter table notice enable row level security, force row level security;
create policy municipality on notice for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
create policy returned on notice for all to kantelpunt_owner
  using (state = ANY (ARRAY['offered'::text, 'question'::text]))
  with check (state = 'question'::text);
grant delete, insert, select, update on notice to kantelpunt_app;

create table notice_decision (
  id integer generated always as identity not null,
  municipality_id text not null,
  notice_id uuid not null,
  kind text not null,
  question_code text,
  person_id uuid,
  gave_bsn boolean default false not null,
  reason text default ''::text not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamp with time zone not null,
  constraint notice_decision_kind_check CHECK ((kind = ANY (ARRAY['person-chosen'::text, 'person-added'::text, 'dates-accepted'::text, 'set-aside'::text, 'offered'::text, 'offer-withdrawn'::text, 'undone'::text]))),
  constraint notice_decision_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint notice_decision_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id),
  constraint notice_decision_pkey PRIMARY KEY (id)
);
CREATE INDEX notice_decision_by_notice ON public.notice_decision USING btree (municipality_id, notice_id, id);
alter table notice_decision enable row level security, force row level security;
create policy municipality on notice_decision for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select on notice_decision to kantelpunt_app;

create table notice_delivery (
  municipality_id text not null,
  sender_id uuid not null,
  key text not null,
  body_hash text not null,
  received_at timestamp with time zone not null,
  answer jsonb,
  constraint notice_delivery_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint notice_delivery_pkey PRIMARY KEY (municipality_id, sender_id, key)
);
alter table notice_delivery enable row level security, force row level security;
create policy municipality on notice_delivery for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on notice_delivery to kantelpunt_app;

create table notice_import (
  id uuid not null,
  municipality_id text not null,
  source text not null,
  file_name text default ''::text not null,
  byte_count bigint default 0 not null,
  headings text[] default '{}'::text[] not null,
  mapping jsonb,
  state text not null,
  problem jsonb,
  total_rows integer,
  done_rows integer default 0 not null,
  last_key text default ''::text not null,
  counts jsonb default '{}'::jsonb not null,
  started_by uuid not null,
  started_by_name text not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  leased_by uuid,
  lease_until timestamp with time zone,
  version integer default 1 not null,
  constraint notice_import_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint notice_import_pkey PRIMARY KEY (id),
  constraint notice_import_source_check CHECK ((source = ANY (ARRAY['file'::text, 'paste'::text, 'command-line'::text]))),
  constraint notice_import_state_check CHECK ((state = ANY (ARRAY['uploaded'::text, 'checking'::text, 'checked'::text, 'running'::text, 'finished'::text, 'failed'::text])))
);
CREATE INDEX notice_import_by_time ON public.notice_import USING btree (municipality_id, started_at DESC);
CREATE INDEX notice_import_to_do ON public.notice_import USING btree (municipality_id, started_at) WHERE (state = ANY (ARRAY['checking'::text, 'running'::text]));
alter table notice_import enable row level security, force row level security;
create policy municipality on notice_import for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on notice_import to kantelpunt_app;

create table notice_import_part (
  municipality_id text not null,
  import_id uuid not null,
  part integer not null,
  bytes bytea not null,
  constraint notice_import_part_import_id_fkey FOREIGN KEY (import_id) REFERENCES notice_import(id) ON DELETE CASCADE,
  constraint notice_import_part_pkey PRIMARY KEY (import_id, part)
);
alter table notice_import_part enable row level security, force row level security;
create policy municipality on notice_import_part for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on notice_import_part to kantelpunt_app;

create table notice_import_result (
  municipality_id text not null,
  import_id uuid not null,
  row_number integer not null,
  outcome text not null,
  notice_id uuid,
  refused_hash text,
  constraint notice_import_result_outcome_check CHECK ((outcome = ANY (ARRAY['new'::text, 'changed'::text, 'repeated'::text, 'question'::text, 'refused'::text]))),
  constraint notice_import_result_pkey PRIMARY KEY (import_id, row_number)
);
alter table notice_import_result enable row level security, force row level security;
create policy municipality on notice_import_result for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on notice_import_result to kantelpunt_app;

create table notice_import_row (
  municipality_id text not null,
  import_id uuid not null,
  row_number integer not null,
  sort_key text not null,
  hash text not null,
  raw json not null,
  content json,
  reasons jsonb default '[]'::jsonb not null,
  doubts text[] default '{}'::text[] not null,
  constraint notice_import_row_pkey PRIMARY KEY (import_id, sort_key)
);
CREATE INDEX notice_import_row_in_doubt ON public.notice_import_row USING btree (import_id, row_number) WHERE (doubts <> '{}'::text[]);
alter table notice_import_row enable row level security, force row level security;
create policy municipality on notice_import_row for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on notice_import_row to kantelpunt_app;

create table notice_mapping (
  municipality_id text not null,
  headings_hash text not null,
  mapping jsonb not null,
  saved_at timestamp with time zone not null,
  constraint notice_mapping_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint notice_mapping_pkey PRIMARY KEY (municipality_id, headings_hash)
);
alter table notice_mapping enable row level security, force row level security;
create policy municipality on notice_mapping for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on notice_mapping to kantelpunt_app;

create table notice_offer (
  id uuid not null,
  from_municipality text not null,
  to_municipality text not null,
  notice_id uuid not null,
  received_on date not null,
  content jsonb not null,
  state text default 'offered'::text not null,
  reason text default ''::text not null,
  offered_by_name text not null,
  offered_at timestamp with time zone not null,
  answered_by_name text,
  answered_at timestamp with time zone,
  version integer default 1 not null,
  constraint notice_offer_check CHECK ((from_municipality <> to_municipality)),
  constraint notice_offer_check1 CHECK (((answered_at IS NULL) = (state = 'offered'::text))),
  constraint notice_offer_from_municipality_fkey FOREIGN KEY (from_municipality) REFERENCES municipality(id),
  constraint notice_offer_pkey PRIMARY KEY (id),
  constraint notice_offer_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint notice_offer_to_municipality_fkey FOREIGN KEY (to_municipality) REFERENCES municipality(id)
);
CREATE INDEX notice_offer_sent ON public.notice_offer USING btree (from_municipality, notice_id);
CREATE INDEX notice_offer_waiting ON public.notice_offer USING btree (to_municipality, offered_at DESC) WHERE (state = 'offered'::text);
CREATE UNIQUE INDEX notice_offer_standing ON public.notice_offer USING btree (notice_id) WHERE (state = ANY (ARRAY['offered'::text, 'accepted'::text]));
alter table notice_offer enable row level security, force row level security;
create policy answered_by_receiver on notice_offer for update to kantelpunt_app
  using ((to_municipality = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[])) AND (state = 'offered'::text))
  with check ((to_municipality = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[])) AND (state = ANY (ARRAY['accepted'::text, 'refused'::text])));
create policy made_by_sender on notice_offer for insert to kantelpunt_app
  with check ((from_municipality = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[])) AND (state = 'offered'::text));
create policy seen_by_both on notice_offer for select to kantelpunt_app
  using ((from_municipality = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[])) OR (to_municipality = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[])));
create policy withdrawn_by_sender on notice_offer for update to kantelpunt_app
  using ((from_municipality = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[])) AND (state = 'offered'::text))
  with check ((from_municipality = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[])) AND (state = 'withdrawn'::text));
CREATE TRIGGER notice_offer_refused AFTER UPDATE OF state ON public.notice_offer FOR EACH ROW WHEN ((new.state = 'refused'::text)) EXECUTE FUNCTION return_refused_notice();
grant insert, select on notice_offer to kantelpunt_app;
grant update (state, reason, answered_by_name, answered_at, version) on notice_offer to kantelpunt_app;

create table organisation (
  id uuid not null,
  municipality_id text not null,
  code text default ''::text not null,
  name text not null,
  kind text not null,
  is_department boolean default false not null,
  reads_care boolean default false not null,
  phone text default ''::text not null,
  email text default ''::text not null,
  confirmed_on date,
  confirmed_by_name text default ''::text not null,
  flagged_at timestamp with time zone,
  flagged_by_name text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint organisation_kind_check CHECK ((kind = ANY (ARRAY['municipal'::text, 'care'::text, 'housing'::text, 'work'::text, 'debts'::text, 'shelter'::text, 'volunteers'::text, 'probation'::text, 'other'::text]))),
  constraint organisation_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint organisation_municipality_id_id_key UNIQUE (municipality_id, id),
  constraint organisation_name_check CHECK ((name <> ''::text)),
  constraint organisation_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX organisation_by_name ON public.organisation USING btree (municipality_id, lower(name)) WHERE (removed_at IS NULL);
alter table organisation enable row level security, force row level security;
create policy municipality on organisation for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on organisation to kantelpunt_app;

create table organisation_worker (
  municipality_id text not null,
  organisation_id uuid not null,
  user_id uuid not null,
  constraint organisation_worker_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint organisation_worker_municipality_id_organisation_id_fkey FOREIGN KEY (municipality_id, organisation_id) REFERENCES organisation(municipality_id, id),
  constraint organisation_worker_pkey PRIMARY KEY (municipality_id, organisation_id, user_id),
  constraint organisation_worker_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX organisation_worker_by_user ON public.organisation_worker USING btree (municipality_id, user_id);
alter table organisation_worker enable row level security, force row level security;
create policy municipality on organisation_worker for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on organisation_worker to kantelpunt_app;

create table person (
  id uuid not null,
  municipality_id text not null,
  bsn text,
  surname text not null,
  given_names text default ''::text not null,
  birth_date date,
  sex text default 'unknown'::text not null,
  address text default ''::text not null,
  postcode text default ''::text not null,
  town text default ''::text not null,
  folded_name text not null,
  folded_address text default ''::text not null,
  merged_into uuid,
  version integer default 1 not null,
  created_at timestamp with time zone not null,
  constraint person_bsn_check CHECK ((bsn ~ '^[0-9]{9}$'::text)),
  constraint person_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES person(id),
  constraint person_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint person_pkey PRIMARY KEY (id),
  constraint person_sex_check CHECK ((sex = ANY (ARRAY['man'::text, 'woman'::text, 'unknown'::text])))
);
CREATE INDEX person_by_address ON public.person USING gin (municipality_id, folded_address gin_trgm_ops);
CREATE INDEX person_by_birth_date ON public.person USING btree (municipality_id, birth_date);
CREATE INDEX person_by_merge ON public.person USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX person_by_name ON public.person USING gin (municipality_id, folded_name gin_trgm_ops);
CREATE INDEX person_without_bsn ON public.person USING btree (municipality_id, birth_date) WHERE (bsn IS NULL);
CREATE UNIQUE INDEX person_by_bsn ON public.person USING btree (municipality_id, bsn) WHERE ((bsn IS NOT NULL) AND (merged_into IS NULL));
alter table person enable row level security, force row level security;
create policy municipality on person for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
create policy search on person for select to kantelpunt_owner
  using true;
CREATE TRIGGER release_facts_changed AFTER UPDATE ON public.person REFERENCING OLD TABLE AS old_rows NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_release_facts_merged();
grant delete, insert, select, update on person to kantelpunt_app;

create table person_match_key (
  municipality_id text not null,
  key text not null,
  person_id uuid not null,
  constraint person_match_key_pkey PRIMARY KEY (municipality_id, key, person_id)
);
CREATE INDEX person_match_key_by_person ON public.person_match_key USING btree (municipality_id, person_id);
alter table person_match_key enable row level security, force row level security;
create policy municipality on person_match_key for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
create policy search on person_match_key for select to kantelpunt_owner
  using true;
grant delete, insert, select, update on person_match_key to kantelpunt_app;

create table person_merge (
  id uuid not null,
  municipality_id text not null,
  kept_id uuid not null,
  merged_id uuid not null,
  kept_bsn_before text,
  moved jsonb default '{}'::jsonb not null,
  merged_by uuid not null,
  merged_at timestamp with time zone not null,
  undone_by uuid,
  undone_at timestamp with time zone,
  constraint person_merge_kept_id_fkey FOREIGN KEY (kept_id) REFERENCES person(id),
  constraint person_merge_merged_id_fkey FOREIGN KEY (merged_id) REFERENCES person(id),
  constraint person_merge_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint person_merge_pkey PRIMARY KEY (id)
);
CREATE INDEX person_merge_by_kept ON public.person_merge USING btree (municipality_id, kept_id);
CREATE UNIQUE INDEX person_merge_standing ON public.person_merge USING btree (municipality_id, merged_id) WHERE (undone_at IS NULL);
alter table person_merge enable row level security, force row level security;
create policy municipality on person_merge for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on person_merge to kantelpunt_app;

create table plan_action (
  id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  goal_id uuid not null,
  title text not null,
  owner_kind text not null,
  owner_id uuid,
  owner_name text default ''::text not null,
  due_kind text not null,
  due_on date,
  due_offset integer,
  done_on date,
  done_by_name text default ''::text not null,
  created_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint plan_action_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint plan_action_check CHECK (((owner_id IS NOT NULL) = (owner_kind = 'worker'::text))),
  constraint plan_action_check1 CHECK (((due_on IS NOT NULL) = (due_kind = 'fixed'::text))),
  constraint plan_action_check2 CHECK (((due_offset IS NOT NULL) = (due_kind = 'relative'::text))),
  constraint plan_action_due_kind_check CHECK ((due_kind = ANY (ARRAY['none'::text, 'fixed'::text, 'relative'::text]))),
  constraint plan_action_due_offset_check CHECK (((due_offset >= '-10'::integer) AND (due_offset <= 30))),
  constraint plan_action_goal_id_fkey FOREIGN KEY (goal_id) REFERENCES plan_goal(id) ON DELETE CASCADE,
  constraint plan_action_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint plan_action_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES app_user(id),
  constraint plan_action_owner_kind_check CHECK ((owner_kind = ANY (ARRAY['worker'::text, 'participant'::text, 'other'::text]))),
  constraint plan_action_pkey PRIMARY KEY (id),
  constraint plan_action_title_check CHECK ((title <> ''::text))
);
CREATE INDEX plan_action_by_case ON public.plan_action USING btree (municipality_id, case_id);
CREATE INDEX plan_action_to_do ON public.plan_action USING btree (municipality_id, case_id) WHERE ((done_on IS NULL) AND (due_kind <> 'none'::text));
alter table plan_action enable row level security, force row level security;
create policy municipality on plan_action for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on plan_action to kantelpunt_app;

create table plan_change (
  id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  domain text not null,
  goal_id uuid not null,
  action_id uuid,
  occurred_at timestamp with time zone not null,
  actor_id uuid not null,
  actor_name text not null,
  event text not null,
  title text not null,
  changes jsonb default '{}'::jsonb not null,
  constraint plan_change_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint plan_change_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint plan_change_pkey PRIMARY KEY (id)
);
CREATE INDEX plan_change_by_case ON public.plan_change USING btree (municipality_id, case_id, occurred_at DESC);
alter table plan_change enable row level security, force row level security;
create policy municipality on plan_change for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
CREATE TRIGGER plan_change_kept BEFORE DELETE ON public.plan_change FOR EACH ROW EXECUTE FUNCTION keep_unless_transferred();
grant delete, insert, select on plan_change to kantelpunt_app;

create table plan_goal (
  id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  domain text not null,
  need_id uuid,
  title text not null,
  own_words text default ''::text not null,
  state text default 'open'::text not null,
  created_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint plan_goal_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint plan_goal_domain_check CHECK ((domain = ANY (ARRAY['identity'::text, 'housing'::text, 'work-income'::text, 'debts'::text, 'care'::text, 'social-network'::text]))),
  constraint plan_goal_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint plan_goal_need_id_fkey FOREIGN KEY (need_id) REFERENCES need(id) ON DELETE SET NULL,
  constraint plan_goal_pkey PRIMARY KEY (id),
  constraint plan_goal_state_check CHECK ((state = ANY (ARRAY['open'::text, 'reached'::text, 'dropped'::text]))),
  constraint plan_goal_title_check CHECK ((title <> ''::text))
);
CREATE INDEX plan_goal_by_case ON public.plan_goal USING btree (municipality_id, case_id);
alter table plan_goal enable row level security, force row level security;
create policy municipality on plan_goal for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on plan_goal to kantelpunt_app;

create table prison (
  id uuid not null,
  municipality_id text not null,
  name text not null,
  address text default ''::text not null,
  phone text default ''::text not null,
  email text default ''::text not null,
  confirmed_on date,
  confirmed_by_name text default ''::text not null,
  flagged_at timestamp with time zone,
  flagged_by_name text default ''::text not null,
  removed_at timestamp with time zone,
  version integer default 1 not null,
  constraint prison_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint prison_municipality_id_id_key UNIQUE (municipality_id, id),
  constraint prison_name_check CHECK ((name <> ''::text)),
  constraint prison_pkey PRIMARY KEY (id)
);
CREATE UNIQUE INDEX prison_by_name ON public.prison USING btree (municipality_id, lower(name)) WHERE (removed_at IS NULL);
alter table prison enable row level security, force row level security;
create policy municipality on prison for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on prison to kantelpunt_app;

create table prison_visit (
  id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  visitor_role text not null,
  visitor_id uuid,
  reason text default ''::text not null,
  wished_before date,
  source_kind text not null,
  source_id uuid,
  state text default 'wanted'::text not null,
  prison text default ''::text not null,
  visit_on date,
  visit_at text,
  minutes integer default 60 not null,
  trip_id uuid,
  outcome text,
  outcome_note text default ''::text not null,
  contact_id uuid,
  attempt integer default 1 not null,
  follows_id uuid,
  wanted_by uuid not null,
  wanted_by_name text not null,
  wanted_at timestamp with time zone not null,
  ended_by uuid,
  ended_at timestamp with time zone,
  version integer default 1 not null,
  constraint prison_visit_attempt_check CHECK ((attempt >= 1)),
  constraint prison_visit_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint prison_visit_check CHECK (((visitor_role <> 'case-manager'::text) OR (visitor_id IS NULL))),
  constraint prison_visit_check1 CHECK (((state = ANY (ARRAY['wanted'::text, 'cancelled'::text])) OR ((visit_on IS NOT NULL) AND (visit_at IS NOT NULL) AND (prison <> ''::text)))),
  constraint prison_visit_check2 CHECK (((state = ANY (ARRAY['held'::text, 'not-held'::text])) = (outcome IS NOT NULL))),
  constraint prison_visit_check3 CHECK (((state = 'held'::text) = (NOT (outcome IS DISTINCT FROM 'held'::text)))),
  constraint prison_visit_check4 CHECK (((state = ANY (ARRAY['held'::text, 'not-held'::text])) = (contact_id IS NOT NULL))),
  constraint prison_visit_check5 CHECK (((state = ANY (ARRAY['held'::text, 'not-held'::text, 'cancelled'::text])) = (ended_at IS NOT NULL))),
  constraint prison_visit_check6 CHECK (((attempt = 1) = (follows_id IS NULL))),
  constraint prison_visit_contact_id_key UNIQUE (contact_id),
  constraint prison_visit_follows_id_fkey FOREIGN KEY (follows_id) REFERENCES prison_visit(id),
  constraint prison_visit_follows_id_key UNIQUE (follows_id),
  constraint prison_visit_minutes_check CHECK (((minutes >= 10) AND (minutes <= 480))),
  constraint prison_visit_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint prison_visit_municipality_id_trip_id_fkey FOREIGN KEY (municipality_id, trip_id) REFERENCES visit_trip(municipality_id, id),
  constraint prison_visit_outcome_check CHECK ((outcome = ANY (ARRAY['held'::text, 'person-acceptable'::text, 'person-unacceptable'::text, 'logistics'::text]))),
  constraint prison_visit_pkey PRIMARY KEY (id),
  constraint prison_visit_source_kind_check CHECK ((source_kind = ANY (ARRAY['dossier'::text, 'meeting'::text]))),
  constraint prison_visit_state_check CHECK ((state = ANY (ARRAY['wanted'::text, 'asked'::text, 'confirmed'::text, 'held'::text, 'not-held'::text, 'cancelled'::text]))),
  constraint prison_visit_visit_at_check CHECK ((visit_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint prison_visit_visitor_id_fkey FOREIGN KEY (visitor_id) REFERENCES app_user(id),
  constraint prison_visit_visitor_role_check CHECK ((visitor_role = ANY (ARRAY['reintegration-officer'::text, 'safety-director'::text, 'city-marshal'::text, 'case-manager'::text, 'aftercare-coordinator'::text])))
);
CREATE INDEX prison_visit_by_case ON public.prison_visit USING btree (municipality_id, case_id, wanted_at DESC);
CREATE INDEX prison_visit_by_trip ON public.prison_visit USING btree (municipality_id, trip_id) WHERE (trip_id IS NOT NULL);
CREATE INDEX prison_visit_by_visitor ON public.prison_visit USING btree (municipality_id, visitor_id, ended_at DESC);
CREATE INDEX prison_visit_open ON public.prison_visit USING btree (municipality_id, visit_on) WHERE (state = ANY (ARRAY['wanted'::text, 'asked'::text, 'confirmed'::text]));
alter table prison_visit enable row level security, force row level security;
create policy municipality on prison_visit for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on prison_visit to kantelpunt_app;

create table publication (
  id uuid not null,
  municipality_id text not null,
  from_year integer not null,
  to_year integer not null,
  threshold integer not null,
  figures jsonb not null,
  statements jsonb not null,
  published_at timestamp with time zone not null,
  published_by_name text not null,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text default ''::text not null,
  counted jsonb,
  constraint publication_check CHECK ((from_year <= to_year)),
  constraint publication_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint publication_pkey PRIMARY KEY (id),
  constraint publication_threshold_check CHECK ((threshold > 0))
);
CREATE UNIQUE INDEX publication_standing ON public.publication USING btree (municipality_id) WHERE (withdrawn_at IS NULL);
alter table publication enable row level security, force row level security;
create policy functions on publication for select to kantelpunt_owner
  using true;
create policy municipality on publication for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
CREATE TRIGGER publication_withdrawn_once BEFORE UPDATE ON public.publication FOR EACH ROW EXECUTE FUNCTION keep_withdrawal();
grant insert, select on publication to kantelpunt_app;
grant update (withdrawn_at, withdrawn_reason) on publication to kantelpunt_app;

create table reference_import (
  id uuid not null,
  municipality_id text not null,
  file_name text not null,
  state text not null,
  content bytea,
  headings text[] default '{}'::text[] not null,
  examples text[] default '{}'::text[] not null,
  mapping jsonb,
  mapping_name text default ''::text not null,
  reading jsonb,
  result jsonb,
  started_at timestamp with time zone not null,
  started_by_name text not null,
  done_at timestamp with time zone,
  done_by_name text,
  constraint reference_import_check CHECK (((content IS NULL) OR (state <> 'done'::text))),
  constraint reference_import_check1 CHECK (((state = 'done'::text) = ((done_at IS NOT NULL) AND (result IS NOT NULL)))),
  constraint reference_import_check2 CHECK (((state <> 'checked'::text) OR (reading IS NOT NULL))),
  constraint reference_import_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint reference_import_pkey PRIMARY KEY (id),
  constraint reference_import_state_check CHECK ((state = ANY (ARRAY['uploaded'::text, 'checked'::text, 'done'::text])))
);
CREATE INDEX reference_import_by_time ON public.reference_import USING btree (municipality_id, started_at DESC);
alter table reference_import enable row level security, force row level security;
create policy municipality on reference_import for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on reference_import to kantelpunt_app;

create table reference_mapping (
  id uuid not null,
  municipality_id text not null,
  name text not null,
  mapping jsonb not null,
  saved_at timestamp with time zone not null,
  saved_by_name text not null,
  constraint reference_mapping_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint reference_mapping_municipality_id_name_key UNIQUE (municipality_id, name),
  constraint reference_mapping_name_check CHECK ((name <> ''::text)),
  constraint reference_mapping_pkey PRIMARY KEY (id)
);
alter table reference_mapping enable row level security, force row level security;
create policy municipality on reference_mapping for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on reference_mapping to kantelpunt_app;

create table reference_value (
  municipality_id text not null,
  code text not null,
  area text not null,
  year integer not null,
  version integer not null,
  value double precision,
  source text not null,
  as_of date not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  changed_by_name text not null,
  constraint reference_value_check CHECK (((area = 'NL'::text) OR (area = municipality_id))),
  constraint reference_value_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint reference_value_pkey PRIMARY KEY (municipality_id, code, area, year, version),
  constraint reference_value_source_check CHECK ((source <> ''::text)),
  constraint reference_value_value_check CHECK ((value >= (0)::double precision)),
  constraint reference_value_version_check CHECK ((version > 0)),
  constraint reference_value_year_check CHECK (((year >= 1900) AND (year <= 2200)))
);
alter table reference_value enable row level security, force row level security;
create policy municipality on reference_value for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select on reference_value to kantelpunt_app;

create table refused_notice (
  municipality_id text not null,
  content_hash text not null,
  received_at timestamp with time zone not null,
  times_received integer default 1 not null,
  raw jsonb not null,
  reasons jsonb not null,
  constraint refused_notice_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint refused_notice_pkey PRIMARY KEY (municipality_id, content_hash)
);
alter table refused_notice enable row level security, force row level security;
create policy municipality on refused_notice for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on refused_notice to kantelpunt_app;

create table region (
  id text not null,
  name text not null,
  constraint region_pkey PRIMARY KEY (id)
);
grant select on region to kantelpunt_app;

create table region_municipality (
  region_id text not null,
  member_id text not null,
  constraint region_municipality_member_id_fkey FOREIGN KEY (member_id) REFERENCES municipality(id),
  constraint region_municipality_pkey PRIMARY KEY (region_id, member_id),
  constraint region_municipality_region_id_fkey FOREIGN KEY (region_id) REFERENCES region(id)
);
grant select on region_municipality to kantelpunt_app;

create table release_fact (
  municipality_id text not null,
  person_id uuid not null,
  began_on date not null,
  released_on date not null,
  returned_on date,
  stopped_on date,
  age integer,
  sex text not null,
  earlier integer not null,
  nth_of_year integer not null,
  constraint release_fact_pkey PRIMARY KEY (municipality_id, released_on, person_id)
);
CREATE INDEX release_fact_by_person ON public.release_fact USING btree (person_id);
alter table release_fact enable row level security, force row level security;
create policy functions on release_fact for all to kantelpunt_owner
  using true
  with check true;
create policy municipality on release_fact for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on release_fact to kantelpunt_app;

create table rio_assessment (
  municipality_id text not null,
  case_id uuid not null,
  offence_group text,
  extra_group text,
  halves integer not null,
  note text default ''::text not null,
  assessed_by_name text not null,
  assessed_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint rio_assessment_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint rio_assessment_halves_check CHECK (((halves >= 1) AND (halves <= 3))),
  constraint rio_assessment_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint rio_assessment_pkey PRIMARY KEY (municipality_id, case_id)
);
alter table rio_assessment enable row level security, force row level security;
create policy municipality on rio_assessment for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on rio_assessment to kantelpunt_app;

create table rio_assignment (
  id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  rio_id uuid,
  state text not null,
  reason text not null,
  over_reason text default ''::text not null,
  starts_on date,
  ends_on date,
  assigned_by_name text not null,
  assigned_at timestamp with time zone not null,
  end_reason text default ''::text not null,
  ended_by_name text default ''::text not null,
  version integer default 1 not null,
  constraint rio_assignment_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint rio_assignment_check CHECK (((state <> 'active'::text) OR ((rio_id IS NOT NULL) AND (starts_on IS NOT NULL) AND (ends_on IS NULL)))),
  constraint rio_assignment_check1 CHECK (((state <> 'ended'::text) OR ((ends_on IS NOT NULL) AND (end_reason <> ''::text)))),
  constraint rio_assignment_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint rio_assignment_pkey PRIMARY KEY (id),
  constraint rio_assignment_reason_check CHECK ((reason <> ''::text)),
  constraint rio_assignment_rio_id_fkey FOREIGN KEY (rio_id) REFERENCES app_user(id),
  constraint rio_assignment_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'active'::text, 'ended'::text])))
);
CREATE INDEX rio_assignment_by_case ON public.rio_assignment USING btree (municipality_id, case_id, assigned_at);
CREATE INDEX rio_assignment_by_rio ON public.rio_assignment USING btree (municipality_id, rio_id) WHERE (state = 'active'::text);
CREATE UNIQUE INDEX rio_assignment_live ON public.rio_assignment USING btree (municipality_id, case_id) WHERE (state <> 'ended'::text);
alter table rio_assignment enable row level security, force row level security;
create policy municipality on rio_assignment for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select, update on rio_assignment to kantelpunt_app;

create table rio_handover (
  id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  state text default 'offered'::text not null,
  agreements text not null,
  next_steps text not null,
  offered_by_name text not null,
  offered_at timestamp with time zone not null,
  answered_at timestamp with time zone,
  answer text default ''::text not null,
  version integer default 1 not null,
  constraint rio_handover_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint rio_handover_check CHECK ((from_id <> to_id)),
  constraint rio_handover_check1 CHECK (((state = 'offered'::text) = (answered_at IS NULL))),
  constraint rio_handover_check2 CHECK (((state <> 'declined'::text) OR (answer <> ''::text))),
  constraint rio_handover_from_id_fkey FOREIGN KEY (from_id) REFERENCES app_user(id),
  constraint rio_handover_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint rio_handover_pkey PRIMARY KEY (id),
  constraint rio_handover_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint rio_handover_to_id_fkey FOREIGN KEY (to_id) REFERENCES app_user(id)
);
CREATE INDEX rio_handover_by_case ON public.rio_handover USING btree (municipality_id, case_id);
CREATE INDEX rio_handover_by_receiver ON public.rio_handover USING btree (municipality_id, to_id, state);
CREATE UNIQUE INDEX rio_handover_open ON public.rio_handover USING btree (municipality_id, case_id) WHERE (state = 'offered'::text);
alter table rio_handover enable row level security, force row level security;
create policy municipality on rio_handover for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select, update on rio_handover to kantelpunt_app;

create table rio_waiting (
  id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  reason text not null,
  added_on date not null,
  added_by_name text not null,
  removed_on date,
  removed_by_name text default ''::text not null,
  removed_reason text default ''::text not null,
  version integer default 1 not null,
  constraint rio_waiting_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint rio_waiting_check CHECK (((removed_on IS NULL) OR (removed_reason <> ''::text))),
  constraint rio_waiting_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint rio_waiting_pkey PRIMARY KEY (id),
  constraint rio_waiting_reason_check CHECK ((reason <> ''::text))
);
CREATE INDEX rio_waiting_by_case ON public.rio_waiting USING btree (municipality_id, case_id);
CREATE UNIQUE INDEX rio_waiting_now ON public.rio_waiting USING btree (municipality_id, case_id) WHERE (removed_on IS NULL);
alter table rio_waiting enable row level security, force row level security;
create policy municipality on rio_waiting for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select, update on rio_waiting to kantelpunt_app;

create table schema_step (
  name text not null,
  taken_at timestamp with time zone default now() not null,
  constraint schema_step_pkey PRIMARY KEY (name)
);

create table session (
  id_hash text not null,
  user_id uuid not null,
  appointment_id uuid,
  kind text not null,
  stamp integer not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint session_appointment_id_fkey FOREIGN KEY (appointment_id) REFERENCES appointment(id),
  constraint session_kind_check CHECK ((kind = ANY (ARRAY['browser'::text, 'api'::text]))),
  constraint session_pkey PRIMARY KEY (id_hash),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id)
);
CREATE INDEX session_by_expiry ON public.session USING btree (expires_at);
CREATE INDEX session_by_user ON public.session USING btree (user_id);
alter table session enable row level security, force row level security;
create policy functions on session for all to kantelpunt_owner
  using true
  with check true;
create policy own on session for all to kantelpunt_app
  using (id_hash = current_setting('app.session_hash'::text, true))
  with check (id_hash = current_setting('app.session_hash'::text, true));
create policy started on session for insert to kantelpunt_app
  with check ((kind = 'browser'::text) OR (EXISTS ( SELECT
   FROM appointment a
  WHERE ((a.id = session.appointment_id) AND (a.at_municipality = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))))));
grant delete, insert, select, update on session to kantelpunt_app;

create table setting (
  municipality_id text not null,
  code text not null,
  value jsonb not null,
  version integer default 1 not null,
  changed_at timestamp with time zone not null,
  changed_by uuid not null,
  constraint setting_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint setting_pkey PRIMARY KEY (municipality_id, code)
);
alter table setting enable row level security, force row level security;
create policy municipality on setting for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on setting to kantelpunt_app;

create table submitted_form (
  id uuid not null,
  user_id uuid not null,
  submitted_at timestamp with time zone not null,
  location text,
  constraint submitted_form_pkey PRIMARY KEY (id)
);
alter table submitted_form enable row level security, force row level security;
create policy own on submitted_form for all to kantelpunt_app
  using (user_id = ( SELECT (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid AS "nullif"))
  with check (user_id = ( SELECT (NULLIF(current_setting('app.user_id'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select, update on submitted_form to kantelpunt_app;

create table task (
  id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  need_id uuid,
  domain text,
  title text not null,
  note text default ''::text not null,
  organisation_id uuid,
  worker_id uuid,
  state text default 'offered'::text not null,
  target_on date not null,
  fatal_on date not null,
  source_kind text not null,
  source_id uuid,
  offered_by uuid not null,
  offered_by_name text not null,
  offered_at timestamp with time zone not null,
  offered_on date not null,
  answered_at timestamp with time zone,
  answered_by_name text default ''::text not null,
  ended_at timestamp with time zone,
  ended_on date,
  ended_by_name text default ''::text not null,
  end_note text default ''::text not null,
  version integer default 1 not null,
  constraint task_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint task_check CHECK ((fatal_on >= target_on)),
  constraint task_check1 CHECK (((organisation_id IS NULL) <> (worker_id IS NULL))),
  constraint task_check2 CHECK (((state = ANY (ARRAY['offered'::text, 'accepted'::text])) = (ended_at IS NULL))),
  constraint task_check3 CHECK (((state <> ALL (ARRAY['declined'::text, 'not-done'::text])) OR (end_note <> ''::text))),
  constraint task_domain_check CHECK ((domain = ANY (ARRAY['identity'::text, 'housing'::text, 'work-income'::text, 'debts'::text, 'care'::text, 'social-network'::text]))),
  constraint task_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint task_municipality_id_organisation_id_fkey FOREIGN KEY (municipality_id, organisation_id) REFERENCES organisation(municipality_id, id),
  constraint task_need_id_fkey FOREIGN KEY (need_id) REFERENCES need(id) ON DELETE SET NULL,
  constraint task_pkey PRIMARY KEY (id),
  constraint task_source_kind_check CHECK ((source_kind = ANY (ARRAY['dossier'::text, 'meeting'::text, 'referral'::text]))),
  constraint task_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text, 'done'::text, 'not-done'::text, 'withdrawn'::text]))),
  constraint task_title_check CHECK ((title <> ''::text)),
  constraint task_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES app_user(id)
);
CREATE INDEX task_by_case ON public.task USING btree (municipality_id, case_id);
CREATE INDEX task_by_organisation ON public.task USING btree (municipality_id, organisation_id, target_on);
CREATE INDEX task_by_source ON public.task USING btree (municipality_id, source_id) WHERE (source_id IS NOT NULL);
CREATE INDEX task_by_worker ON public.task USING btree (municipality_id, worker_id, target_on) WHERE (worker_id IS NOT NULL);
CREATE INDEX task_ended ON public.task USING btree (municipality_id, ended_on) INCLUDE (organisation_id, need_id, state, offered_on) WHERE ((state = ANY (ARRAY['done'::text, 'not-done'::text, 'declined'::text])) AND (organisation_id IS NOT NULL));
CREATE INDEX task_open ON public.task USING btree (municipality_id, target_on) WHERE (state = ANY (ARRAY['offered'::text, 'accepted'::text]));
alter table task enable row level security, force row level security;
create policy municipality on task for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant delete, insert, select, update on task to kantelpunt_app;

create table task_change (
  id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  task_id uuid not null,
  occurred_at timestamp with time zone not null,
  actor_id uuid not null,
  actor_name text not null,
  event text not null,
  from_state text,
  to_state text not null,
  note text default ''::text not null,
  constraint task_change_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id) ON DELETE CASCADE,
  constraint task_change_from_state_check CHECK ((from_state = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text, 'done'::text, 'not-done'::text, 'withdrawn'::text]))),
  constraint task_change_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint task_change_pkey PRIMARY KEY (id),
  constraint task_change_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE,
  constraint task_change_to_state_check CHECK ((to_state = ANY (ARRAY['offered'::text, 'accepted'::text, 'declined'::text, 'done'::text, 'not-done'::text, 'withdrawn'::text])))
);
CREATE INDEX task_change_by_case ON public.task_change USING btree (municipality_id, case_id, occurred_at DESC);
CREATE INDEX task_change_by_task ON public.task_change USING btree (municipality_id, task_id, occurred_at);
alter table task_change enable row level security, force row level security;
create policy municipality on task_change for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select on task_change to kantelpunt_app;

create table task_signal (
  municipality_id text not null,
  task_id uuid not null,
  kind text not null,
  signalled_on date not null,
  signalled_at timestamp with time zone not null,
  constraint task_signal_kind_check CHECK ((kind = ANY (ARRAY['reminder'::text, 'escalation'::text]))),
  constraint task_signal_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint task_signal_pkey PRIMARY KEY (municipality_id, task_id, kind),
  constraint task_signal_task_id_fkey FOREIGN KEY (task_id) REFERENCES task(id) ON DELETE CASCADE
);
alter table task_signal enable row level security, force row level security;
create policy municipality on task_signal for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select on task_signal to kantelpunt_app;

create table transfer_arrival (
  offer_id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  counts jsonb not null,
  arrived_at timestamp with time zone not null,
  constraint transfer_arrival_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  constraint transfer_arrival_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint transfer_arrival_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES transfer_offer(id),
  constraint transfer_arrival_pkey PRIMARY KEY (offer_id)
);
CREATE INDEX transfer_arrival_by_case ON public.transfer_arrival USING btree (municipality_id, case_id);
alter table transfer_arrival enable row level security, force row level security;
create policy municipality on transfer_arrival for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select on transfer_arrival to kantelpunt_app;

create table transfer_emptying (
  offer_id uuid not null,
  municipality_id text not null,
  case_id uuid not null,
  counts jsonb not null,
  emptied_at timestamp with time zone not null,
  constraint transfer_emptying_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_file(id),
  constraint transfer_emptying_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint transfer_emptying_offer_id_fkey FOREIGN KEY (offer_id) REFERENCES transfer_offer(id),
  constraint transfer_emptying_pkey PRIMARY KEY (offer_id)
);
CREATE INDEX transfer_emptying_by_case ON public.transfer_emptying USING btree (municipality_id, case_id);
alter table transfer_emptying enable row level security, force row level security;
create policy municipality on transfer_emptying for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select on transfer_emptying to kantelpunt_app;

create table transfer_offer (
  id uuid not null,
  from_municipality text not null,
  to_municipality text not null,
  case_id uuid not null,
  kind text not null,
  surname text not null,
  given_names text not null,
  birth_date date,
  release_on date,
  release_state text not null,
  legal_basis text not null,
  reason text not null,
  lights jsonb not null,
  state text default 'offered'::text not null,
  answer_reason text default ''::text not null,
  offered_by_name text not null,
  offered_at timestamp with time zone not null,
  answered_by_name text,
  answered_at timestamp with time zone,
  moved_on date,
  version integer default 1 not null,
  constraint transfer_offer_check CHECK ((from_municipality <> to_municipality)),
  constraint transfer_offer_check1 CHECK (((answered_at IS NULL) = (state = 'offered'::text))),
  constraint transfer_offer_check2 CHECK (((moved_on IS NULL) = (state <> 'accepted'::text))),
  constraint transfer_offer_check3 CHECK (((state <> 'refused'::text) OR (answer_reason <> ''::text))),
  constraint transfer_offer_from_municipality_fkey FOREIGN KEY (from_municipality) REFERENCES municipality(id),
  constraint transfer_offer_kind_check CHECK ((kind = ANY (ARRAY['municipal-aftercare'::text, 'youth'::text]))),
  constraint transfer_offer_pkey PRIMARY KEY (id),
  constraint transfer_offer_reason_check CHECK ((reason <> ''::text)),
  constraint transfer_offer_state_check CHECK ((state = ANY (ARRAY['offered'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint transfer_offer_to_municipality_fkey FOREIGN KEY (to_municipality) REFERENCES municipality(id)
);
CREATE INDEX transfer_offer_of_case ON public.transfer_offer USING btree (from_municipality, case_id);
CREATE INDEX transfer_offer_received ON public.transfer_offer USING btree (to_municipality, offered_at DESC);
CREATE INDEX transfer_offer_sent ON public.transfer_offer USING btree (from_municipality, offered_at DESC);
CREATE UNIQUE INDEX transfer_offer_standing ON public.transfer_offer USING btree (case_id) WHERE (state = 'offered'::text);
alter table transfer_offer enable row level security, force row level security;
create policy answered_by_receiver on transfer_offer for update to kantelpunt_app
  using ((to_municipality = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[])) AND (state = 'offered'::text))
  with check ((to_municipality = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[])) AND (state = ANY (ARRAY['accepted'::text, 'refused'::text])));
create policy made_by_sender on transfer_offer for insert to kantelpunt_app
  with check ((from_municipality = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[])) AND (state = 'offered'::text));
create policy seen_by_both on transfer_offer for select to kantelpunt_app
  using ((from_municipality = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[])) OR (to_municipality = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[])));
create policy withdrawn_by_sender on transfer_offer for update to kantelpunt_app
  using ((from_municipality = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[])) AND (state = 'offered'::text))
  with check ((from_municipality = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[])) AND (state = 'withdrawn'::text));
grant insert, select on transfer_offer to kantelpunt_app;
grant update (state, answer_reason, answered_by_name, answered_at, moved_on, version) on transfer_offer to kantelpunt_app;

create table visit_trip (
  id uuid not null,
  municipality_id text not null,
  prison text not null,
  visit_on date not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  constraint visit_trip_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint visit_trip_municipality_id_id_key UNIQUE (municipality_id, id),
  constraint visit_trip_pkey PRIMARY KEY (id),
  constraint visit_trip_prison_check CHECK ((prison <> ''::text))
);
alter table visit_trip enable row level security, force row level security;
create policy municipality on visit_trip for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select on visit_trip to kantelpunt_app;

create table worker_cover (
  id uuid not null,
  municipality_id text not null,
  absent_id uuid not null,
  cover_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  reason text default ''::text not null,
  arranged_by_name text not null,
  arranged_at timestamp with time zone not null,
  stopped_at timestamp with time zone,
  version integer default 1 not null,
  constraint worker_cover_absent_id_fkey FOREIGN KEY (absent_id) REFERENCES app_user(id),
  constraint worker_cover_check CHECK ((absent_id <> cover_id)),
  constraint worker_cover_check1 CHECK ((ends_on >= starts_on)),
  constraint worker_cover_cover_id_fkey FOREIGN KEY (cover_id) REFERENCES app_user(id),
  constraint worker_cover_municipality_id_fkey FOREIGN KEY (municipality_id) REFERENCES municipality(id),
  constraint worker_cover_pkey PRIMARY KEY (id)
);
CREATE INDEX worker_cover_by_absent ON public.worker_cover USING btree (municipality_id, absent_id, ends_on);
CREATE INDEX worker_cover_by_cover ON public.worker_cover USING btree (municipality_id, cover_id, ends_on);
alter table worker_cover enable row level security, force row level security;
create policy municipality on worker_cover for all to kantelpunt_app
  using (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]))
  with check (municipality_id = ANY (( SELECT string_to_array(NULLIF(current_setting('app.municipality_ids'::text, true), ''::text), ','::text) AS string_to_array)::text[]));
grant insert, select on worker_cover to kantelpunt_app;
grant update (stopped_at, version) on worker_cover to kantelpunt_app;

CREATE OR REPLACE FUNCTION public.bump_own_sessions()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      update session set stamp = stamp + 1 where user_id = nullif(current_setting('app.user_id', true), '')::uuid
    $function$
;

CREATE OR REPLACE FUNCTION public.check_budget_line()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      perform from budget_fund where id = new.fund_id for no key update;
      if (select sum(cents) from budget_line where entry_id = new.entry_id) <> 0 then
        raise exception 'entry % does not add up', new.entry_id;
      end if;
      if exists (select from budget_line
          where municipality_id = new.municipality_id and fund_id = new.fund_id
            and account not in ('allocation', 'cofunding', 'brought')
          group by account having sum(cents) < 0) then
        raise exception 'fund % would go below zero', new.fund_id;
      end if;
      return null;
    end $function$
;

CREATE OR REPLACE FUNCTION public.check_carry_over()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if not exists (
        select from budget_entry gone
        join budget_entry come on come.paired_id = gone.id and come.municipality_id = gone.municipality_id
        join budget_fund f on f.id = gone.fund_id join budget_fund t on t.id = come.fund_id
        join budget_line off on off.entry_id = gone.id and off.account = 'carried'
        join budget_line onto on onto.entry_id = come.id and onto.account = 'brought'
        where new.id in (gone.id, come.id) and gone.kind = 'carry-out' and come.kind = 'carry-in'
          and t.name = f.name and t.year = f.year + 1 and off.cents + onto.cents = 0) then
        raise exception 'entry % was carried over by one side only', new.id;
      end if;
      return null;
    end $function$
;

CREATE OR REPLACE FUNCTION public.count_country_releases(until date)
 RETURNS TABLE(year integer, municipalities integer, releases integer, persons integer, released_more_than_once integer, known_ages integer, young integer, young27 integer, under_four_weeks integer, mean_days double precision)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET jit TO 'off'
AS $function$
      -- Per municipality first: counting them distinct would sort a million rows.
      select year, count(*)::int, sum(releases)::int, sum(persons)::int, sum(twice)::int, sum(known_ages)::int, sum(young)::int,
        sum(young27)::int, sum(under_four_weeks)::int, sum(days)::float8 / sum(releases)::float8
      from (
        select extract(year from released_on)::int as year, municipality_id, count(*) as releases,
          count(*) filter (where nth_of_year = 1) as persons, count(*) filter (where nth_of_year = 2) as twice,
          count(age) as known_ages, count(*) filter (where age <= 26) as young, count(*) filter (where age <= 27) as young27,
          count(*) filter (where released_on - began_on < 28) as under_four_weeks, sum(released_on - began_on) as days
        from release_fact where (age is null or age >= 18) and released_on <= until
        group by 1, 2
      ) per_municipality
      group by year
    $function$
;

CREATE OR REPLACE FUNCTION public.count_country_returns(until date)
 RETURNS TABLE(year integer, days integer, events integer, censored integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET jit TO 'off'
AS $function$
      select year, days, (sum(count) filter (where is_event))::int, (sum(count) filter (where not is_event))::int
      from (
        select extract(year from released_on)::int as year, least(returned_on, stopped_on, until) - released_on as days,
          coalesce(returned_on <= least(stopped_on, until), false) as is_event, count(*) as count
        from release_fact where (age is null or age >= 18) and released_on <= until
        group by 1, 2, 3
      ) counted
      group by year, days
    $function$
;

CREATE OR REPLACE FUNCTION public.end_sessions(of_user uuid, of_appointment uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      with scope as (
        select unnest(string_to_array(nullif(current_setting('app.municipality_ids', true), ''), ',')) as id
      )
      delete from session s using appointment a
      where a.id = s.appointment_id and (s.user_id = of_user or s.appointment_id = of_appointment)
        and (a.at_municipality in (select id from scope)
          or a.at_region in (select region_id from region_municipality where member_id in (select id from scope)))
    $function$
;

CREATE OR REPLACE FUNCTION public.find_credentials(address text)
 RETURNS TABLE(id uuid, email text, password_hash text, totp_secret text, totp_last_step bigint, failed_attempts integer, next_attempt_at timestamp with time zone)
 LANGUAGE sql
 SECURITY DEFINER ROWS 1
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select u.id, u.email, u.password_hash, u.totp_secret, u.totp_last_step, u.failed_attempts, u.next_attempt_at
      from app_user u where u.email = find_credentials.address and u.is_active for update
    $function$
;

CREATE OR REPLACE FUNCTION public.find_publications(place text)
 RETURNS TABLE(municipality_id text, name text, from_year integer, to_year integer, threshold integer, figures jsonb, published_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select p.municipality_id, m.name, p.from_year, p.to_year, p.threshold, p.figures, p.published_at
      from publication p join municipality m on m.id = p.municipality_id
      where p.withdrawn_at is null and (find_publications.place is null or p.municipality_id = find_publications.place)
      order by m.name
    $function$
;

CREATE OR REPLACE FUNCTION public.find_withdrawn_publication(place text)
 RETURNS TABLE(name text, withdrawn_at timestamp with time zone, withdrawn_reason text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
      select m.name, p.withdrawn_at, p.withdrawn_reason
      from publication p join municipality m on m.id = p.municipality_id
      where p.municipality_id = find_withdrawn_publication.place and p.withdrawn_at is not null
      order by p.withdrawn_at desc
      limit 1
    $function$
;

CREATE OR REPLACE FUNCTION public.keep_unless_transferred()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if exists (select from case_file where id = old.case_id and state <> 'transferred') then
        raise exception 'the history of a file is kept' using errcode = '42501';
      end if;
      if tg_op = 'DELETE' then
        return old;
      end if;
      if new.note <> '' or not old.changes @> new.changes then
        raise exception 'the history of a file is only emptied' using errcode = '42501';
      end if;
      return new;
    end
    $function$
;

CREATE OR REPLACE FUNCTION public.keep_withdrawal()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      if old.withdrawn_at is not null or new.withdrawn_at is null then
        raise exception 'a publication is withdrawn once';
      end if;
      return new;
    end $function$
;

CREATE OR REPLACE FUNCTION public.refresh_intake_statistics()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$ declare grown regclass; begin
      for grown in
        select c.oid from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
          and c.relname = any ('{person,person_match_key,detention,notice,refused_notice,notice_import_row}')
          and pg_stat_get_mod_since_analyze(c.oid) > greatest(0, c.reltuples) / 10
      loop execute format('analyze %s', grown); end loop;
    end $function$
;

CREATE OR REPLACE FUNCTION public.refresh_release_facts(persons uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
    declare
      roots uuid[] := (select array_agg(distinct coalesce(p.merged_into, p.id)) from person p where p.id = any (persons));
    begin
      delete from release_fact f where f.person_id = any (persons || roots);
      insert into release_fact
      with family as (
        select p.id, p.id as root, p.municipality_id from person p where p.id = any (roots)
        union all select p.id, p.merged_into, p.municipality_id from person p where p.merged_into = any (roots)
      ), period as (
        select d.municipality_id, m.root as person_id, d.started_on, coalesce(d.ended_on, 'infinity') as ended_on
        from family m join detention d on d.municipality_id = m.municipality_id and d.person_id = m.id
      ), marked as (
        select *, coalesce(started_on > 1 + max(ended_on) over (partition by municipality_id, person_id
          order by started_on, ended_on rows between unbounded preceding and 1 preceding), true) as is_new from period
      ), numbered as (
        select *, count(*) filter (where is_new) over (partition by municipality_id, person_id
          order by started_on, ended_on rows unbounded preceding) as nth from marked
      ), stay as (
        select municipality_id, person_id, nth, min(started_on) as began_on, max(ended_on) as released_on
        from numbered group by municipality_id, person_id, nth
      ), followed as (
        select *, lead(began_on) over (partition by municipality_id, person_id order by nth) as returned_on from stay
      )
      select s.municipality_id, s.person_id, s.began_on, s.released_on, s.returned_on,
        (select min(f.closed_on) from case_file f where f.municipality_id = s.municipality_id and f.person_id = s.person_id
          and f.closed_on >= s.released_on and (f.close_reason in ('moved', 'deceased') or f.state = 'transferred')),
        extract(year from age(s.released_on, p.birth_date))::int, p.sex, s.nth - 1,
        row_number() over (partition by s.municipality_id, s.person_id, extract(year from s.released_on),
          age(s.released_on, p.birth_date) < interval '18 years' order by s.released_on)
      from followed s join person p on p.id = s.person_id
      where s.released_on < 'infinity';
    end $function$
;

CREATE OR REPLACE FUNCTION public.refresh_release_facts_merged()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
      declare persons uuid[] := (select array_agg(distinct id) from (select c.id from changed c join old_rows o on o.id = c.id where (c.birth_date, c.sex, c.merged_into) is distinct from (o.birth_date, o.sex, o.merged_into) union all select o.merged_into from old_rows o join changed c on c.id = o.id where o.merged_into is distinct from c.merged_into and o.merged_into is not null) t);
      begin
        if persons is not null then perform refresh_release_facts(persons); end if;
        return null;
      end $function$
;

CREATE OR REPLACE FUNCTION public.refresh_release_facts_moved()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
    declare persons uuid[] := (
      select array_agg(distinct person_id)
      from (
        select o.person_id as was_id, c.person_id as now_id
        from changed c join old_rows o on o.id = c.id
        where (c.person_id, c.started_on, c.ended_on) is distinct from (o.person_id, o.started_on, o.ended_on)
      ) m cross join lateral unnest(array[m.was_id, m.now_id]) as t (person_id));
    begin
      if persons is not null then perform refresh_release_facts(persons); end if;
      return null;
    end $function$
;

CREATE OR REPLACE FUNCTION public.refresh_release_facts_of_file()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$ begin perform refresh_release_facts(array_remove(array[old.person_id, new.person_id], null)); return null; end $function$
;

CREATE OR REPLACE FUNCTION public.refresh_release_facts_one()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
      declare persons uuid[] := (select array_agg(distinct person_id) from changed);
      begin
        if persons is not null then perform refresh_release_facts(persons); end if;
        return null;
      end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_ended_meeting()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    declare
      about uuid := coalesce(new.meeting_id, old.meeting_id);
      found text;
    begin
      select state into found from meeting where id = about for share;
      if found = 'ended' then
        raise exception 'meeting % has ended: what was decided is kept as it was', about;
      end if;
      return coalesce(new, old);
    end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_ledger_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      raise exception 'the ledger is added to, never changed';
    end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_meeting_reopened()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if old.state = 'ended' then
        raise exception 'meeting % has ended and stays so', old.id;
      end if;
      return coalesce(new, old);
    end $function$
;

CREATE OR REPLACE FUNCTION public.return_refused_notice()
 RETURNS trigger
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
    begin
      update notice set state = 'question', version = version + 1
        where id = new.notice_id and municipality_id = new.from_municipality and state = 'offered';
      return null;
    end
    $function$
;

CREATE OR REPLACE FUNCTION public.search_person(name text, keys text[], number text, born date, place text, most integer)
 RETURNS TABLE(id uuid, score real)
 LANGUAGE sql
 STABLE PARALLEL SAFE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET enable_seqscan TO 'off'
 SET "pg_trgm.word_similarity_threshold" TO '0.5'
AS $function$
      select found.id, max(found.score)::real
      from unnest(string_to_array(nullif(current_setting('app.municipality_ids', true), ''), ',')) as allowed (municipality)
      cross join lateral (
        (select p.id, 3.0 as score from person p
          where p.municipality_id = allowed.municipality and p.bsn = search_person.number and p.merged_into is null)
        union all
        (select p.id, 1.5 + word_similarity(search_person.name, p.folded_name) from person p
          where p.municipality_id = allowed.municipality and p.birth_date = search_person.born and p.merged_into is null
            and (search_person.name = '' or search_person.name <% p.folded_name)
          order by 2 desc limit most)
        union all
        (select p.id, word_similarity(search_person.name, p.folded_name) from person p
          where p.municipality_id = allowed.municipality and search_person.name <> '' and search_person.born is null
            and search_person.name <% p.folded_name and p.merged_into is null
          order by 2 desc limit most)
        union all
        (select p.id, 0.6 + similarity(search_person.name, p.folded_name) / 3 from person p
          join person_match_key k on k.person_id = p.id
          where k.municipality_id = allowed.municipality and k.key = any (search_person.keys)
            and search_person.born is null and p.merged_into is null
          order by 2 desc limit most)
        union all
        (select p.id, word_similarity(search_person.place, p.folded_address) from person p
          where p.municipality_id = allowed.municipality and search_person.place <> ''
            and search_person.place <% p.folded_address and p.merged_into is null
          order by 2 desc limit most)
      ) as found
      group by found.id order by 2 desc, 1 limit most
    $function$
;

CREATE OR REPLACE FUNCTION public.take_side_of_transfer(offer uuid, side text)
 RETURNS text
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
    declare
      reached text;
    begin
      select case side when 'from' then from_municipality when 'to' then to_municipality end into reached
        from transfer_offer
        where id = offer and state = 'accepted' and xmin = pg_current_xact_id()::xid;
      if reached is null then
        raise exception 'only who accepts a transfer reaches the other side' using errcode = '42501';
      end if;
      return set_config('app.municipality_ids', reached, true);
    end
    $function$
;
