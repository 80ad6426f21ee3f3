ALTER TABLE "public"."drafts" SET SCHEMA "authorship";
