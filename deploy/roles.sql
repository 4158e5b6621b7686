-- The service's own role: it may read and write, but what is written once (books, acts, their chain) it can only add to, and tables
-- are another's. Run it as the owner of the database, once, and after each release, with the password given beforehand:
--   psql -v ON_ERROR_STOP=1 -f deploy/roles.sql
-- A release's tables are made by the owner: FADAN_DATABASE_URL=<the owner's> npm run ops, before the first node of it starts.
do $$
begin
  if not exists (select from pg_roles where rolname = 'fadan_service') then
    create role fadan_service login;
  end if;
end
$$;
grant usage on schema public to fadan_service;
revoke create on schema public from fadan_service, public;
grant select, insert, update, delete on all tables in schema public to fadan_service;
grant usage, select on all sequences in schema public to fadan_service;
revoke update, delete, truncate on ledger_entries, audit_log, chain_links from fadan_service;
revoke insert, update, delete on kysely_migration from fadan_service;
