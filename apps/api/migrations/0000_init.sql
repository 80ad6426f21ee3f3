CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE SCHEMA "authorship";
--> statement-breakpoint
CREATE TABLE "credentials" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"verified_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"handle" text NOT NULL,
	"display_name" text NOT NULL,
	"headline" text DEFAULT '' NOT NULL,
	"experience" text,
	"role" text DEFAULT 'member' NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "members_handle_unique" UNIQUE("handle")
);
--> statement-breakpoint
CREATE TABLE "refresh_tokens" (
	"hash" text PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "answer_revisions" (
	"answer_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"body" text NOT NULL,
	"body_html" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"minutes" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answer_revisions_answer_id_number_pk" PRIMARY KEY("answer_id","number")
);
--> statement-breakpoint
CREATE TABLE "answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"question_id" uuid NOT NULL,
	"authorship" text NOT NULL,
	"author_id" uuid,
	"pseudonym" text,
	"visibility" text NOT NULL,
	"link_token" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"excerpt" text NOT NULL,
	"feedback_wanted" jsonb,
	"sample" boolean DEFAULT false NOT NULL,
	"comments_count" integer DEFAULT 0 NOT NULL,
	"open_comments_count" integer DEFAULT 0 NOT NULL,
	"reviews_count" integer DEFAULT 0 NOT NULL,
	"votes_count" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"revised_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answers_linkToken_unique" UNIQUE("link_token"),
	CONSTRAINT "answers_one_author" CHECK (num_nonnulls(author_id, pseudonym) <= 1),
	CONSTRAINT "answers_link_has_token" CHECK ((visibility = 'link') = (link_token is not null))
);
--> statement-breakpoint
CREATE TABLE "authorship"."authors" (
	"content_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"member_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"slot" text
);
--> statement-breakpoint
CREATE TABLE "authorship"."pseudonyms" (
	"question_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "pseudonyms_question_id_member_id_pk" PRIMARY KEY("question_id","member_id"),
	CONSTRAINT "pseudonyms_name_once" UNIQUE("question_id","name")
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"about" text DEFAULT '' NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"questions_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "companies_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "company_names" (
	"key" text PRIMARY KEY NOT NULL,
	"company_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"member_id" uuid NOT NULL,
	"key" text NOT NULL,
	"content" jsonb NOT NULL,
	"version" integer NOT NULL,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "drafts_member_id_key_pk" PRIMARY KEY("member_id","key")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"question_id" uuid NOT NULL,
	"answer_id" uuid,
	"parent_id" uuid,
	"authorship" text NOT NULL,
	"author_id" uuid,
	"pseudonym" text,
	"body" text NOT NULL,
	"body_html" text NOT NULL,
	"revision" integer,
	"anchor" jsonb,
	"place" jsonb,
	"suggestion" text,
	"criterion" text,
	"state" text DEFAULT 'open' NOT NULL,
	"addressed_in" integer,
	"reason" text,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone,
	"position" integer NOT NULL,
	CONSTRAINT "comments_on_an_answer_have_a_revision" CHECK ((answer_id is null) = (revision is null))
);
--> statement-breakpoint
CREATE TABLE "loaded" (
	"name" text PRIMARY KEY NOT NULL,
	"loaded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"digest" text PRIMARY KEY NOT NULL,
	"request" text NOT NULL,
	"status" integer NOT NULL,
	"made_id" uuid,
	"day" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_companies" (
	"question_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "question_companies_question_id_company_id_pk" PRIMARY KEY("question_id","company_id")
);
--> statement-breakpoint
CREATE TABLE "question_topics" (
	"question_id" uuid NOT NULL,
	"topic_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "question_topics_question_id_topic_id_pk" PRIMARY KEY("question_id","topic_id")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"body_html" text NOT NULL,
	"track" text NOT NULL,
	"level" text,
	"round" text,
	"authorship" text NOT NULL,
	"author_id" uuid,
	"pseudonym" text,
	"sample" boolean DEFAULT false NOT NULL,
	"answers_count" integer DEFAULT 0 NOT NULL,
	"votes_count" integer DEFAULT 0 NOT NULL,
	"comments_count" integer DEFAULT 0 NOT NULL,
	"sightings_count" integer DEFAULT 0 NOT NULL,
	"last_asked_month" date,
	"created_at" timestamp (3) with time zone NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"active_at" timestamp (3) with time zone NOT NULL,
	"words" "tsvector" NOT NULL,
	CONSTRAINT "questions_slug_unique" UNIQUE("slug"),
	CONSTRAINT "questions_one_author" CHECK (num_nonnulls(author_id, pseudonym) <= 1)
);
--> statement-breakpoint
CREATE TABLE "sightings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"question_id" uuid NOT NULL,
	"company_id" uuid NOT NULL,
	"month" date NOT NULL,
	"level" text,
	"round" text,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topics" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"about" text NOT NULL,
	"synonyms" text[] NOT NULL,
	"tracks" text[] NOT NULL,
	"minutes" integer NOT NULL,
	"template" text NOT NULL,
	"questions_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "topics_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"member_id" uuid NOT NULL,
	"question_id" uuid,
	"answer_id" uuid,
	CONSTRAINT "votes_one_target" CHECK (num_nonnulls(question_id, answer_id) = 1)
);
--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_revisions" ADD CONSTRAINT "answer_revisions_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorship"."authors" ADD CONSTRAINT "authors_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorship"."pseudonyms" ADD CONSTRAINT "pseudonyms_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "company_names" ADD CONSTRAINT "company_names_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_parent_id_comments_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_companies" ADD CONSTRAINT "question_companies_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_companies" ADD CONSTRAINT "question_companies_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_topics" ADD CONSTRAINT "question_topics_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_topics" ADD CONSTRAINT "question_topics_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sightings" ADD CONSTRAINT "sightings_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sightings" ADD CONSTRAINT "sightings_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credentials_by_email" ON "credentials" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "credentials_verified_once" ON "credentials" USING btree ("email") WHERE verified_at is not null;--> statement-breakpoint
CREATE INDEX "refresh_tokens_by_session" ON "refresh_tokens" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "sessions_by_member" ON "sessions" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "answers_useful" ON "answers" USING btree ("question_id","votes_count","id");--> statement-breakpoint
CREATE INDEX "answers_newest" ON "answers" USING btree ("question_id","created_at","id");--> statement-breakpoint
CREATE INDEX "answers_improved" ON "answers" USING btree ("question_id","revision","id");--> statement-breakpoint
CREATE INDEX "answers_by_author" ON "answers" USING btree ("author_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "authors_slot_once" ON "authorship"."authors" USING btree ("member_id","question_id","slot");--> statement-breakpoint
CREATE INDEX "authors_by_member" ON "authorship"."authors" USING btree ("member_id","kind");--> statement-breakpoint
CREATE INDEX "companies_by_questions" ON "companies" USING btree ("questions_count","id");--> statement-breakpoint
CREATE INDEX "comments_of_answer" ON "comments" USING btree ("answer_id","position");--> statement-breakpoint
CREATE INDEX "comments_of_question" ON "comments" USING btree ("question_id","position") WHERE answer_id is null;--> statement-breakpoint
CREATE INDEX "comments_by_parent" ON "comments" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "question_companies_by_company" ON "question_companies" USING btree ("company_id","question_id");--> statement-breakpoint
CREATE INDEX "question_topics_by_topic" ON "question_topics" USING btree ("topic_id","question_id");--> statement-breakpoint
CREATE INDEX "questions_newest" ON "questions" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "questions_active" ON "questions" USING btree ("active_at","id");--> statement-breakpoint
CREATE INDEX "questions_most_asked" ON "questions" USING btree ("sightings_count","id");--> statement-breakpoint
CREATE INDEX "questions_most_answered" ON "questions" USING btree ("answers_count","id");--> statement-breakpoint
CREATE INDEX "questions_by_author" ON "questions" USING btree ("author_id","created_at","id");--> statement-breakpoint
CREATE INDEX "questions_words" ON "questions" USING gin ("words");--> statement-breakpoint
CREATE INDEX "questions_title_trigrams" ON "questions" USING gin (lower(title) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "sightings_by_question" ON "sightings" USING btree ("question_id");--> statement-breakpoint
CREATE UNIQUE INDEX "votes_question_once" ON "votes" USING btree ("question_id","member_id") WHERE question_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "votes_answer_once" ON "votes" USING btree ("answer_id","member_id") WHERE answer_id is not null;