// The program writes rows of the shop through generated code, reads them back, and calls functions.
package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"net"
	"net/netip"
	"os"
	"reflect"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
	_ "github.com/jackc/pgx/v5/stdlib"

	"pgflux.test/shop"
	"pgflux.test/tagged"
)

func main() {
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, os.Args[1])
	check(err)
	defer conn.Close(ctx)
	check(shop.RegisterTypes(ctx, conn))
	customer := customers(ctx, conn)
	products(ctx, conn)
	orders(ctx, conn, customer)
	calls(ctx, conn, customer)
	structs(ctx, conn)
	databaseSQL(ctx)
	enums()
	optionals()
	fmt.Println("everything was read as it was written")
}

func customers(ctx context.Context, conn *pgx.Conn) shop.Customer {
	home := shop.Address{Street: pointer("Hauptstraße 1, \"hinten\""), City: pointer("Köln"), Geo: point(6.95, 50.94)}
	offices := []shop.Address{home, {Zip: pointer("50667")}}
	written, err := shop.InsertCustomer(ctx, conn, shop.CustomerInsert{
		Email:       "ann@example.com",
		BackupEmail: pointer(shop.Email("ann@example.org")),
		Login:       pointer("Ann"),
		Home:        &home,
		Offices:     offices,
		Birthday:    pgtype.Date{Time: time.Date(1990, 2, 28, 0, 0, 0, 0, time.UTC), Valid: true},
		Preferences: shop.Some(json.RawMessage(`{"tea": true}`)),
		CreatedAt:   shop.Some(time.Date(2026, 1, 2, 3, 4, 5, 678000, time.UTC)),
	})
	check(err)
	same("display name", written.DisplayName, "Nobody")
	same("backup", *written.BackupEmail, shop.Email("ann@example.org"))
	same("home", *written.Home, home)
	same("offices", written.Offices, offices)
	same("preferences", string(written.Preferences), `{"tea": true}`)
	same("created", written.CreatedAt.UTC(), time.Date(2026, 1, 2, 3, 4, 5, 678000, time.UTC))
	same("updated", written.UpdatedAt, nil)
	bare, err := shop.InsertCustomer(ctx, conn, shop.CustomerInsert{Email: "bob@example.com"})
	check(err)
	same("no home", bare.Home, nil)
	same("no offices", bare.Offices, nil)
	same("no login", bare.Login, nil)
	same("no birthday", bare.Birthday.Valid, false)
	changed, err := shop.UpdateCustomer(ctx, conn, bare.ID, shop.CustomerUpdate{
		Login:       shop.Some(pointer("bob")),
		DisplayName: shop.Some("Bob"),
	})
	check(err)
	same("new login", *changed.Login, "bob")
	same("email", changed.Email, bare.Email)
	cleared, err := shop.UpdateCustomer(ctx, conn, bare.ID, shop.CustomerUpdate{Login: shop.Some[*string](nil)})
	check(err)
	same("no login any more", cleared.Login, nil)
	unchanged, err := shop.UpdateCustomer(ctx, conn, bare.ID, shop.CustomerUpdate{})
	check(err)
	same("unchanged", unchanged, cleared)
	_, err = shop.UpdateCustomer(ctx, conn, -1, shop.CustomerUpdate{DisplayName: shop.Some("x")})
	same("nobody", errors.Is(err, pgx.ErrNoRows), true)
	return written
}

