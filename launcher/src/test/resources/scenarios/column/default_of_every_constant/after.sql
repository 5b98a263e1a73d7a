CREATE TABLE t (id int,
  a date DEFAULT '2025-01-01', b timestamptz DEFAULT '2025-01-01 12:00+00', c interval DEFAULT '1 day 2 hours',
  d jsonb DEFAULT '{"b": 1, "a": [1, 2]}', e int[] DEFAULT ARRAY[1, 2], f text[] DEFAULT '{a,b}', g numeric DEFAULT -1.50,
  h boolean DEFAULT 'yes', i bytea DEFAULT '\x00ff', j uuid DEFAULT '00000000-0000-0000-0000-000000000001', k inet DEFAULT '10.0.0.1',
  l int4range DEFAULT '[1,5]', m bit(3) DEFAULT B'101', n char(3) DEFAULT 'ab', o time DEFAULT '12:30', p money DEFAULT 1,
  q point DEFAULT '(1,2)', r float8 DEFAULT 1e3, s text DEFAULT NULL, t text DEFAULT 'a' || 'b', u name DEFAULT current_user,
  v xml DEFAULT '<a/>', w text DEFAULT E'\ttab', x timestamp DEFAULT (now() AT TIME ZONE 'utc'), y bigint DEFAULT (1::bigint << 40),
  z text DEFAULT coalesce(NULLIF(current_setting('a.b', true), ''), 'none'));
