CREATE TABLE "audit_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid NOT NULL,
	"act" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "merged_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"external_id" text,
	"into_id" uuid NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"merged_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "merged_questions_slug_unique" UNIQUE("slug"),
	CONSTRAINT "merged_questions_externalId_unique" UNIQUE("external_id")
);
--> statement-breakpoint
ALTER TABLE "authorship"."pseudonyms" DROP CONSTRAINT "pseudonyms_name_once";--> statement-breakpoint
ALTER TABLE "authorship"."pseudonyms" DROP CONSTRAINT "pseudonyms_question_id_member_id_pk";--> statement-breakpoint
ALTER TABLE "authorship"."pseudonyms" ADD CONSTRAINT "pseudonyms_question_id_name_pk" PRIMARY KEY("question_id","name");--> statement-breakpoint
ALTER TABLE "authorship"."pseudonyms" ADD COLUMN "former" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "import_notes" ADD COLUMN "decision" text;--> statement-breakpoint
ALTER TABLE "import_notes" ADD COLUMN "decided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "merged_questions" ADD CONSTRAINT "merged_questions_into_id_questions_id_fk" FOREIGN KEY ("into_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_of_subject" ON "audit_events" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "merged_questions_into" ON "merged_questions" USING btree ("into_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pseudonyms_of_member" ON "authorship"."pseudonyms" USING btree ("question_id","member_id") WHERE not former;--> statement-breakpoint
CREATE INDEX "drafts_by_key" ON "drafts" USING btree ("key");--> statement-breakpoint
CREATE INDEX "import_notes_undecided" ON "import_notes" USING btree ("import_id","line","id") WHERE kind = 'duplicate' and decision is null;