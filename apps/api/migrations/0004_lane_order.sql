DROP INDEX "lane_waits_by_need";--> statement-breakpoint
CREATE INDEX "lane_waits_by_need" ON "lane_waits" USING btree ("sample","reviews",(not newcomer),"since","answer_id");