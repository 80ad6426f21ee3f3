CREATE TABLE "saved_searches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"key" text NOT NULL,
	"query" jsonb NOT NULL,
	"meaning" jsonb NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"seen_doc" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "saved_searches_name_once" ON "saved_searches" USING btree ("member_id","key") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "saved_searches_of_member" ON "saved_searches" USING btree ("member_id","created_at","id");--> statement-breakpoint
CREATE INDEX "saved_searches_deleted" ON "saved_searches" USING btree ("deleted_at") WHERE deleted_at is not null;