CREATE INDEX "answers_by_day" ON "answers" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "comments_by_day" ON "comments" USING btree ("created_at") WHERE answer_id is not null and parent_id is null;--> statement-breakpoint
CREATE INDEX "reviews_by_day" ON "reviews" USING btree ("created_at");