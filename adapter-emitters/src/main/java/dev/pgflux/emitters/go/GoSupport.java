package dev.pgflux.emitters.go;

/** What generated code stands on: the same for every schema. */
final class GoSupport {
  private static final String PGX = "github.com/jackc/pgx/v5";

  private GoSupport() {}

  /** What calls are made on. */
  static void executor(GoFile file) {
    file.imports().use("context");
    file.imports().use(PGX);
    file.imports().use(PGX + "/pgconn");
    file.declare(
        """
        // DBTX is what statements run on: a *pgx.Conn, a *pgxpool.Pool, a *pgxpool.Conn or a pgx.Tx.
        type DBTX interface {
        	Exec(ctx context.Context, sql string, arguments ...any) (pgconn.CommandTag, error)
        	Query(ctx context.Context, sql string, arguments ...any) (pgx.Rows, error)
        	QueryRow(ctx context.Context, sql string, arguments ...any) pgx.Row
        }
        """);
  }

  /** Values that may be left out. */
  static void optional(GoFile file) {
    file.imports().use("encoding/json");
    file.imports().use("strconv");
    file.imports().use("strings");
    file.declare(
        """
        // Optional is a value that may be left out, as its zero value is. In JSON, a key that is not
        // there is left out, and null is NULL.
        type Optional[T any] struct {
        	Value T
        	Set   bool
        }

        // Some returns a value that is not left out.
        func Some[T any](value T) Optional[T] {
        	return Optional[T]{Value: value, Set: true}
        }

        // IsZero reports whether the value is left out.
        func (o Optional[T]) IsZero() bool {
        	return !o.Set
        }

        // MarshalJSON writes the value.
        func (o Optional[T]) MarshalJSON() ([]byte, error) {
        	return json.Marshal(o.Value)
        }

        // UnmarshalJSON reads the value, which is not left out then.
        func (o *Optional[T]) UnmarshalJSON(data []byte) error {
        	o.Set = true
        	return json.Unmarshal(data, &o.Value)
        }
        """);
    file.declare(
        """
        // arguments are those of a statement, of which some may be left out.
        type arguments struct {
        	values []any
        	sql    []string
        }

        // place adds a value and returns its placeholder.
        func (a *arguments) place(value any) string {
        	a.values = append(a.values, value)
        	return "$" + strconv.Itoa(len(a.values))
        }

        // add adds a value with what stands before and behind its placeholder.
        func (a *arguments) add(before, after string, value any) {
        	a.sql = append(a.sql, before+a.place(value)+after)
        }

        // list returns what was added, with commas between.
        func (a *arguments) list() string {
        	return strings.Join(a.sql, ", ")
        }
        """);
  }

  /** What inserting rows needs beside. */
  static void insertion(GoFile file) {
    file.declare(
        """
        // insertion is the columns and values of an INSERT.
        type insertion struct {
        	arguments
        	columns []string
        }

        // set adds a column and its value.
        func (i *insertion) set(column string, value any) {
        	i.columns = append(i.columns, column)
        	i.add("", "", value)
        }

        // source returns what stands behind the table's name.
        func (i *insertion) source() string {
        	if len(i.columns) == 0 {
        		return "DEFAULT VALUES"
        	}
        	return "(" + strings.Join(i.columns, ", ") + ") VALUES (" + i.list() + ")"
        }
        """);
  }

