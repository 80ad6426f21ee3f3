CREATE TABLE "blocks" (
	"member_id" uuid NOT NULL,
	"blocked_id" uuid NOT NULL,
	CONSTRAINT "blocks_member_id_blocked_id_pk" PRIMARY KEY("member_id","blocked_id")
);
--> statement-breakpoint
CREATE TABLE "lane_cases" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "lane_cases_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"day" date NOT NULL,
	"minutes" integer NOT NULL,
	"newcomer" boolean NOT NULL,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lane_claims" (
	"answer_id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"claimed_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lane_claims_memberId_unique" UNIQUE("member_id")
);
--> statement-breakpoint
CREATE TABLE "lane_passes" (
	"member_id" uuid NOT NULL,
	"answer_id" uuid NOT NULL,
	CONSTRAINT "lane_passes_member_id_answer_id_pk" PRIMARY KEY("member_id","answer_id")
);
--> statement-breakpoint
CREATE TABLE "lane_waits" (
	"answer_id" uuid PRIMARY KEY NOT NULL,
	"topic_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"newcomer" boolean NOT NULL,
	"credit" integer DEFAULT 0 NOT NULL,
	"reviews" integer DEFAULT 0 NOT NULL,
	"interviewers" integer DEFAULT 0 NOT NULL,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reputations" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"helped" integer NOT NULL,
	"judged" integer NOT NULL,
	"used" integer NOT NULL,
	"bound" double precision NOT NULL,
	"criteria" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "calibrations" (
	"member_id" uuid NOT NULL,
	"reference_id" uuid NOT NULL,
	"scores" jsonb NOT NULL,
	CONSTRAINT "calibrations_member_id_reference_id_pk" PRIMARY KEY("member_id","reference_id")
);
--> statement-breakpoint
CREATE TABLE "guesses" (
	"answer_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"scores" jsonb NOT NULL,
	CONSTRAINT "guesses_answer_id_revision_pk" PRIMARY KEY("answer_id","revision")
);
--> statement-breakpoint
CREATE TABLE "reference_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"topic_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"question" text NOT NULL,
	"body" text NOT NULL,
	"body_html" text NOT NULL,
	"scores" jsonb NOT NULL,
	"reasons" jsonb NOT NULL,
	CONSTRAINT "reference_answers_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"question_id" uuid NOT NULL,
	"answer_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"authorship" text NOT NULL,
	"author_id" uuid,
	"pseudonym" text,
	"guest" boolean DEFAULT false NOT NULL,
	"held" boolean DEFAULT false NOT NULL,
	"strength" text NOT NULL,
	"change" text NOT NULL,
	"through" text NOT NULL,
	"scores" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"interviewer" boolean DEFAULT false NOT NULL,
	"read" boolean DEFAULT false NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"edited_at" timestamp (3) with time zone,
	"position" integer NOT NULL,
	CONSTRAINT "reviews_one_author" CHECK (num_nonnulls(author_id, pseudonym) <= 1)
);
--> statement-breakpoint
CREATE TABLE "revision_scores" (
	"answer_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"reviews" integer NOT NULL,
	"value" double precision,
	"low" double precision,
	"high" double precision,
	"criteria" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"through" jsonb NOT NULL,
	"ready" boolean DEFAULT false NOT NULL,
	CONSTRAINT "revision_scores_answer_id_revision_pk" PRIMARY KEY("answer_id","revision")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notifications_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"for_content" uuid NOT NULL,
	"kind" text NOT NULL,
	"question_id" uuid NOT NULL,
	"answer_id" uuid,
	"comment_id" uuid,
	"count" integer DEFAULT 1 NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "answers" DROP CONSTRAINT "answers_link_has_token";--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "offer" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "guest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "thanked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "verdict" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "words_changed" boolean;--> statement-breakpoint
ALTER TABLE "topics" ADD COLUMN "rubric" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blocks" ADD CONSTRAINT "blocks_blocked_id_members_id_fk" FOREIGN KEY ("blocked_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lane_claims" ADD CONSTRAINT "lane_claims_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lane_claims" ADD CONSTRAINT "lane_claims_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lane_passes" ADD CONSTRAINT "lane_passes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lane_passes" ADD CONSTRAINT "lane_passes_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lane_waits" ADD CONSTRAINT "lane_waits_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lane_waits" ADD CONSTRAINT "lane_waits_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reputations" ADD CONSTRAINT "reputations_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calibrations" ADD CONSTRAINT "calibrations_reference_id_reference_answers_id_fk" FOREIGN KEY ("reference_id") REFERENCES "public"."reference_answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guesses" ADD CONSTRAINT "guesses_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_answers" ADD CONSTRAINT "reference_answers_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_scores" ADD CONSTRAINT "revision_scores_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "blocks_by_blocked" ON "blocks" USING btree ("blocked_id");--> statement-breakpoint
CREATE INDEX "lane_cases_by_day" ON "lane_cases" USING btree ("day");--> statement-breakpoint
CREATE INDEX "lane_waits_by_need" ON "lane_waits" USING btree ("reviews","since","answer_id");--> statement-breakpoint
CREATE INDEX "reviews_of_answer" ON "reviews" USING btree ("answer_id","revision","position");--> statement-breakpoint
CREATE INDEX "reviews_by_author" ON "reviews" USING btree ("author_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_unread_once" ON "notifications" USING btree ("for_content","kind") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "notifications_by_content" ON "notifications" USING btree ("for_content","id");--> statement-breakpoint
CREATE INDEX "comments_by_author" ON "comments" USING btree ("author_id","id");--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_link_has_token" CHECK (case visibility when 'link' then link_token is not null when 'private' then link_token is null else true end);