CREATE TABLE "follows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"company_id" uuid,
	"topic_id" uuid,
	"question_id" uuid,
	"answer_id" uuid,
	"followed_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "follows_one_target" CHECK (num_nonnulls(company_id, topic_id, question_id, answer_id, followed_id) = 1)
);
--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_followed_id_members_id_fk" FOREIGN KEY ("followed_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_company_once" ON "follows" USING btree ("company_id","member_id") WHERE company_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_topic_once" ON "follows" USING btree ("topic_id","member_id") WHERE topic_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_question_once" ON "follows" USING btree ("question_id","member_id") WHERE question_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_answer_once" ON "follows" USING btree ("answer_id","member_id") WHERE answer_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_member_once" ON "follows" USING btree ("followed_id","member_id") WHERE followed_id is not null;--> statement-breakpoint
CREATE INDEX "follows_of_member" ON "follows" USING btree ("member_id","created_at","id");