func products(ctx context.Context, conn *pgx.Conn) {
	from := pgtype.Timestamptz{Time: time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC), Valid: true}
	infinity := pgtype.Timestamptz{InfinityModifier: pgtype.Infinity, Valid: true}
	day := func(month time.Month) pgtype.Date {
		return pgtype.Date{Time: time.Date(2026, month, 1, 0, 0, 0, 0, time.UTC), Valid: true}
	}
	product := shop.ProductInsert{
		Sku:     "tea",
		UID:     shop.Some(pgtype.UUID{Bytes: [16]byte{1, 2, 3, 15: 255}, Valid: true}),
		Name:    "Green tea",
		Price:   number(1999, -2),
		Weight:  pointer(float32(0.25)),
		Volume:  pointer(0.1),
		Stock:   shop.Some(int16(-7)),
		Tags:    shop.Tags{"hot", "a,b", `"c"`, "NULL"},
		Picture: []byte{0, 1, 255},
		Manual:  pointer("<a>&amp;</a>"),
		Available: pgtype.Range[pgtype.Timestamptz]{
			Lower: from, Upper: infinity, LowerType: pgtype.Inclusive, UpperType: pgtype.Exclusive, Valid: true,
		},
		Prices: pgtype.Range[pgtype.Numeric]{
			Lower: number(15, -1), LowerType: pgtype.Exclusive, UpperType: pgtype.Unbounded, Valid: true,
		},
		Seasons: pgtype.Multirange[pgtype.Range[pgtype.Date]]{
			{Lower: day(time.January), Upper: day(time.March), LowerType: pgtype.Inclusive, UpperType: pgtype.Exclusive, Valid: true},
			{Lower: day(time.June), LowerType: pgtype.Inclusive, UpperType: pgtype.Unbounded, Valid: true},
		},
	}
	written, err := shop.InsertProduct(ctx, conn, product)
	check(err)
	same("uid", written.UID, product.UID.Value)
	same("price", amount(written.Price), "1999e-2")
	same("weight", *written.Weight, *product.Weight)
	same("volume", *written.Volume, *product.Volume)
	same("stock", written.Stock, -7)
	same("tags", written.Tags, product.Tags)
	same("picture", written.Picture, product.Picture)
	same("manual", *written.Manual, *product.Manual)
	same("available from", written.Available.Lower.Time.UTC(), from.Time)
	same("available to", written.Available.Upper, infinity)
	same("lowest price", amount(written.Prices.Lower), "15e-1")
	same("highest price", written.Prices.UpperType, pgtype.Unbounded)
	same("seasons", written.Seasons, product.Seasons)
	same("search", written.Search.Valid, true)
	bare, err := shop.InsertProduct(ctx, conn, shop.ProductInsert{Sku: "cup", Name: "Cup", Price: number(5, 0)})
	check(err)
	same("no range", bare.Available.Valid, false)
	same("no multirange", bare.Seasons, nil)
	same("no tags", bare.Tags, nil)
	same("some uid", bare.UID.Valid, true)
}

func orders(ctx context.Context, conn *pgx.Conn, customer shop.Customer) {
	parcel := shop.Parcel{
		Weight:      number(1500, -3),
		Destination: customer.Home,
		Labels:      []string{"fragile", "this side \\ up"},
	}
	order := shop.OrdersInsert{
		CustomerID: customer.ID,
		Status:     shop.Some(shop.ShopOrderStatusInProgress),
		History:    shop.Some([]shop.ShopOrderStatus{shop.ShopOrderStatusNew, shop.ShopOrderStatusInProgress}),
		Total:      pointer("$12.50"),
		IP:         pointer(netip.MustParsePrefix("192.168.1.7/24")),
		Net:        pointer(netip.MustParsePrefix("2001:db8::/32")),
		Mac:        net.HardwareAddr{8, 0, 43, 1, 2, 3},
		Took:       pgtype.Interval{Months: 14, Days: 3, Microseconds: 4500000, Valid: true},
		Opens:      pgtype.Time{Microseconds: 3600000001, Valid: true},
		Closes:     pointer("18:30:00+02"),
		Flags:      pgtype.Bits{Bytes: []byte{0b10100101}, Len: 8, Valid: true},
		Mask:       pgtype.Bits{Bytes: []byte{0b11000000}, Len: 3, Valid: true},
		Matrix:     []int32{1, -2, 3},
		Place:      point(1, 2.5),
		Parcel:     &parcel,
		Doc:        json.RawMessage(`{"a":  [1, null]}`),
	}
	written, err := shop.InsertOrders(ctx, conn, order)
	check(err)
	same("status", written.Status, order.Status.Value)
	same("history", written.History, order.History.Value)
	same("total", *written.Total, "$12.50")
	same("ip", *written.IP, *order.IP)
	same("net", *written.Net, *order.Net)
	same("mac", written.Mac, order.Mac)
	same("took", written.Took, order.Took)
	same("opens", written.Opens, order.Opens)
	same("closes", *written.Closes, *order.Closes)
	same("flags", written.Flags, order.Flags)
	same("mask", written.Mask, order.Mask)
	same("matrix", written.Matrix, order.Matrix)
	same("place", written.Place, order.Place)
	same("doc", string(written.Doc), string(order.Doc))
	same("note", written.Note, nil)
	same("weight", amount(written.Parcel.Weight), "1500e-3")
	same("destination", *written.Parcel.Destination, *parcel.Destination)
	same("labels", written.Parcel.Labels, parcel.Labels)
	entry, err := shop.InsertEntry(ctx, conn, shop.EntryInsert{
		At:     time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC),
		Status: pointer(shop.AuditOrderStatusChecked),
		What:   &written,
	})
	check(err)
	same("user", entry.User, "postgres")
	same("what", entry.What.IP, written.IP)
	same("parcel in what", entry.What.Parcel.Labels, parcel.Labels)
	same("what as JSON", asJSON(entry.What), asJSON(written))
	_, err = shop.InsertOrderLine(ctx, conn, shop.OrderLineInsert{OrderID: written.ID, Line: 1, Sku: "tea", Quantity: 3})
	check(err)
}

