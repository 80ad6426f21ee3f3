DROP INDEX "lane_waits_by_need";--> statement-breakpoint
ALTER TABLE "authorship"."authors" ADD COLUMN "given_before" integer;--> statement-breakpoint
ALTER TABLE "lane_waits" ADD COLUMN "heard" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "lane_waits_by_need" ON "lane_waits" USING btree ("reviews",(not newcomer),"since","answer_id");--> statement-breakpoint
ALTER TABLE "lane_waits" DROP COLUMN "credit";