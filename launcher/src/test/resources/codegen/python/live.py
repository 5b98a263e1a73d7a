"""Writes rows through the generated models, and reads them back.

The database is named by the first argument, the package is called shop.
"""

import asyncio
import datetime as dt
import sys
from decimal import Decimal
from ipaddress import IPv4Interface, IPv6Address, IPv6Network
from typing import Any, LiteralString, TypeVar
from uuid import UUID

import psycopg
from psycopg import sql
from psycopg.rows import class_row, dict_row
from pydantic import ValidationError

import shop
from shop import async_functions

M = TypeVar("M", bound=shop.Row)

NOON = dt.datetime(2026, 1, 2, 12, 0, 0, 123456, tzinfo=dt.UTC)


def same(found: object, wanted: object) -> None:
    if found != wanted:
        raise AssertionError(f"found {found!r} instead of {wanted!r}")


def insert(
    connection: psycopg.Connection[Any],
    table: tuple[LiteralString, LiteralString],
    row: shop.RowInput,
    model: type[M],
) -> M:
    values = row.column_values()
    query = sql.SQL("INSERT INTO {} ({}) VALUES ({}) RETURNING *").format(
        sql.Identifier(*table),
        sql.SQL(", ").join(map(sql.Identifier, values)),
        sql.SQL(", ").join(sql.Placeholder() * len(values)),
    )
    with connection.cursor(row_factory=class_row(model)) as cursor:
        found = cursor.execute(query, list(values.values())).fetchone()
    assert found is not None
    return found


def customers(connection: psycopg.Connection[Any]) -> shop.Customer:
    home = shop.Address(street='1 "Main", \\ (St', city="", zip=None)
    written = shop.CustomerCreate(
        email=shop.Email("a@b.example"),
        display_name="Åsa",
        home=home,
        offices=[home, shop.Address(), shop.Address(geo="(1,2)")],
        birthday=dt.date(2000, 2, 29),
        preferences={"mail": True},
        created_at=NOON,
    )
    found = insert(connection, ("shop", "customer"), written, shop.Customer)
    same(found.home, home)
    same(found.offices, written.offices)
    same(found.display_name, "Åsa")
    same(found.birthday, written.birthday)
    same(found.preferences, {"mail": True})
    same(found.created_at, NOON)
    same(found.updated_at, None)
    same(found.login, None)
    least = shop.CustomerCreate(email=shop.Email("b@b.example"))
    other = insert(connection, ("shop", "customer"), least, shop.Customer)
    same(other.display_name, "Nobody")
    same(other.preferences, {})
    change(connection, other)
    return found


def change(connection: psycopg.Connection[Any], customer: shop.Customer) -> None:
    update = shop.CustomerUpdate(birthday=None, display_name="Somebody")
    same(update.column_values(), {"birthday": None, "displayName": "Somebody"})
    same(shop.CustomerUpdate().column_values(), {})
    try:
        shop.CustomerUpdate(display_name=None)
    except ValidationError as error:
        assert "display_name cannot be NULL" in str(error)
    else:
        raise AssertionError("NULL was taken for a column that has none")
    values = update.column_values()
    query = sql.SQL("UPDATE shop.customer SET {} WHERE id = %s").format(
        sql.SQL(", ").join(
            sql.SQL("{} = {}").format(sql.Identifier(it), sql.Placeholder())
            for it in values
        )
    )
    connection.execute(query, [*values.values(), customer.id])
    cursor = connection.cursor(row_factory=dict_row)
    row = cursor.execute(
        "SELECT * FROM shop.customer WHERE id = %s", [customer.id]
    ).fetchone()
    same(shop.Customer.model_validate(row).display_name, "Somebody")


def products(connection: psycopg.Connection[Any]) -> shop.Product:
    written = shop.ProductCreate(
        sku="s-1",
        uid=UUID(int=7),
        name="Thing",
        price=Decimal("12.30"),
        weight=1.5,
        volume=float("inf"),
        stock=3,
        tags=shop.Tags(["a", "NULL", "", 'b "c"', "d,e", "{", "\\", "ä\n"]),
        picture=b"\x00\xff\\'",
        manual="<a>1</a>",
        available=shop.Range[dt.datetime](lower=NOON, bounds="(]"),
        prices=shop.Range[Decimal](
            lower=Decimal("1.5"), upper=Decimal("2.50"), bounds="[]"
        ),
        seasons=shop.Multirange[dt.date](
            ranges=(
                shop.Range[dt.date](
                    lower=dt.date(2026, 1, 1), upper=dt.date(2026, 2, 1)
                ),
                shop.Range[dt.date](lower=dt.date(2026, 3, 1)),
            )
        ),
    )
    found = insert(connection, ("shop", "product"), written, shop.Product)
    for field in shop.ProductCreate.model_fields:
        if field != "available":
            same(getattr(found, field), getattr(written, field))
    same(found.available, shop.Range[dt.datetime](lower=NOON, bounds="()"))
    same(found.search, "'thing':1")
    empty = shop.ProductCreate(
        sku="s-2",
        name="Other",
        price=Decimal("0.00"),
        tags=shop.Tags([]),
        available=shop.Range[dt.datetime](empty=True),
        prices=shop.Range[Decimal](),
        seasons=shop.Multirange[dt.date](),
    )
    other = insert(connection, ("shop", "product"), empty, shop.Product)
    same(other.tags, [])
    same(other.available, empty.available)
    same(other.prices, shop.Range[Decimal](bounds="()"))
    same(other.seasons, empty.seasons)
    same(other.picture, None)
    return found


