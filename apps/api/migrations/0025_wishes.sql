CREATE TABLE "lane_given" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"wish_id" bigint NOT NULL,
	"minutes" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lane_wishes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "lane_wishes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"answer_id" uuid NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"until" timestamp (3) with time zone,
	"newcomer" boolean NOT NULL,
	CONSTRAINT "lane_wishes_once" UNIQUE("answer_id","since")
);
--> statement-breakpoint
ALTER TABLE "lane_given" ADD CONSTRAINT "lane_given_wish_id_lane_wishes_id_fk" FOREIGN KEY ("wish_id") REFERENCES "public"."lane_wishes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lane_wishes" ADD CONSTRAINT "lane_wishes_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lane_given_by_wish" ON "lane_given" USING btree ("wish_id");--> statement-breakpoint
CREATE INDEX "lane_wishes_by_time" ON "lane_wishes" USING btree ("since");--> statement-breakpoint
INSERT INTO "lane_wishes" ("answer_id", "since", "newcomer") SELECT "answer_id", "since", "newcomer" FROM "lane_waits" WHERE NOT "heard";