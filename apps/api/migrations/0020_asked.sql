CREATE TABLE "denied_companies" (
	"question_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "denied_companies_question_id_company_id_pk" PRIMARY KEY("question_id","company_id")
);
--> statement-breakpoint
CREATE TABLE "withheld_details" (
	"question_id" uuid PRIMARY KEY NOT NULL,
	"level" text,
	"round" text
);
--> statement-breakpoint
CREATE TABLE "disputes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"question_id" uuid NOT NULL,
	"company_id" uuid NOT NULL
);
--> statement-breakpoint
DROP INDEX "question_companies_by_company";--> statement-breakpoint
DROP INDEX "questions_most_asked";--> statement-breakpoint
ALTER TABLE "sightings" ALTER COLUMN "company_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "listed" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "asked" jsonb;--> statement-breakpoint
ALTER TABLE "company_names" ADD COLUMN "slug" text GENERATED ALWAYS AS (trim(both '-' from regexp_replace(key, '[^a-z0-9]+', '-', 'g'))) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "question_companies" ADD COLUMN "reported" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "question_companies" ADD COLUMN "members" integer;--> statement-breakpoint
ALTER TABLE "question_companies" ADD COLUMN "last_month" date;--> statement-breakpoint
ALTER TABLE "question_companies" ADD COLUMN "asked_score" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "question_companies" ADD COLUMN "rounds" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "asked_recently_until" date;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "asked_score" double precision DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "asked" jsonb;--> statement-breakpoint
ALTER TABLE "denied_companies" ADD CONSTRAINT "denied_companies_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "denied_companies" ADD CONSTRAINT "denied_companies_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withheld_details" ADD CONSTRAINT "withheld_details_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disputes" ADD CONSTRAINT "disputes_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "denied_companies_by_company" ON "denied_companies" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "disputes_by_question" ON "disputes" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "disputes_by_company" ON "disputes" USING btree ("company_id","question_id");--> statement-breakpoint
CREATE INDEX "company_names_by_slug" ON "company_names" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "company_names_of_company" ON "company_names" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "sightings_by_company" ON "sightings" USING btree ("company_id","month","question_id");--> statement-breakpoint
CREATE INDEX "question_companies_by_company" ON "question_companies" USING btree ("company_id","asked_score","question_id");--> statement-breakpoint
CREATE INDEX "questions_most_asked" ON "questions" USING btree ("asked_score","id");--> statement-breakpoint
-- What was reported is published anew when the server starts (sightings/fill-asked.ts); until then nothing of it is told.
UPDATE "questions" SET "last_asked_month" = NULL WHERE "last_asked_month" IS NOT NULL;--> statement-breakpoint
-- Level and round of a member's anonymous question are kept back until three members report the same.
INSERT INTO "withheld_details" ("question_id", "level", "round")
  SELECT q.id, q.level, q.round FROM "questions" q JOIN "authorship"."authors" a ON a.content_id = q.id
  WHERE q.authorship = 'anonymous' AND NOT q.sample AND num_nonnulls(q.level, q.round) > 0;--> statement-breakpoint
UPDATE "search_questions" SET "labels" = array(SELECT l FROM unnest("labels") l WHERE l !~ '^(level|round):')
  WHERE "question_id" IN (SELECT "question_id" FROM "withheld_details");--> statement-breakpoint
UPDATE "questions" SET "level" = NULL, "round" = NULL WHERE "id" IN (SELECT "question_id" FROM "withheld_details");--> statement-breakpoint
-- A company that only a report named is not shown; those that come with the forum say something of themselves.
UPDATE "companies" SET "listed" = false
  WHERE "questions_count" = 0 AND "about" = '' AND "aliases" = '{}' AND "id" IN (SELECT "company_id" FROM "sightings");
