BEGIN;
CREATE VIEW public.g AS SELECT name, day, count(*)
FROM public.t
GROUP BY GROUPING SETS (name, day, ())
HAVING count(*) > 0;
CREATE VIEW public.j AS SELECT a.id, b.name, c.id AS c_id
FROM
  public.t a
  FULL JOIN public.t b USING (id)
  JOIN (
    SELECT id
    FROM public.t
  ) c ON c.id = a.id
  CROSS JOIN LATERAL unnest(a.tags) WITH ORDINALITY u(tag, n)
WHERE u.n = 1;
CREATE VIEW public.v AS SELECT
  id % 2 = 0 AS even, - id AS negative, name || '!' AS loud, NOT flag AS unset,
  flag IS NOT TRUE AS not_true, amount::int AS whole, round(amount) AS rounded,
  GREATEST(amount, 1) AS most, day + 1 AS tomorrow, day - '1 month'::interval AS before,
  at::date AS day_of, date_trunc('month', at) AS month, extract ('epoch' FROM at) AS epoch,
  doc ->> 'a' AS a, doc #> '{a,b}' AS ab, doc ? 'c' AS has_c, tags[1] AS first_tag,
  'x' = ANY(tags) AS tagged, array_length(tags, 1) AS many, span @> id AS inside,
  SUBSTRING(name FROM 2 FOR 3) AS part, TRIM (BOTH ' ' FROM name) AS trimmed,
  POSITION('a' IN name) AS place, overlay(name placing 'x' from 1) AS laid,
  name SIMILAR TO 'a%' AS similar_to, (id, name) = (1, 'a') AS row_equal,
  ROW(id, name) IS NULL AS row_null,
  (
    SELECT max(id)
    FROM public.t
  ) AS biggest,
  id::text AS id_text,
  CASE id
    WHEN 1 THEN 'one'
    ELSE 'many'
  END AS word,
  ARRAY(
    SELECT id
    FROM public.t
    ORDER BY 1
  ) AS ids,
  current_date AS today, name COLLATE "C" AS c_name, id IS DISTINCT FROM 3 AS distinct_from,
  lower(span) AS lower_end, format('%s', id) AS formatted, xmlelement(name a, id) AS element
FROM public.t
ORDER BY id DESC NULLS LAST, lower(name)
LIMIT 10
OFFSET 1;
CREATE VIEW public.w AS SELECT
  DISTINCT ON (name)
  name, sum(amount) OVER w AS running,
  lag(id, 1, 0) OVER (
    PARTITION BY name
    ORDER BY id
    ROWS BETWEEN 1 PRECEDING AND CURRENT ROW
  ) AS previous
FROM public.t
WINDOW
  w AS (
    PARTITION BY name
    ORDER BY id
  )
ORDER BY name, id;
COMMIT;
