CREATE TABLE "import_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"kind" text NOT NULL,
	"says" text NOT NULL,
	"question_id" uuid,
	"other_id" uuid
);
--> statement-breakpoint
CREATE TABLE "import_parts" (
	"import_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "import_parts_import_id_number_pk" PRIMARY KEY("import_id","number")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"format" text NOT NULL,
	"sha256" text,
	"author_id" uuid,
	"state" text NOT NULL,
	"refusal" text,
	"rows" integer,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"present" integer DEFAULT 0 NOT NULL,
	"skipped" integer DEFAULT 0 NOT NULL,
	"answers_added" integer DEFAULT 0 NOT NULL,
	"unused_fields" text[] DEFAULT '{}' NOT NULL,
	"new_topics" text[] DEFAULT '{}' NOT NULL,
	"new_companies" text[] DEFAULT '{}' NOT NULL,
	"preview" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"taken_by" uuid,
	"taken_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "external_id" text;--> statement-breakpoint
ALTER TABLE "import_notes" ADD CONSTRAINT "import_notes_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_notes" ADD CONSTRAINT "import_notes_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_notes" ADD CONSTRAINT "import_notes_other_id_questions_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_parts" ADD CONSTRAINT "import_parts_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_notes_by_line" ON "import_notes" USING btree ("import_id","kind","line","id");--> statement-breakpoint
CREATE INDEX "import_notes_by_question" ON "import_notes" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "import_notes_by_other" ON "import_notes" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "imports_newest" ON "imports" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "imports_by_state" ON "imports" USING btree ("state");--> statement-breakpoint
CREATE INDEX "questions_same_title" ON "questions" USING btree (md5(btrim(lower(regexp_replace(title, '[[:punct:][:space:]]+', ' ', 'g')))));--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_externalId_unique" UNIQUE("external_id");