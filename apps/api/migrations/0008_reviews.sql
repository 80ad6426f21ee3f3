CREATE TABLE "learned_community" (
	"day" date PRIMARY KEY NOT NULL,
	"community" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviewer_summaries" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"peers" jsonb NOT NULL,
	"references" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rises" (
	"answer_id" uuid PRIMARY KEY NOT NULL,
	"from_revision" integer NOT NULL,
	"to_revision" integer NOT NULL,
	"rise" double precision NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reviews" ADD COLUMN "residual" jsonb;--> statement-breakpoint
ALTER TABLE "revision_scores" ADD COLUMN "marked" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "reviewer_summaries" ADD CONSTRAINT "reviewer_summaries_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rises" ADD CONSTRAINT "rises_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rises_most" ON "rises" USING btree ("rise","answer_id");