CREATE TABLE "collection_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"collection_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"question_id" uuid,
	"answer_id" uuid,
	"saved_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "collection_items_one_target" CHECK (case kind when 'question' then answer_id is null else question_id is null end)
);
--> statement-breakpoint
CREATE TABLE "collections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"key" text NOT NULL,
	"usual" boolean DEFAULT false NOT NULL,
	"items_count" integer DEFAULT 0 NOT NULL,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "collection_items" ADD CONSTRAINT "collection_items_collection_id_collections_id_fk" FOREIGN KEY ("collection_id") REFERENCES "public"."collections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_items" ADD CONSTRAINT "collection_items_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_items" ADD CONSTRAINT "collection_items_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collection_items" ADD CONSTRAINT "collection_items_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collections" ADD CONSTRAINT "collections_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "collection_items_question_once" ON "collection_items" USING btree ("question_id","member_id","collection_id") WHERE question_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "collection_items_answer_once" ON "collection_items" USING btree ("answer_id","member_id","collection_id") WHERE answer_id is not null;--> statement-breakpoint
CREATE INDEX "collection_items_last_saved" ON "collection_items" USING btree ("collection_id","saved_at","id");--> statement-breakpoint
CREATE INDEX "collection_items_of_member" ON "collection_items" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "collections_usual_once" ON "collections" USING btree ("member_id") WHERE usual;--> statement-breakpoint
CREATE UNIQUE INDEX "collections_name_once" ON "collections" USING btree ("member_id","key") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "collections_of_member" ON "collections" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "collections_deleted" ON "collections" USING btree ("deleted_at") WHERE deleted_at is not null;