// Writes rows through the generated types, reads them back, and calls functions; ends badly if
// anything comes back as another value than the types say.
import assert from "node:assert/strict";
import pg from "pg";
import { Temporal } from "temporal-polyfill";
import * as camel from "./shop_camel/index.js";
import * as plain from "./shop_plain/index.js";
import * as temporal from "./shop_temporal/index.js";
import * as odd from "./hostile_plain/index.js";

async function insert(
  db: plain.Queryable,
  table: string,
  parameters: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const columns = Object.keys(parameters).map((name) => pg.escapeIdentifier(name));
  const places = columns.map((_, index) => `$${index + 1}`);
  const { rows } = await db.query(
    `insert into ${table} (${columns.join(", ")}) values (${places.join(", ")}) returning *`,
    Object.values(parameters),
  );
  const [row] = rows;
  assert.ok(row);
  return row;
}

const [shopUrl, hostileUrl] = process.argv.slice(2);
const client = new pg.Client({ connectionString: shopUrl });
await client.connect();

// What node-postgres gives by itself is what the types say by default.
{
  const customer: plain.CustomerInsert = {
    email: "ann@example.org",
    displayName: 'Ann "the first" \\ \u{1f600}',
    home: '("1 Road",Town,123,"(1,2)")',
    preferences: { news: true },
    created_at: new Date("2026-02-03T04:05:06.789Z"),
    birthday: new Date(1990, 0, 31),
  };
  plain.customerInsertSchema.parse(customer);
  const parameters = plain.toParameters(plain.customerColumns, customer);
  const row = (await insert(client, "shop.customer", parameters)) as unknown as plain.Customer;
  assert.deepEqual(plain.customerSchema.parse(row), row);
  assert.deepEqual(row, {
    id: "1",
    login: null,
    backup_email: null,
    offices: null,
    updated_at: null,
    ...customer,
    home: '("1 Road",Town,123,"(1,2)")',
  });
  const order: plain.OrdersInsert = {
    customer_id: row.id,
    status: "in progress",
    history: "{new,\"in progress\"}",
    took: "1 year 2 mons -03:00:00.5",
    matrix: [1, -2],
    place: { x: 1.5, y: -2 },
    flags: "10101010",
    doc: ["a", { b: null }, 1],
    note: null,
  };
  plain.ordersInsertSchema.parse(order);
  const orderParameters = plain.toParameters(plain.ordersColumns, order);
  const read = (await insert(client, "shop.orders", orderParameters)) as unknown as plain.Orders;
  assert.deepEqual(plain.ordersSchema.parse(read), read);
  assert.deepEqual(
    [read.status, read.history, read.matrix, read.place, read.flags, read.doc, read.note],
    [order.status, order.history, order.matrix, order.place, order.flags, order.doc, null],
  );
  assert.equal(read.took?.years, 1);
  assert.equal(read.took?.hours, -3);
  const again = await insert(client, "shop.orders", { customer_id: row.id, took: read.took });
  assert.deepEqual(again["took"], read.took);
  assert.equal(await plain.discountInt8Numeric(client, { customer: "1" }), "10");
  assert.equal(await plain.discountInt8Numeric(client, { customer: "1", percent: "12.50" }), "12.50");
  assert.equal(await plain.discountText(client, { sku: "A" }), "1");
  assert.deepEqual(await plain.homeOf(client, { arg1: row.id }), {
    street: "1 Road",
    city: "Town",
    zip: "123",
    geo: { x: 1, y: 2 },
  });
  assert.equal(await plain.homeOf(client, { arg1: "-1" }), null);
  assert.deepEqual(await plain.statuses(client), ["new", "in progress"]);
  assert.deepEqual(await plain.splitName(client, { full_name: "Ann Lee" }), { first: "Ann", last: "Lee" });
  assert.equal(await plain.nextNumber(client), "1");
  assert.equal(await plain.closeOrder(client, { id: "1" }), true);
  await plain.tidy(client);
  const orderKey = plain.keys.shop.orders.foreign.orders_customer_id_fkey.references;
  assert.deepEqual(orderKey, { schema: "shop", table: "customer", columns: ["id"] });
}

