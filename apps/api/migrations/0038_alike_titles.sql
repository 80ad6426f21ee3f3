-- The telling words of a title, each once and in order: without those that every title is full of, without what only asks for an answer, and
-- in their stem. Where nothing is left, all its words as they stand.
CREATE FUNCTION question_title_words(title text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 500 AS $$
DECLARE
  said text[] := array_remove(regexp_split_to_array(lower(title), '[][!"$-*,-/:-@\\^_`{|}~“”‘’„…–—¿¡[:space:]]+'), '');
  telling text[];
BEGIN
  telling := array(SELECT DISTINCT s.stem COLLATE "C" FROM (
    SELECT coalesce(l.stems[1], l.w) AS stem FROM (SELECT w, ts_lexize('pg_catalog.english_stem', w) AS stems FROM unnest(said) w OFFSET 0) l
    WHERE l.stems IS DISTINCT FROM '{}') s
    WHERE s.stem <> ALL ('{tell,describ,explain,discuss,give,exampl,pleas,would,could,us,question,interview}') ORDER BY 1);
  IF telling = '{}' THEN telling := array(SELECT DISTINCT w COLLATE "C" FROM unnest(said) w ORDER BY 1); END IF;
  RETURN telling;
END
$$;
--> statement-breakpoint
-- One key of all these words, then one for each that may be misspelt, of the others: a word of four letters or more without a digit, beside
-- two others at least. Titles that share the first hold the same words; titles that share another differ in one.
CREATE FUNCTION question_title_keys(title text) RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$
DECLARE
  words text[] := public.question_title_words(title);
BEGIN
  RETURN array(
    SELECT hashtextextended(array_to_string(words, ' '), 0) WHERE words <> '{}'
    UNION ALL
    SELECT hashtextextended('-' || array_to_string(array_remove(words, w), ' '), 0) FROM unnest(words) w
    WHERE cardinality(words) > 2 AND length(w) > 3 AND w !~ '[0-9]');
END
$$;
--> statement-breakpoint
CREATE INDEX "questions_alike_titles" ON "questions" USING gin (question_title_keys(title)) WITH (fastupdate=false);
