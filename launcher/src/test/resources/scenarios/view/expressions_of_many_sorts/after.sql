CREATE TABLE t (id int PRIMARY KEY, name varchar(20), flag boolean, amount numeric(8,2), day date, at timestamptz, doc jsonb, tags text[], span int4range);
CREATE VIEW v AS SELECT
  id % 2 = 0 AS even, -id AS negative, name || '!' AS loud, NOT flag AS unset, flag IS NOT TRUE AS not_true,
  amount::int AS whole, round(amount) AS rounded, greatest(amount, 1) AS most, day + 1 AS tomorrow, day - interval '1 month' AS before,
  at::date AS day_of, date_trunc('month', at) AS month, extract(epoch FROM at) AS epoch, doc ->> 'a' AS a, doc #> '{a,b}' AS ab, doc ? 'c' AS has_c,
  tags[1] AS first_tag, 'x' = ANY (tags) AS tagged, array_length(tags, 1) AS many, span @> id AS inside, substring(name FROM 2 FOR 3) AS part,
  trim(both ' ' FROM name) AS trimmed, position('a' IN name) AS place, overlay(name PLACING 'x' FROM 1) AS laid, name SIMILAR TO 'a%' AS similar_to,
  (id, name) = (1, 'a') AS row_equal, row(id, name) IS NULL AS row_null, (SELECT max(id) FROM t) AS biggest, cast(id AS text) AS id_text,
  CASE id WHEN 1 THEN 'one' ELSE 'many' END AS word, ARRAY(SELECT id FROM t ORDER BY 1) AS ids, current_date AS today, name COLLATE "C" AS c_name,
  id IS DISTINCT FROM 3 AS distinct_from, lower(span) AS lower_end, format('%s', id) AS formatted, xmlelement(name a, id) AS element
FROM t ORDER BY id DESC NULLS LAST, lower(name) LIMIT 10 OFFSET 1;
CREATE VIEW w AS SELECT DISTINCT ON (name) name, sum(amount) OVER w AS running, lag(id, 1, 0) OVER (PARTITION BY name ORDER BY id ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) AS previous
FROM t WINDOW w AS (PARTITION BY name ORDER BY id) ORDER BY name, id;
CREATE VIEW g AS SELECT name, day, count(*) FROM t GROUP BY GROUPING SETS ((name), (day), ()) HAVING count(*) > 0;
CREATE VIEW j AS SELECT a.id, b.name, c.id AS c_id FROM t a FULL JOIN t b USING (id) JOIN (SELECT id FROM t) c ON c.id = a.id CROSS JOIN LATERAL unnest(a.tags) WITH ORDINALITY AS u (tag, n) WHERE u.n = 1;
