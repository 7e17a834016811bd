-- Roles, rights and extensions, applied whenever the server starts. Running it again changes nothing.
\set ON_ERROR_STOP on
SET client_min_messages = warning;

-- Keeps the passwords below out of the log and of pg_stat_statements.
SET log_statement = 'none';
SET log_min_duration_statement = -1;
SET log_min_error_statement = 'panic';
SET pg_stat_statements.track = 'none';

-- Owns the database: migrations run as this role.
SELECT 'CREATE ROLE "auth_db_owner"' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'auth_db_owner') \gexec
\set password `cat /run/secrets/auth_db-owner-password`
ALTER ROLE "auth_db_owner" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'password';

-- What programs run as: no superuser, makes no roles, owns nothing.
SELECT 'CREATE ROLE "auth_db_app"' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'auth_db_app') \gexec
\set password `cat /run/secrets/auth_db-password`
ALTER ROLE "auth_db_app" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'password';

-- Nobody is the superuser over the network, only who is inside the container.
ALTER ROLE postgres PASSWORD NULL;

-- Everyone may connect to every database unless told otherwise.
SELECT 'CREATE DATABASE "auth_db" OWNER "auth_db_owner"' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'auth_db') \gexec
ALTER DATABASE "auth_db" OWNER TO "auth_db_owner";
REVOKE ALL ON DATABASE "auth_db", postgres, template1 FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE "auth_db" TO "auth_db_app";

\connect "auth_db"
SET client_min_messages = warning;
ALTER SCHEMA public OWNER TO "auth_db_owner";
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO "auth_db_app";

-- What migrations make later.
ALTER DEFAULT PRIVILEGES FOR ROLE "auth_db_owner" GRANT USAGE ON SCHEMAS TO "auth_db_app";
ALTER DEFAULT PRIVILEGES FOR ROLE "auth_db_owner" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "auth_db_app";
ALTER DEFAULT PRIVILEGES FOR ROLE "auth_db_owner" GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO "auth_db_app";