func calls(ctx context.Context, conn *pgx.Conn, customer shop.Customer) {
	percent, err := shop.DiscountInt8Numeric(ctx, conn, &customer.ID, shop.DiscountInt8NumericOptions{})
	check(err)
	same("default", amount(percent), "10e0")
	percent, err = shop.DiscountInt8Numeric(ctx, conn, nil, shop.DiscountInt8NumericOptions{Percent: shop.Some(number(25, -1))})
	check(err)
	same("given", amount(percent), "25e-1")
	percent, err = shop.DiscountInt8Numeric(ctx, conn, nil, shop.DiscountInt8NumericOptions{Percent: shop.Some(pgtype.Numeric{})})
	check(err)
	same("NULL given", percent.Valid, false)
	percent, err = shop.DiscountText(ctx, conn, "tea")
	check(err)
	same("overload", amount(percent), "1e0")
	found, err := shop.Search(ctx, conn, "Cup", "Green tea")
	check(err)
	same("found", len(found), 2)
	found, err = shop.Search(ctx, conn)
	check(err)
	same("found nothing", len(found), 0)
	top, err := shop.Top(ctx, conn, pointer(int32(5)))
	check(err)
	same("top", asJSON(top), `[{"sku":"tea","sold":3}]`)
	name, err := shop.SplitName(ctx, conn, pointer("Ann Lee"))
	check(err)
	same("name", *name.First+"|"+*name.Last, "Ann|Lee")
	next, err := shop.NextNumber(ctx, conn)
	check(err)
	same("next", *next, 1)
	home, err := shop.HomeOf(ctx, conn, &customer.ID)
	check(err)
	same("home of", home, *customer.Home)
	_, err = shop.HomeOf(ctx, conn, pointer(int64(-1)))
	same("home of nobody", errors.Is(err, pgx.ErrNoRows), true)
	statuses, err := shop.Statuses(ctx, conn)
	check(err)
	same("statuses", *statuses[0], shop.ShopOrderStatusInProgress)
	closed, err := shop.CloseOrder(ctx, conn, pointer(int64(1)), shop.CloseOrderOptions{})
	check(err)
	same("closed", *closed, true)
	closed, err = shop.CloseOrder(ctx, conn, pointer(int64(1)), shop.CloseOrderOptions{Closed: shop.Some(pointer(false))})
	check(err)
	same("closed again", *closed, true)
	check(shop.Tidy(ctx, conn))
	check(shop.Forget(ctx, conn, pointer(int64(-1))))
}

// structs reads what pgx finds by the names in tags.
func structs(ctx context.Context, conn *pgx.Conn) {
	rows, err := conn.Query(ctx, "SELECT * FROM shop.open_order")
	check(err)
	open, err := pgx.CollectRows(rows, pgx.RowToStructByName[shop.OpenOrder])
	check(err)
	same("open orders", len(open), 1)
	same("lines", *open[0].Lines, 1)
	same("email", *open[0].Email, "ann@example.com")
	same("history", open[0].History[0], shop.ShopOrderStatusNew)
	rows, err = conn.Query(ctx, "SELECT * FROM shop.customer ORDER BY id")
	check(err)
	customers, err := pgx.CollectRows(rows, pgx.RowToStructByName[shop.Customer])
	check(err)
	same("customers", len(customers), 2)
	rows, err = conn.Query(ctx, "SELECT * FROM shop.customer WHERE email = ANY ($1)", []shop.Email{"bob@example.com"})
	check(err)
	customers, err = pgx.CollectRows(rows, pgx.RowToStructByPos[shop.Customer])
	check(err)
	same("customer", customers[0].DisplayName, "Bob")
}

