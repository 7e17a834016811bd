-- Roles, rights and extensions, applied whenever the server starts. Running it again changes nothing.
\set ON_ERROR_STOP on
SET client_min_messages = warning;

-- Keeps the passwords below out of the log and of pg_stat_statements.
SET log_statement = 'none';
SET log_min_duration_statement = -1;
SET log_min_error_statement = 'panic';
SET pg_stat_statements.track = 'none';

-- Owns the database: migrations run as this role.
SELECT 'CREATE ROLE "mfe_poc2_owner"' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mfe_poc2_owner') \gexec
\set password `cat /run/secrets/postgres-owner-password`
ALTER ROLE "mfe_poc2_owner" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'password';

-- What programs run as: no superuser, makes no roles, owns nothing.
SELECT 'CREATE ROLE "mfe_poc2_app"' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'mfe_poc2_app') \gexec
\set password `cat /run/secrets/postgres-password`
ALTER ROLE "mfe_poc2_app" LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'password';

-- Nobody is the superuser over the network, only who is inside the container.
ALTER ROLE postgres PASSWORD NULL;

-- Everyone may connect to every database unless told otherwise.
SELECT 'CREATE DATABASE "mfe_poc2" OWNER "mfe_poc2_owner"' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'mfe_poc2') \gexec
ALTER DATABASE "mfe_poc2" OWNER TO "mfe_poc2_owner";
REVOKE ALL ON DATABASE "mfe_poc2", postgres, template1 FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE "mfe_poc2" TO "mfe_poc2_app";

\connect "mfe_poc2"
SET client_min_messages = warning;
ALTER SCHEMA public OWNER TO "mfe_poc2_owner";
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO "mfe_poc2_app";

-- What migrations make later.
ALTER DEFAULT PRIVILEGES FOR ROLE "mfe_poc2_owner" GRANT USAGE ON SCHEMAS TO "mfe_poc2_app";
ALTER DEFAULT PRIVILEGES FOR ROLE "mfe_poc2_owner" GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "mfe_poc2_app";
ALTER DEFAULT PRIVILEGES FOR ROLE "mfe_poc2_owner" GRANT USAGE, SELECT, UPDATE ON SEQUENCES TO "mfe_poc2_app";