// Parsed structures, bigint, camel case and missing properties for NULL.
{
  const types = await camel.typeParsers(pg.types, client);
  const pool = new pg.Pool({ connectionString: shopUrl, types });
  const home: camel.Address = { street: 'a "b", (c) \\', city: "", geo: { x: 0.25, y: -1e10 } };
  const customer: camel.CustomerInsert = {
    email: "bob@example.org",
    backupEmail: null,
    home,
    offices: [{}, home, { zip: "NULL" }],
    preferences: { '"quoted"': true },
    birthday: new Date(2000, 11, 24),
  };
  camel.customerInsertSchema.parse(customer);
  const parameters = camel.toParameters(camel.customerColumns, customer);
  assert.ok("backup_email" in parameters);
  const row = camel.fromRow(camel.customerColumns, await insert(pool, "shop.customer", parameters));
  camel.customerSchema.parse(row);
  assert.equal(row.id, 2n);
  assert.ok(!("backupEmail" in row) && row.createdAt instanceof Date);
  assert.deepEqual([row.home, row.offices, row.birthday], [home, customer.offices, customer.birthday]);

  const order: camel.OrdersInsert = {
    customerId: row.id,
    status: camel.ShopOrderStatus.InProgress,
    history: [camel.ShopOrderStatus.InProgress, camel.ShopOrderStatus.New],
    total: "$12.30",
    ip: "10.0.0.1",
    matrix: [1, 2, 3],
    place: { x: 1, y: 2 },
    parcel: { weight: "1.250", destination: home, labels: ["", "NULL", "a,b", 'c"d'] },
    doc: "only text",
  };
  camel.ordersInsertSchema.parse(order);
  const orderRow = await insert(pool, "shop.orders", camel.toParameters(camel.ordersColumns, order));
  const read = camel.fromRow(camel.ordersColumns, orderRow);
  camel.ordersSchema.parse(read);
  const { id, ...rest } = read;
  assert.equal(typeof id, "bigint");
  assert.deepEqual(rest, order);
  const entry: camel.EntryInsert = { at: new Date("2026-03-04T05:06:07Z"), what: read };
  const entryRow = await insert(pool, "audit.entry", camel.toParameters(camel.entryColumns, entry));
  assert.deepEqual(camel.fromRow(camel.entryColumns, entryRow).what, read);

  const product: camel.ProductInsert = {
    sku: "A-1" as camel.ProductId,
    name: "Thing",
    price: "9.90",
    weight: 0.5,
    volume: Infinity,
    tags: ["x", "y z"],
    picture: new Uint8Array([0, 1, 255]),
    available: {
      lower: new Date("2026-01-01T00:00:00Z"),
      upper: null,
      lowerInclusive: true,
      upperInclusive: false,
    },
    prices: { lower: "1.5", upper: "2.50", lowerInclusive: false, upperInclusive: true },
    seasons: [
      { lower: new Date(2026, 2, 1), upper: new Date(2026, 4, 1), lowerInclusive: true, upperInclusive: false },
      { lower: new Date(2026, 8, 1), upper: null, lowerInclusive: true, upperInclusive: false },
    ],
  };
  camel.productInsertSchema.parse(product);
  await insert(pool, "shop.product", camel.toParameters(camel.productColumns, product));
  const [found] = await camel.search(pool, { words: ["Thing", "other"] });
  assert.ok(found);
  camel.productSchema.parse(found);
  const { uid, stock, search, picture, ...same } = found;
  assert.equal(stock, 0);
  assert.match(uid, /^[0-9a-f-]{36}$/);
  assert.equal(search, "'thing':1");
  assert.deepEqual(Uint8Array.from(picture ?? []), product.picture);
  const { picture: _, ...wanted } = product;
  assert.deepEqual(same, wanted);
  await pool.query("update shop.product set prices = 'empty', seasons = '{}', available = null");
  const [empty] = await camel.search(pool, { words: ["Thing"] });
  assert.deepEqual([empty?.prices, empty?.seasons, empty?.available], ["empty", [], undefined]);
  assert.deepEqual(await camel.top(pool, { howMany: 3 }), []);
  assert.equal(await camel.discountInt8Numeric(pool, { customer: 1n }), "10");
  const rejected = camel.productInsertSchema.safeParse({ ...product, sku: "x".repeat(21) });
  assert.ok(!rejected.success);
  await pool.query("update shop.customer set home = row('x', null, null, null)::shop.address");
  assert.deepEqual(await camel.homeOf(pool, { arg1: 2n }), { street: "x" });
  await pool.end();
}

