CREATE TABLE "search_answers" (
	"answer_id" uuid PRIMARY KEY NOT NULL,
	"question_id" uuid NOT NULL,
	"terms" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_postings" (
	"term" text collate "C" NOT NULL,
	"impact" smallint NOT NULL,
	"doc" integer NOT NULL,
	CONSTRAINT "search_postings_term_impact_doc_pk" PRIMARY KEY("term","impact","doc")
);
--> statement-breakpoint
CREATE TABLE "search_questions" (
	"question_id" uuid PRIMARY KEY NOT NULL,
	"doc" integer GENERATED ALWAYS AS IDENTITY (sequence name "search_questions_doc_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"title" text collate "C" NOT NULL,
	"terms" text[] NOT NULL,
	"impacts" smallint[] NOT NULL,
	"words" text[] NOT NULL,
	"labels" text[] NOT NULL,
	CONSTRAINT "search_questions_doc_unique" UNIQUE("doc")
);
--> statement-breakpoint
CREATE TABLE "search_synonyms" (
	"phrase" text collate "C" NOT NULL,
	"means" text collate "C" NOT NULL,
	CONSTRAINT "search_synonyms_phrase_means_pk" PRIMARY KEY("phrase","means")
);
--> statement-breakpoint
CREATE TABLE "search_terms" (
	"term" text collate "C" PRIMARY KEY NOT NULL,
	"questions" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text collate "C" PRIMARY KEY NOT NULL,
	"term" text collate "C" NOT NULL,
	"questions" integer NOT NULL
);
--> statement-breakpoint
DROP INDEX "questions_words";--> statement-breakpoint
ALTER TABLE "search_answers" ADD CONSTRAINT "search_answers_answer_id_answers_id_fk" FOREIGN KEY ("answer_id") REFERENCES "public"."answers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_questions" ADD CONSTRAINT "search_questions_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_answers_terms" ON "search_answers" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "search_answers_of_question" ON "search_answers" USING btree ("question_id");--> statement-breakpoint
CREATE INDEX "search_questions_title" ON "search_questions" USING btree ("title");--> statement-breakpoint
CREATE INDEX "search_words_by_term" ON "search_words" USING btree ("term");--> statement-breakpoint
CREATE INDEX "search_words_alike" ON "search_words" USING gin (word gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "members_by_name" ON "members" USING gin (lower(display_name || ' ' || handle) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "company_names_alike" ON "company_names" USING gin (key gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "questions" DROP COLUMN "words";
--> statement-breakpoint
-- Words much like this one, by the trigrams they share. The threshold is lower than usual: two neighbours exchanged in the middle of a short word spoil
-- most of its trigrams. What comes is counted letter by letter afterwards.
CREATE FUNCTION search_words_near(wanted text, most int) RETURNS SETOF search_words LANGUAGE sql STABLE SET pg_trgm.similarity_threshold TO 0.22 AS $$
  SELECT * FROM search_words WHERE word % wanted AND abs(length(word) - length(wanted)) <= 2 ORDER BY similarity(word, wanted) DESC, word LIMIT most
$$;
