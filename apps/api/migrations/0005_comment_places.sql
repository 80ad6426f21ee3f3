ALTER TABLE "comments" ADD COLUMN "places" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
UPDATE "comments" c SET "places" = jsonb_build_object(a."revision"::text, c."place") FROM "answers" a WHERE a."id" = c."answer_id" AND c."place" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "comments" DROP COLUMN "place";--> statement-breakpoint
UPDATE "answers" a SET "open_comments_count" = (SELECT count(*) FROM "comments" c WHERE c."answer_id" = a."id" AND c."deleted_at" IS NULL AND c."parent_id" IS NULL AND c."state" = 'open' AND NOT c."held" AND NOT coalesce(c."author_id" = a."author_id" OR c."pseudonym" = a."pseudonym", false)) WHERE a."comments_count" > 0;
