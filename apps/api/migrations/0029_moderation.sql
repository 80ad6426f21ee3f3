CREATE TABLE "moderation_cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"question_id" uuid,
	"answer_id" uuid,
	"comment_id" uuid,
	"review_id" uuid,
	"member_id" uuid,
	"company_id" uuid,
	"notice_id" uuid,
	"state" text NOT NULL,
	"flags_count" integer DEFAULT 0 NOT NULL,
	"reasons" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"first_post" boolean DEFAULT false NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"flagged_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "moderation_cases_questionId_unique" UNIQUE("question_id"),
	CONSTRAINT "moderation_cases_answerId_unique" UNIQUE("answer_id"),
	CONSTRAINT "moderation_cases_commentId_unique" UNIQUE("comment_id"),
	CONSTRAINT "moderation_cases_reviewId_unique" UNIQUE("review_id"),
	CONSTRAINT "moderation_cases_memberId_unique" UNIQUE("member_id"),
	CONSTRAINT "moderation_cases_companyId_unique" UNIQUE("company_id"),
	CONSTRAINT "moderation_cases_noticeId_unique" UNIQUE("notice_id"),
	CONSTRAINT "moderation_cases_one_subject" CHECK (num_nonnulls(question_id, answer_id, comment_id, review_id, member_id, company_id, notice_id) = 1)
);
--> statement-breakpoint
CREATE TABLE "moderation_flags" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "moderation_flags_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"case_id" uuid NOT NULL,
	"reporter_id" uuid,
	"reason" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"settled" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"act" text NOT NULL,
	"rule" text,
	"words" text DEFAULT '' NOT NULL,
	"until" timestamp (3) with time zone,
	"told" boolean NOT NULL,
	"read_at" timestamp (3) with time zone,
	"moderator_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	"case_id" uuid,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"appeal_words" text,
	"appeal_state" text,
	"appeal_answer" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "suspensions" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "takedowns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"case_id" uuid,
	"address" text NOT NULL,
	"reason" text NOT NULL,
	"standing" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"words" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"outcome" text DEFAULT '' NOT NULL,
	CONSTRAINT "takedowns_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "withheld" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "locked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "withheld" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "withheld" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "question_companies" ADD COLUMN "withheld" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "question_topics" ADD COLUMN "withheld" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "withheld" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "locked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "disputes" ADD COLUMN "withheld" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sightings" ADD COLUMN "withheld" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_review_id_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."reviews"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_notice_id_notices_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_flags" ADD CONSTRAINT "moderation_flags_case_id_moderation_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."moderation_cases"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "moderation_flags" ADD CONSTRAINT "moderation_flags_reporter_id_members_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_moderator_id_members_id_fk" FOREIGN KEY ("moderator_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspensions" ADD CONSTRAINT "suspensions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "takedowns" ADD CONSTRAINT "takedowns_case_id_moderation_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."moderation_cases"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "moderation_cases_oldest" ON "moderation_cases" USING btree ("opened_at","id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "moderation_cases_most_flagged" ON "moderation_cases" USING btree ("flags_count","id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "moderation_cases_oldest_of_kind" ON "moderation_cases" USING btree ("kind","opened_at","id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "moderation_cases_most_flagged_of_kind" ON "moderation_cases" USING btree ("kind","flags_count","id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "moderation_cases_closed" ON "moderation_cases" USING btree ("closed_at","id") WHERE state = 'closed';--> statement-breakpoint
CREATE UNIQUE INDEX "moderation_flags_once" ON "moderation_flags" USING btree ("case_id","reporter_id") WHERE not settled;--> statement-breakpoint
CREATE INDEX "moderation_flags_of_case" ON "moderation_flags" USING btree ("case_id","id");--> statement-breakpoint
CREATE INDEX "moderation_flags_of_reporter" ON "moderation_flags" USING btree ("reporter_id","at");--> statement-breakpoint
CREATE INDEX "notices_of_case" ON "notices" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "notices_of_moderator" ON "notices" USING btree ("moderator_id");--> statement-breakpoint
CREATE INDEX "suspensions_by_end" ON "suspensions" USING btree ("until");--> statement-breakpoint
CREATE INDEX "takedowns_of_case" ON "takedowns" USING btree ("case_id","sent_at");--> statement-breakpoint
CREATE INDEX "takedowns_by_day" ON "takedowns" USING btree ("sent_at");