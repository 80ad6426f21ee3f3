#!/bin/sh
# Run once by the PostgreSQL of docker-compose.yml, where its volume is new: the role that the application works as.
# The owner grants it what it needs on each start (docs/operations.md, “Two roles”).
set -eu
psql -v ON_ERROR_STOP=1 -v password="$POSTGRES_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
create role debrief_app login password :'password';
SQL
