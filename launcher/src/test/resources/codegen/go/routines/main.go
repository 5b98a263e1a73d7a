// The program calls functions and procedures of every shape through generated code.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"pgflux.test/calls"
)

func main() {
	ctx := context.Background()
	conn, err := pgx.Connect(ctx, os.Args[1])
	check(err)
	defer conn.Close(ctx)
	check(calls.RegisterTypes(ctx, conn))
	arguments(ctx, conn)
	results(ctx, conn)
	things(ctx, conn)
	fmt.Println("every call gave what it should")
}

func arguments(ctx context.Context, conn *pgx.Conn) {
	same("minus")(calls.Minus(ctx, conn, pointer[int32](5), pointer[int32](3)))(`2`)
	same("plus")(calls.Plus(ctx, conn, pointer[int32](5), nil))(`null`)
	same("defaults")(calls.Defaults(ctx, conn, calls.DefaultsOptions{}))(`"1/2/z"`)
	some := calls.DefaultsOptions{B: calls.Some(pointer[int32](7)), C: calls.Some[*string](nil)}
	same("some defaults")(calls.Defaults(ctx, conn, some))(`"1/7/"`)
	same("rest")(calls.Rest(ctx, conn, 1, 2))(`2`)
	same("no rest")(calls.Rest(ctx, conn))(`0`)
	same("default rest")(calls.RestOrDefault(ctx, conn, pointer[int32](5), calls.RestOrDefaultOptions{}))(`7`)
	rest := calls.RestOrDefaultOptions{Numbers: calls.Some([]int32{9})}
	same("given rest")(calls.RestOrDefault(ctx, conn, pointer[int32](5), rest))(`6`)
	same("domain")(calls.SameCount(ctx, conn, 3))(`3`)
	same("pairs back")(calls.PairsBack(ctx, conn, []calls.Pair{{Number: pointer[int32](2)}}))(`[{"number":2,"color":null}]`)
	same("rare types")(calls.RareTypes(ctx, conn,
		[]string{"10:00:00+02"},
		pointer("$3.50"),
		pointer('x'),
		pointer(uint64(9)),
		[]net.HardwareAddr{{1, 2, 3, 4, 5, 6, 7, 8}},
		[]pgtype.Multirange[pgtype.Range[int32]]{{{
			Lower: 1, Upper: 3, LowerType: pgtype.Inclusive, UpperType: pgtype.Exclusive, Valid: true,
		}}},
	))(`[{"a2":["10:00:00+02"],"b2":"$3.50","c2":120,"d2":9,"e2":["AQIDBAUGBwg="],` +
		`"f2":[[{"Lower":1,"Upper":3,"LowerType":105,"UpperType":101,"Valid":true}]]}]`)
}

func results(ctx context.Context, conn *pgx.Conn) {
	same("colors")(calls.Colors(ctx, conn))(`["green","red"]`)
	same("pairs")(calls.Pairs(ctx, conn))(`[{"number":1,"color":"green"},{"number":2,"color":null}]`)
	same("one pair")(calls.OnePair(ctx, conn))(`{"number":1,"color":"red"}`)
	same("two pairs")(calls.TwoPairs(ctx, conn))(`{"a":{"number":1,"color":"red"},"b":null}`)
	same("table of pairs")(calls.TableOfPairs(ctx, conn))(`[{"number":1,"color":"red"}]`)
	same("table of numbers")(calls.TableOfNumbers(ctx, conn))(`[1,2,3]`)
	same("unnamed results")(calls.UnnamedResults(ctx, conn))(`{"column":1,"column2":"x"}`)
	same("results")(calls.Results(ctx, conn, pointer[int32](5)))(`{"twice":10,"word":"x"}`)
	same("result first")(calls.ResultFirst(ctx, conn, calls.ResultFirstOptions{}))(`3`)
	same("result first")(calls.ResultFirst(ctx, conn, calls.ResultFirstOptions{A: calls.Some(pointer[int32](9))}))(`9`)
}

func things(ctx context.Context, conn *pgx.Conn) {
	const written = `{"id":1,"color":"green","pair":{"number":1,"color":"red"},` +
		`"pairs":[{"number":null,"color":null},{"number":2,"color":null}],"scan_thing":null}`
	thing, err := calls.InsertThing(ctx, conn, calls.ThingInsert{
		ID:    1,
		Color: calls.ColorGreen,
		Pair:  &calls.Pair{Number: pointer[int32](1), Color: pointer(calls.ColorRed)},
		Pairs: []calls.Pair{{}, {Number: pointer[int32](2)}},
	})
	same("thing")(thing, err)(written)
	same("thing back")(calls.ThingBack(ctx, conn, &thing))(written)
	if _, err = calls.ThingBack(ctx, conn, nil); !errors.Is(err, pgx.ErrNoRows) {
		fail("no thing", err, pgx.ErrNoRows)
	}
}

func pointer[T any](value T) *T {
	return &value
}

// same compares what a call gave with JSON.
func same(what string) func(any, error) func(string) {
	return func(got any, err error) func(string) {
		return func(want string) {
			check(err)
			text, err := json.Marshal(got)
			check(err)
			if string(text) != want {
				fail(what, string(text), want)
			}
		}
	}
}

func fail(what string, got, want any) {
	fmt.Fprintf(os.Stderr, "%s: got %v, want %v\n", what, got, want)
	os.Exit(1)
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
