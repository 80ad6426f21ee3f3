ALTER TABLE "lane_waits" DROP CONSTRAINT "lane_waits_topic_id_topics_id_fk";
--> statement-breakpoint
ALTER TABLE "lane_waits" ALTER COLUMN "topic_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "lane_waits" ADD CONSTRAINT "lane_waits_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE set null ON UPDATE no action;