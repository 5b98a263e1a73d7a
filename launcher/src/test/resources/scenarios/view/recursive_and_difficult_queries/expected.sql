BEGIN;
CREATE VIEW public.mixed AS WITH newest AS MATERIALIZED (
  SELECT node.id, node.parent_id, node.name, node.weight, node.made
  FROM public.node
  ORDER BY made DESC NULLS LAST
  LIMIT 10
)
SELECT
  n.id,
  CASE
    WHEN n.weight > 10 THEN 'heavy'
    WHEN n.weight IS NULL THEN NULL
    ELSE 'light'
  END AS sort,
  COALESCE(n.name, 'none') AS name,
  EXISTS (
    SELECT
    FROM public.node c
    WHERE c.parent_id = n.id
  ) AS has_children,
  n.made AT TIME ZONE 'UTC' AS made_utc, extract ('year' FROM n.made) AS year, l.x,
  ARRAY[n.id, 1] AS list
FROM
  newest n
  LEFT JOIN LATERAL (
    SELECT n.id * 2 AS x
  ) l ON true
WHERE
  (n.name NOT LIKE 'x%'
  AND n.id BETWEEN 1 AND 100
  AND n.parent_id IN (1, 2, 3)) OR n.name ILIKE '%y%';
CREATE VIEW public.numbers AS (
  SELECT g AS n
  FROM generate_series(1, 3) g
  UNION
  SELECT 5
)
EXCEPT
SELECT 2;
CREATE VIEW public.path AS WITH RECURSIVE path(id, steps) AS (
  SELECT id, 1
  FROM public.node
  WHERE parent_id IS NULL
  UNION ALL
  SELECT n.id, p.steps + 1
  FROM
    public.node n
    JOIN path p ON p.id = n.parent_id
)
SELECT id AS id, steps AS steps
FROM path;
CREATE VIEW public.totals AS SELECT
  parent_id, count(*) AS many, sum(weight) FILTER (WHERE weight > 0) AS heavy,
  string_agg(name, ', ' ORDER BY name DESC) AS names,
  rank() OVER (
    ORDER BY count(*) DESC
  ) AS place
FROM public.node
GROUP BY parent_id
HAVING count(*) > 1;
COMMIT;
