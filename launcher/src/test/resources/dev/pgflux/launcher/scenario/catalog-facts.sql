-- Every fact that a schema tool should keep, one a line, read from the catalogs alone.
-- Attributes that only some versions have are read through to_jsonb, so that one query serves all.
-- The order of columns is no fact, save where PostgreSQL prints it (a view's query, an index, a key).
WITH
member AS (
  SELECT classid, objid FROM pg_depend WHERE deptype = 'e'
),
space AS (
  SELECT n.* FROM pg_namespace n
  WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema'
    AND (('pg_namespace'::regclass), n.oid) NOT IN (SELECT classid, objid FROM member)
),
relation AS (
  SELECT c.*, format('%I.%I', n.nspname, c.relname) AS name, to_jsonb(c) AS more
  FROM pg_class c JOIN space n ON n.oid = c.relnamespace
  WHERE (('pg_class'::regclass), c.oid) NOT IN (SELECT classid, objid FROM member)
),
type AS (
  SELECT t.*, format('%I.%I', n.nspname, t.typname) AS name
  FROM pg_type t JOIN space n ON n.oid = t.typnamespace
  WHERE (('pg_type'::regclass), t.oid) NOT IN (SELECT classid, objid FROM member)
    AND t.typtype IN ('e', 'd', 'r', 'c') AND (t.typrelid = 0
      OR EXISTS (SELECT FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))
),
routine AS (
  SELECT p.*, format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) AS name
  FROM pg_proc p JOIN space n ON n.oid = p.pronamespace
  WHERE (('pg_proc'::regclass), p.oid) NOT IN (SELECT classid, objid FROM member)
    AND NOT EXISTS (SELECT FROM pg_depend d
      WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'i')
),
attribute AS (
  SELECT a.*, r.name AS relation, r.relkind, r.relowner, to_jsonb(a) AS more
  FROM pg_attribute a JOIN relation r ON r.oid = a.attrelid
  WHERE a.attnum > 0 AND NOT a.attisdropped AND r.relkind IN ('r', 'p', 'f', 'v', 'm', 'c')
),
-- who may do what, by object; NULL access control means the defaults, written out here
access AS (
  SELECT 'schema ' || quote_ident(nspname) AS object, nspowner AS owner, 'n'::"char" AS sort, nspacl AS acl FROM space
  UNION ALL
  SELECT CASE relkind WHEN 'S' THEN 'sequence ' ELSE 'relation ' END || name, relowner,
    (CASE relkind WHEN 'S' THEN 's' ELSE 'r' END)::"char", relacl
  FROM relation WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'S')
  UNION ALL
  SELECT 'type ' || name, typowner, 'T'::"char", typacl FROM type
  UNION ALL
  SELECT 'routine ' || name, proowner, 'f'::"char", proacl FROM routine
  UNION ALL
  SELECT 'server ' || quote_ident(srvname), srvowner, 'S'::"char", srvacl FROM pg_foreign_server
  UNION ALL
  SELECT 'wrapper ' || quote_ident(fdwname), fdwowner, 'F'::"char", fdwacl FROM pg_foreign_data_wrapper
  WHERE (('pg_foreign_data_wrapper'::regclass), oid) NOT IN (SELECT classid, objid FROM member)
),
described AS (
  SELECT pg_describe_object(d.classoid, d.objoid, d.objsubid) AS object, d.description
  FROM pg_description d
  WHERE (d.classoid, d.objoid) NOT IN (SELECT classid, objid FROM member)
    AND d.objoid >= 16384
    OR d.classoid = 'pg_namespace'::regclass AND d.objoid = 'public'::regnamespace
),
fact (line) AS (
  SELECT format('schema %I owner %s', nspname, nspowner::regrole) FROM space
  UNION ALL
  SELECT format('extension %I version %s schema %s', extname, extversion, extnamespace::regnamespace)
  FROM pg_extension
  UNION ALL
  SELECT format('access %s: %s %s%s', object,
    CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END, a.privilege_type,
    CASE WHEN a.is_grantable AND a.grantee <> access.owner THEN ' with grant option' ELSE '' END)
  FROM access, aclexplode(coalesce(acl, acldefault(sort, owner))) a
  UNION ALL
  SELECT format('access column %s.%I: %s %s%s', relation, attname,
    CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END, a.privilege_type,
    CASE WHEN a.is_grantable THEN ' with grant option' ELSE '' END)
  FROM attribute, aclexplode(attacl) a
  UNION ALL
  SELECT format('default access of %s in %s for %s: %s %s%s', defaclrole::regrole,
    CASE defaclnamespace WHEN 0 THEN '*' ELSE defaclnamespace::regnamespace::text END, defaclobjtype,
    CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END, a.privilege_type,
    CASE WHEN a.is_grantable THEN ' with grant option' ELSE '' END)
  FROM pg_default_acl, aclexplode(defaclacl) a
  UNION ALL
  SELECT format('comment on %s: %s', object, description) FROM described
  UNION ALL
  SELECT format('label on %s by %s: %s', pg_describe_object(classoid, objoid, objsubid), provider, label)
  FROM pg_seclabel
  UNION ALL
  SELECT format('relation %s kind %s persistence %s owner %s', name, relkind, relpersistence, relowner::regrole)
  FROM relation
  UNION ALL
  SELECT format('relation %s option %s', name, option) FROM relation, unnest(reloptions) option
  UNION ALL
  SELECT format('relation %s toast option %s', r.name, option)
  FROM relation r JOIN pg_class t ON t.oid = r.reltoastrelid, unnest(t.reloptions) option
  UNION ALL
  SELECT format('relation %s tablespace %s', name, spcname)
  FROM relation JOIN pg_tablespace s ON s.oid = reltablespace
  UNION ALL
  SELECT format('relation %s access method %s', name, amname)
  FROM relation JOIN pg_am m ON m.oid = relam WHERE relkind IN ('r', 'p', 'm')
  UNION ALL
  SELECT format('table %s row security %s forced %s, replica identity %s', name, relrowsecurity,
    relforcerowsecurity, relreplident)
  FROM relation WHERE relkind IN ('r', 'p')
  UNION ALL
  SELECT format('table %s is of type %s', name, reloftype::regtype) FROM relation WHERE reloftype <> 0
  UNION ALL
  SELECT format('table %s partition key %s', name, pg_get_partkeydef(oid)) FROM relation WHERE relkind = 'p'
  UNION ALL
  SELECT format('table %s partition bound %s', name, pg_get_expr(relpartbound, oid))
  FROM relation WHERE relispartition AND relkind IN ('r', 'p', 'f')
  UNION ALL
  SELECT format('relation %s parent %s place %s', r.name, i.inhparent::regclass,
    row_number() OVER (PARTITION BY i.inhrelid ORDER BY i.inhseqno))
  FROM relation r JOIN pg_inherits i ON i.inhrelid = r.oid
  UNION ALL
  SELECT format('foreign table %s server %s options %s', r.name, s.srvname,
    (SELECT string_agg(option, ',' ORDER BY option) FROM unnest(f.ftoptions) option))
  FROM relation r JOIN pg_foreign_table f ON f.ftrelid = r.oid JOIN pg_foreign_server s ON s.oid = f.ftserver
  UNION ALL
  SELECT format('column %s.%I type %s%s', relation, attname, format_type(atttypid, atttypmod),
    CASE WHEN attnotnull THEN ' not null' ELSE '' END)
  FROM attribute
  UNION ALL
  SELECT format('column %s.%I collation %s', relation, attname, attcollation::regcollation)
  FROM attribute JOIN pg_type t ON t.oid = atttypid WHERE attcollation <> t.typcollation
  UNION ALL
  SELECT format('column %s.%I identity %s generated %s value %s', relation, attname, attidentity, attgenerated,
    pg_get_expr(d.adbin, d.adrelid))
  FROM attribute LEFT JOIN pg_attrdef d ON d.adrelid = attrelid AND d.adnum = attnum
  WHERE attidentity <> '' OR d.oid IS NOT NULL
  UNION ALL
  SELECT format('column %s.%I storage %s compression %s', relation, attname, attstorage, attcompression)
  FROM attribute WHERE relkind IN ('r', 'p', 'f', 'm')
  UNION ALL
  SELECT format('column %s.%I statistics %s', relation, attname, more ->> 'attstattarget')
  FROM attribute WHERE coalesce(more ->> 'attstattarget', '-1') <> '-1' AND relkind <> 'v'
  UNION ALL
  SELECT format('column %s.%I option %s', relation, attname, option)
  FROM attribute, unnest(attoptions || attfdwoptions) option
  UNION ALL
  SELECT format('column %s.%I local %s inherited %s', relation, attname, attislocal, attinhcount)
  FROM attribute WHERE attinhcount > 0
  UNION ALL
  SELECT format('constraint %I on %s: %s%s%s%s%s', o.conname,
    CASE WHEN o.contypid <> 0 THEN o.contypid::regtype::text ELSE o.conrelid::regclass::text END,
    pg_get_constraintdef(o.oid),
    CASE WHEN o.convalidated THEN '' ELSE ' (not validated)' END,
    CASE WHEN o.connoinherit AND o.contype IN ('c', 'n') THEN ' (no inherit)' ELSE '' END,
    CASE WHEN NOT o.conislocal OR o.coninhcount > 0
      THEN format(' (local %s inherited %s)', o.conislocal, o.coninhcount) ELSE '' END,
    CASE to_jsonb(o) ->> 'conenforced' WHEN 'false' THEN ' (not enforced)' ELSE '' END)
  FROM pg_constraint o
  WHERE (o.conrelid IN (SELECT oid FROM relation) OR o.contypid IN (SELECT oid FROM type))
    AND o.contype <> 't'
    -- copies that a foreign key to a partitioned table makes for each partition
    AND NOT (o.contype = 'f' AND o.conparentid <> 0)
  UNION ALL
  SELECT format('index %s: %s valid %s clustered %s replica %s parent %s', r.name,
    pg_get_indexdef(r.oid), i.indisvalid, i.indisclustered, i.indisreplident,
    (SELECT inhparent::regclass FROM pg_inherits WHERE inhrelid = r.oid))
  FROM relation r JOIN pg_index i ON i.indexrelid = r.oid
  UNION ALL
  SELECT format('index %s key %s statistics %s', r.name, a.attnum, to_jsonb(a) ->> 'attstattarget')
  FROM relation r JOIN pg_attribute a ON a.attrelid = r.oid
  WHERE r.relkind IN ('i', 'I') AND coalesce(to_jsonb(a) ->> 'attstattarget', '-1') <> '-1'
  UNION ALL
  SELECT format('sequence %s type %s start %s by %s from %s to %s cache %s cycle %s', r.name,
    seqtypid::regtype, seqstart, seqincrement, seqmin, seqmax, seqcache, seqcycle)
  FROM relation r JOIN pg_sequence s ON s.seqrelid = r.oid
  UNION ALL
  SELECT format('sequence %s goes with %s.%I (%s)', r.name, d.refobjid::regclass, a.attname, d.deptype)
  FROM relation r
  JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = r.oid AND d.deptype IN ('a', 'i')
    AND d.refclassid = 'pg_class'::regclass
  JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
  WHERE r.relkind = 'S'
  UNION ALL
  SELECT format('view %s populated %s: %s', name, relispopulated, pg_get_viewdef(oid))
  FROM relation WHERE relkind IN ('v', 'm')
  UNION ALL
  SELECT format('type %s owner %s', name, typowner::regrole) FROM type
  UNION ALL
  SELECT format('enum %s: %s', t.name,
    (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid))
  FROM type t WHERE typtype = 'e'
  UNION ALL
  SELECT format('domain %s over %s%s default %s collation %s', name, format_type(typbasetype, typtypmod),
    CASE WHEN typnotnull THEN ' not null' ELSE '' END, typdefault, typcollation::regcollation)
  FROM type WHERE typtype = 'd'
  UNION ALL
  SELECT format('range %s over %s class %s collation %s canonical %s difference %s multirange %s', t.name,
    rngsubtype::regtype, (SELECT opcname FROM pg_opclass WHERE oid = rngsubopc), rngcollation::regcollation,
    rngcanonical, rngsubdiff, rngmultitypid::regtype)
  FROM type t JOIN pg_range ON rngtypid = t.oid
  UNION ALL
  SELECT format('routine %s owner %s%s', name, proowner::regrole,
    CASE WHEN prokind <> 'a' THEN ': ' || pg_get_functiondef(oid) ELSE ' aggregate ' || (
      SELECT concat_ws(' ', aggtransfn, aggfinalfn, aggtranstype::regtype, agginitval, aggsortop::regoper)
      FROM pg_aggregate WHERE aggfnoid = routine.oid) END)
  FROM routine
  UNION ALL
  SELECT format('trigger %I on %s enabled %s: %s', tgname, r.name, tgenabled, pg_get_triggerdef(t.oid))
  FROM pg_trigger t JOIN relation r ON r.oid = tgrelid
  WHERE NOT tgisinternal
  UNION ALL
  SELECT format('event trigger %I owner %s on %s for %s does %s enabled %s', evtname, evtowner::regrole, evtevent,
    (SELECT string_agg(tag, ',' ORDER BY tag) FROM unnest(evttags) tag), evtfoid::regprocedure, evtenabled)
  FROM pg_event_trigger
  UNION ALL
  SELECT format('policy %I on %s for %s permissive %s to %s using %s check %s', polname, r.name, polcmd, polpermissive,
    (SELECT string_agg(CASE role WHEN 0 THEN 'public' ELSE role::regrole::text END, ',' ORDER BY role)
     FROM unnest(polroles) role),
    pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
  FROM pg_policy JOIN relation r ON r.oid = polrelid
  UNION ALL
  SELECT format('rule %I enabled %s: %s', rulename, ev_enabled, pg_get_ruledef(w.oid))
  FROM pg_rewrite w JOIN relation r ON r.oid = ev_class WHERE rulename <> '_RETURN'
  UNION ALL
  SELECT format('statistics %s owner %s target %s', pg_get_statisticsobjdef(s.oid), stxowner::regrole,
    nullif(to_jsonb(s) ->> 'stxstattarget', '-1'))
  FROM pg_statistic_ext s JOIN space n ON n.oid = s.stxnamespace
  UNION ALL
  SELECT format('collation %I.%I owner %s: %s', n.nspname, collname, collowner::regrole,
    to_jsonb(c) - '{oid,collname,collnamespace,collowner,collversion}'::text[])
  FROM pg_collation c JOIN space n ON n.oid = c.collnamespace
  UNION ALL
  SELECT format('cast %s to %s by %s context %s method %s', castsource::regtype, casttarget::regtype,
    castfunc::regprocedure, castcontext, castmethod)
  FROM pg_cast c WHERE c.oid >= 16384 AND (('pg_cast'::regclass), c.oid) NOT IN (SELECT classid, objid FROM member)
  UNION ALL
  SELECT format('operator %s owner %s by %s commutator %s negator %s merges %s hashes %s', o.oid::regoperator,
    oprowner::regrole, oprcode, oprcom::regoperator, oprnegate::regoperator, oprcanmerge, oprcanhash)
  FROM pg_operator o JOIN space n ON n.oid = o.oprnamespace
  WHERE (('pg_operator'::regclass), o.oid) NOT IN (SELECT classid, objid FROM member)
  UNION ALL
  SELECT format('wrapper %I handler %s validator %s options %s', fdwname, fdwhandler::regproc, fdwvalidator::regproc,
    (SELECT string_agg(option, ',' ORDER BY option) FROM unnest(fdwoptions) option)) FROM pg_foreign_data_wrapper
  UNION ALL
  SELECT format('server %I of %s owner %s type %s version %s options %s', srvname, fdwname, srvowner::regrole, srvtype,
    srvversion, (SELECT string_agg(option, ',' ORDER BY option) FROM unnest(srvoptions) option))
  FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = srvfdw
  UNION ALL
  SELECT format('publication %I owner %s all %s insert %s update %s delete %s truncate %s root %s tables %s', pubname,
    pubowner::regrole, puballtables, pubinsert, pubupdate, pubdelete, pubtruncate, pubviaroot,
    (SELECT string_agg(prrelid::regclass::text, ',' ORDER BY prrelid::regclass::text)
     FROM pg_publication_rel WHERE prpubid = p.oid))
  FROM pg_publication p
)
SELECT line FROM fact ORDER BY line COLLATE "C"