// databaseSQL reads and writes what fields with tags of an ORM can hold without pgx.
func databaseSQL(ctx context.Context) {
	db, err := sql.Open("pgx", os.Args[1])
	check(err)
	defer db.Close()
	var order tagged.Orders
	const query = `SELECT status, history, matrix, took, mask, place, doc, note FROM shop.orders`
	err = db.QueryRowContext(ctx, query).Scan(&order.Status, &order.History, &order.Matrix, &order.Took,
		&order.Mask, &order.Place, &order.Doc, &order.Note)
	check(err)
	same("status", order.Status, tagged.ShopOrderStatusInProgress)
	same("history", order.History, tagged.Array[tagged.ShopOrderStatus]{"new", "in progress"})
	same("matrix", order.Matrix, tagged.Array[int32]{1, -2, 3})
	same("took", order.Took, pgtype.Interval{Months: 14, Days: 3, Microseconds: 4500000, Valid: true})
	same("mask", order.Mask, pgtype.Bits{Bytes: []byte{0b11000000}, Len: 3, Valid: true})
	same("place", order.Place, point(1, 2.5))
	same("doc", string(order.Doc), `{"a":  [1, null]}`)
	same("note", order.Note, nil)
	var product tagged.Product
	const update = `UPDATE shop.product SET tags = $1, price = $2, weight = $3 WHERE sku = 'tea' RETURNING uid, tags, price, weight, picture`
	err = db.QueryRowContext(ctx, update, tagged.Tags{"x,y", `"z"`, ""}, number(7, 2), nil).Scan(&product.UID,
		&product.Tags, &product.Price, &product.Weight, &product.Picture)
	check(err)
	same("uid", product.UID.Bytes[15], 255)
	same("tags", product.Tags, tagged.Tags{"x,y", `"z"`, ""})
	same("price", amount(product.Price), "70000e-2")
	same("weight", product.Weight, nil)
	same("picture", product.Picture, []byte{0, 1, 255})
	var none tagged.Array[string]
	check(db.QueryRowContext(ctx, "SELECT tags FROM shop.product WHERE sku = 'cup'").Scan(&none))
	same("no tags", none, nil)
}

func enums() {
	same("all", slices.Equal(shop.AllShopOrderStatus(), []shop.ShopOrderStatus{"new", "in progress", "shipped", "done"}), true)
	same("valid", shop.ShopOrderStatusDone.Valid(), true)
	same("invalid", shop.ShopOrderStatus("lost").Valid(), false)
	var status shop.ShopOrderStatus
	check(status.Scan([]byte("shipped")))
	same("scanned", status, shop.ShopOrderStatusShipped)
	same("scanned from a number", status.Scan(7) != nil, true)
	value, err := status.Value()
	check(err)
	same("value", value, "shipped")
}

func optionals() {
	var update shop.CustomerUpdate
	check(json.Unmarshal([]byte(`{"login": null, "display_name": "C"}`), &update))
	same("login is NULL", update.Login, shop.Some[*string](nil))
	same("name is given", update.DisplayName, shop.Some("C"))
	same("home is left out", update.Home.Set, false)
	same("as JSON", asJSON(update), `{"login":null,"display_name":"C"}`)
}

func pointer[T any](value T) *T {
	return &value
}

func point(x, y float64) pgtype.Point {
	return pgtype.Point{P: pgtype.Vec2{X: x, Y: y}, Valid: true}
}

func number(digits int64, exponent int32) pgtype.Numeric {
	return pgtype.Numeric{Int: big.NewInt(digits), Exp: exponent, Valid: true}
}

func amount(number pgtype.Numeric) string {
	ten := big.NewInt(10)
	digits, exponent := new(big.Int).Set(number.Int), number.Exp
	for exponent > 0 {
		digits.Mul(digits, ten)
		exponent--
	}
	return fmt.Sprintf("%de%d", digits, exponent)
}

func asJSON(value any) string {
	text, err := json.Marshal(value)
	check(err)
	return string(text)
}

func same[T any](what string, got, want T) {
	if reflect.DeepEqual(got, want) {
		return
	}
	fmt.Fprintf(os.Stderr, "%s: got %#v, want %#v\n", what, got, want)
	os.Exit(1)
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