def orders(connection: psycopg.Connection[Any], customer: shop.Customer) -> shop.Orders:
    written = shop.OrdersCreate(
        customer_id=customer.id,
        status=shop.ShopOrderStatus.IN_PROGRESS,
        history=[shop.ShopOrderStatus.NEW, shop.ShopOrderStatus.IN_PROGRESS],
        total="$1,234.50",
        ip=IPv4Interface("10.0.0.1/24"),
        net=IPv6Network("2001:db8::/32"),
        mac="08:00:2b:01:02:03",
        took=dt.timedelta(days=-1, hours=2, microseconds=5),
        opens=dt.time(8, 30),
        closes=dt.time(20, 0, tzinfo=dt.timezone(dt.timedelta(hours=2))),
        flags="10101010",
        mask="101",
        matrix=[1, -2, 3],
        place="(1.5,2)",
        parcel=shop.Parcel(
            weight=Decimal("1.250"),
            destination=shop.Address(street="Way"),
            labels=["fragile", "with, comma"],
        ),
        doc={"a": [1, None, "x"], "b": {"c": True}},
    )
    found = insert(connection, ("shop", "orders"), written, shop.Orders)
    for field in written.model_fields_set:
        same(getattr(found, field), getattr(written, field))
    same(found.note, None)
    least = shop.OrdersCreate(
        customer_id=customer.id, ip=IPv6Address("::1"), doc="text"
    )
    other = insert(connection, ("shop", "orders"), least, shop.Orders)
    same(other.status, shop.ShopOrderStatus.NEW)
    same(other.history, [])
    same(other.ip, IPv6Address("::1"))
    same(other.doc, "text")
    same(other.parcel, None)
    entry = shop.EntryCreate(at=NOON, status=shop.AuditOrderStatus.SEEN, what=found)
    same(insert(connection, ("audit", "entry"), entry, shop.Entry).what, found)
    return found


def lines(
    connection: psycopg.Connection[Any], order: shop.Orders, product: shop.Product
) -> None:
    line = shop.OrderLineCreate(order_id=order.id, line=1, sku=product.sku, quantity=4)
    insert(connection, ("shop", "order_line"), line, shop.OrderLine)
    cursor = connection.cursor(row_factory=class_row(shop.OpenOrder))
    [opened] = cursor.execute("SELECT * FROM shop.open_order").fetchall()
    same(opened.history, order.history)
    same(opened.status, shop.ShopOrderStatus.IN_PROGRESS)
    same(opened.lines, 1)


def functions(
    connection: psycopg.Connection[Any], customer: shop.Customer, product: shop.Product
) -> None:
    same(shop.discount(connection, customer=1), Decimal(10))
    same(shop.discount(connection, customer=1, percent=Decimal("2.5")), Decimal("2.5"))
    same(shop.discount(connection, customer=None, percent=None), None)
    same(shop.discount2(connection, sku="s-1"), Decimal(1))
    same(shop.discount2(connection, sku=None), None)
    same(shop.search(connection, words=["Thing", "Nothing"]), [product])
    same(shop.search(connection, words=[]), [])
    same(shop.top(connection, how_many=5), [shop.TopResult(sku="s-1", sold=4)])
    same(
        shop.split_name(connection, full_name="Ada Lovelace"),
        shop.SplitNameResult(first="Ada", last="Lovelace"),
    )
    same(shop.next_number(connection), 1)
    same(shop.home_of(connection, argument_1=customer.id), customer.home)
    same(shop.home_of(connection, argument_1=-1), None)
    same(
        set(shop.statuses(connection)),
        {shop.ShopOrderStatus.NEW, shop.ShopOrderStatus.IN_PROGRESS},
    )
    same(len(shop.anything(connection)), 1)
    shop.forget(connection, customer=-1)
    same(shop.close_order(connection, id=1), True)
    same(shop.close_order(connection, id=1, closed=None), True)
    shop.tidy(connection)


async def asynchronous(database: str, customer: shop.Customer) -> None:
    async with await psycopg.AsyncConnection.connect(database) as connection:
        same(await async_functions.discount(connection, customer=1), Decimal(10))
        home = await async_functions.home_of(connection, argument_1=customer.id)
        same(home, customer.home)
        top = await async_functions.top(connection, how_many=5)
        same(top, [shop.TopResult(sku="s-1", sold=4)])
        await async_functions.forget(connection, customer=-1)
        same(await async_functions.close_order(connection, id=1), True)


def main(database: str) -> None:
    with psycopg.connect(database) as connection:
        connection.execute("SET TIME ZONE 'UTC'")
        customer = customers(connection)
        product = products(connection)
        lines(connection, orders(connection, customer), product)
        functions(connection, customer, product)
        with psycopg.connect(database, row_factory=dict_row) as other:
            same(shop.next_number(other), 1)
    asyncio.run(asynchronous(database, customer))


main(sys.argv[1])