  /** Arrays for database/sql, which pgx still reads and writes by itself. */
  static void array(GoFile file) {
    file.imports().use("database/sql/driver");
    file.imports().use("fmt");
    file.imports().use(PGX + "/pgtype");
    file.declare(
        """
        // Array is a slice that both database/sql and pgx read from an array and write to one.
        type Array[T any] []T

        // Scan reads an array as PostgreSQL writes it.
        func (a *Array[T]) Scan(src any) error {
        	var text []byte
        	switch value := src.(type) {
        	case nil:
        		*a = nil
        		return nil
        	case string:
        		text = []byte(value)
        	case []byte:
        		text = value
        	default:
        		return fmt.Errorf("cannot scan %T into %T", src, *a)
        	}
        	types := pgtype.NewMap()
        	return types.Scan(arrayOID[T](types), pgtype.TextFormatCode, text, (*[]T)(a))
        }

        // Value writes an array as PostgreSQL reads it.
        func (a Array[T]) Value() (driver.Value, error) {
        	if a == nil {
        		return nil, nil
        	}
        	types := pgtype.NewMap()
        	text, err := types.Encode(arrayOID[T](types), pgtype.TextFormatCode, []T(a), nil)
        	return string(text), err
        }

        // arrayOID returns the array type that values of T are elements of: text, if pgx knows no better.
        func arrayOID[T any](types *pgtype.Map) uint32 {
        	if known, ok := types.TypeForValue([]T(nil)); ok {
        		return known.OID
        	}
        	return pgtype.TextArrayOID
        }

        // Dimensions implements pgtype.ArrayGetter.
        func (a Array[T]) Dimensions() []pgtype.ArrayDimension {
        	return pgtype.FlatArray[T](a).Dimensions()
        }

        // Index implements pgtype.ArrayGetter.
        func (a Array[T]) Index(i int) any {
        	return pgtype.FlatArray[T](a).Index(i)
        }

        // IndexType implements pgtype.ArrayGetter.
        func (a Array[T]) IndexType() any {
        	return pgtype.FlatArray[T](a).IndexType()
        }

        // SetDimensions implements pgtype.ArraySetter.
        func (a *Array[T]) SetDimensions(dimensions []pgtype.ArrayDimension) error {
        	return (*pgtype.FlatArray[T])(a).SetDimensions(dimensions)
        }

        // ScanIndex implements pgtype.ArraySetter.
        func (a Array[T]) ScanIndex(i int) any {
        	return pgtype.FlatArray[T](a).ScanIndex(i)
        }

        // ScanIndexType implements pgtype.ArraySetter.
        func (a Array[T]) ScanIndexType() any {
        	return pgtype.FlatArray[T](a).ScanIndexType()
        }
        """);
  }

  /** Types that go as text. */
  static void registerText(GoFile file) {
    file.imports().use(PGX + "/pgtype");
    file.declare(
        """
        // registerText registers what pgx does not know: such values, and arrays of them, go as text.
        func registerText(ctx context.Context, conn *pgx.Conn, names []string) error {
        	const query = `
        		SELECT t.oid, n.nspname || '.' || t.typname, t.typname = 'hstore', t.typarray, t.typdelim::text
        		FROM pg_catalog.pg_type t
        		JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        		WHERE n.nspname || '.' || t.typname = ANY ($1::pg_catalog.text[])
        		ORDER BY t.oid`
        	rows, err := conn.Query(ctx, query, names)
        	if err != nil {
        		return err
        	}
        	var (
        		oid, array  uint32
        		name, delim string
        		hstore      bool
        	)
        	_, err = pgx.ForEachRow(rows, []any{&oid, &name, &hstore, &array, &delim}, func() error {
        		element, known := conn.TypeMap().TypeForOID(oid)
        		if !known {
        			var codec pgtype.Codec = &pgtype.TextFormatOnlyCodec{Codec: pgtype.TextCodec{}}
        			if hstore {
        				codec = pgtype.HstoreCodec{}
        			}
        			element = &pgtype.Type{Name: name, OID: oid, Codec: codec}
        			conn.TypeMap().RegisterType(element)
        		}
        		if _, known := conn.TypeMap().TypeForOID(array); !known && array != 0 {
        			codec := &pgtype.ArrayCodec{ElementType: element, Delimiter: delim[0]}
        			conn.TypeMap().RegisterType(&pgtype.Type{Name: name + "[]", OID: array, Codec: codec})
        		}
        		return nil
        	})
        	return err
        }
        """);
  }

  /** Types that are made from others. */
  static void registerDerived(GoFile file) {
    file.declare(
        """
        // registerDerived registers types that are made from types that pgx knows, and arrays of them.
        func registerDerived(ctx context.Context, conn *pgx.Conn, names []string) error {
        	const query = `
        		WITH named AS (
        			SELECT t.oid, t.typarray
        			FROM pg_catalog.pg_type t
        			JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        			WHERE n.nspname || '.' || t.typname = ANY ($1::pg_catalog.text[])
        		)
        		SELECT n.nspname || '.' || t.typname
        		FROM pg_catalog.pg_type t
        		JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
        		WHERE t.oid IN (SELECT oid FROM named UNION ALL SELECT typarray FROM named)
        		ORDER BY t.oid`
        	rows, err := conn.Query(ctx, query, names)
        	if err != nil {
        		return err
        	}
        	all, err := pgx.CollectRows(rows, pgx.RowTo[string])
        	if err != nil || len(all) == 0 {
        		return err
        	}
        	_, err = conn.LoadTypes(ctx, all)
        	return err
        }
        """);
  }
}