// Temporal, numbers, undefined for NULL, TypeScript's enums.
{
  const types = await temporal.typeParsers(pg.types, client);
  const other = new pg.Client({ connectionString: shopUrl, types });
  await other.connect();
  const at = Temporal.Instant.from("2026-05-06T07:08:09.123456Z");
  const customer: temporal.CustomerInsert = {
    Email: "eve@example.org",
    Birthday: Temporal.PlainDate.from("1969-07-20"),
    CreatedAt: at,
    UpdatedAt: Temporal.PlainDateTime.from("2026-10-25T02:30:00.000001"),
  };
  temporal.customerInsertSchema.parse(customer);
  const parameters = temporal.toParameters(temporal.customerColumns, customer);
  const row = temporal.fromRow(
    temporal.customerColumns,
    await insert(other, "shop.customer", parameters),
  );
  temporal.customerSchema.parse(row);
  assert.equal(row.Id, 3);
  assert.ok("Home" in row && row.Home === undefined);
  assert.equal(String(row.CreatedAt), String(at));
  assert.equal(String(row.Birthday), "1969-07-20");
  assert.equal(String(row.UpdatedAt), "2026-10-25T02:30:00.000001");
  const order: temporal.OrdersInsert = {
    CustomerId: row.Id,
    Status: temporal.ShopOrderStatus.Done,
    Opens: Temporal.PlainTime.from("08:30"),
  };
  const orderRow = await insert(
    other,
    "shop.orders",
    temporal.toParameters(temporal.ordersColumns, order),
  );
  const read = temporal.fromRow(temporal.ordersColumns, orderRow);
  assert.equal(String(read.Opens), "08:30:00");
  assert.equal(read.Status, temporal.ShopOrderStatus.Done);
  const range: temporal.Range<Temporal.Instant> = {
    lower: at,
    upper: null,
    lowerInclusive: true,
    upperInclusive: false,
  };
  const product: temporal.ProductInsert = {
    Sku: "T" as temporal.ProductId,
    Name: "Time",
    Price: "1.00",
    Available: range,
  };
  await insert(other, "shop.product", temporal.toParameters(temporal.productColumns, product));
  const [found] = await temporal.search(other, { Words: ["Time"] });
  assert.ok(found?.Available !== undefined && found.Available !== "empty");
  assert.equal(String(found.Available.lower), String(at));
  await other.end();
}
await client.end();

// Names and labels that want to get out.
{
  const hostile = new pg.Client({ connectionString: hostileUrl });
  await hostile.connect();
  for (const label of odd.classLabels) {
    const value: odd.Type2Insert = {
      self: odd.classLabels.indexOf(label),
      class: label,
      "new\nline": label,
      "comment*/end": "*/",
      '"""': "`${1}`",
      "with'quote": "'; drop table type; --",
      constructor: "c",
      toString: "t",
    };
    odd.type2InsertSchema.parse(value);
    const parameters = odd.toParameters(odd.type2Columns, value);
    const row = odd.fromRow(odd.type2Columns, await insert(hostile, "public.type", parameters));
    assert.equal(row.class, label);
    assert.equal(row.type, "*/ \"\"\" ${x} ` \\ ' ");
    assert.deepEqual({ ...row, ...value }, row);
  }
  assert.deepEqual(await odd.drop(hostile, { import: 1 }), [{ "a b": 1, a_b: 2 }]);
  assert.deepEqual(await odd.return_(hostile, { def: "x" }), { yield: "", from: 1 });
  assert.deepEqual(await odd.return_(hostile, { def: "x", class: "*/" }), { yield: "", from: 1 });
  assert.equal(await odd.noname(hostile, { arg1: 1, arg2: null }), 1);
  await hostile.end();
}
console.log("everything came back as it was written");
