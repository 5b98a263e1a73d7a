//! Rows go into a real database and come back through the generated types, and functions are called.
mod alias;
mod hostile;
mod others;
mod shop;

use hostile::enums::PublicClass;
use serde::{de::DeserializeOwned, Serialize};
use shop::composites::{Address, Parcel};
use shop::domains::{Email, Tags};
use shop::enums::{OrderStatus as AuditStatus, ShopOrderStatus as Status};
use shop::{functions, tables, views};
use sqlx::postgres::types::{PgInterval, PgMoney, PgPoint, PgRange, PgTimeTz};
use sqlx::{Connection, PgConnection};
use std::fmt::Debug;
use std::ops::Bound;

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        shop_rows(&mut PgConnection::connect(&std::env::var("SHOP_URL")?).await?).await?;
        hostile_rows(&mut PgConnection::connect(&std::env::var("HOSTILE_URL")?).await?).await
    })
}

/// What serde writes of a value, it reads.
fn through_json<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let text = serde_json::to_string(value).expect("a value that can be written");
    let read: T = serde_json::from_str(&text).expect("a text that can be read");
    assert_eq!(value, &read, "{text}");
}

fn address(city: &str) -> Address {
    Address {
        street: Some("5, \"Long\" (Street)\\".into()),
        city: Some(city.into()),
        zip: Some("12345".into()),
        geo: Some(PgPoint { x: 1.5, y: -2.0 }),
    }
}

fn nowhere() -> Address {
    Address { street: None, city: Some(String::new()), zip: None, geo: None }
}

async fn shop_rows(database: &mut PgConnection) -> Result<(), Failure> {
    let customer = customers(database).await?;
    let product = products(database).await?;
    let order = orders(database, &customer).await?;
    entries(database, &order).await?;
    tables::NewOrderLine::new(order.id, 1, product.sku.clone(), 3).insert(&mut *database).await?;
    let open = sqlx::query_as::<_, views::OpenOrder>(&select(views::OpenOrder::COLUMNS, views::OpenOrder::NAME))
        .fetch_one(&mut *database)
        .await?;
    assert_eq!((open.id, open.lines), (Some(order.id), Some(1)));
    assert_eq!(open.home, customer.home);
    calls(database, &customer, &product).await
}

fn select(columns: &str, name: &str) -> String {
    format!("SELECT {columns} FROM {name}")
}

async fn customers(database: &mut PgConnection) -> Result<tables::Customer, Failure> {
    let mut new = tables::NewCustomer::new(Email("a@b".into()));
    new.login = Some("Ada".into());
    new.home = Some(address("Kraków"));
    new.offices = Some(vec![address("A,B"), nowhere()]);
    new.birthday = chrono::NaiveDate::from_ymd_opt(1815, 12, 10);
    new.preferences = Some(serde_json::json!({"dark": true}));
    let customer = new.insert(&mut *database).await?;
    assert_eq!(customer.email, Email("a@b".into()));
    assert_eq!(customer.backup_email, None);
    assert_eq!(customer.display_name, "Nobody");
    assert_eq!(customer.home, new.home);
    assert_eq!(customer.offices, new.offices);
    assert_eq!(customer.preferences, serde_json::json!({"dark": true}));
    let read = sqlx::query_as::<_, tables::Customer>("SELECT * FROM shop.customer")
        .fetch_one(&mut *database)
        .await?;
    assert_eq!(read, customer);
    through_json(&customer);
    let bare = tables::NewCustomer::new(Email("c@d".into())).insert(&mut *database).await?;
    assert_eq!((bare.home, bare.offices, bare.birthday), (None, None, None));
    Ok(customer)
}

async fn products(database: &mut PgConnection) -> Result<tables::Product, Failure> {
    let mut new = tables::NewProduct::new("s-1".into(), "Lamp".into(), "12345678.90".parse()?);
    new.weight = Some(0.5);
    new.volume = Some(1.0e-3);
    new.stock = Some(-7);
    new.tags = Some(Tags(vec!["a b".into(), "{\"c\"}".into()]));
    new.picture = Some(vec![0, 255, 7]);
    new.manual = Some("<a>b</a>".into());
    let noon = chrono::DateTime::from_timestamp(1_700_000_000, 123_456_000).ok_or("a time")?;
    new.available = Some(PgRange { start: Bound::Included(noon), end: Bound::Unbounded });
    new.prices = Some(PgRange { start: Bound::Excluded("1.5".parse()?), end: Bound::Included("9".parse()?) });
    new.seasons = Some("{[2026-01-01,2026-02-01)}".into());
    let product = new.insert(&mut *database).await?;
    assert_eq!(product.price, new.price);
    assert_eq!(product.stock, -7);
    assert_eq!(product.tags, new.tags);
    assert_eq!(product.picture, new.picture);
    assert_eq!(product.manual, new.manual);
    assert_eq!(product.available, new.available);
    assert_eq!(product.prices, new.prices);
    assert_eq!(product.seasons, new.seasons);
    assert_eq!(product.search.as_deref(), Some("'lamp':1"));
    through_json(&product);
    Ok(product)
}

async fn orders(database: &mut PgConnection, customer: &tables::Customer) -> Result<tables::Orders, Failure> {
    let mut new = tables::NewOrders::new(customer.id);
    new.status = Some(Status::InProgress);
    new.history = Some(vec![Status::New, Status::InProgress]);
    new.total = Some(PgMoney(1234));
    new.ip = Some("10.1.2.3/8".parse()?);
    new.net = Some("10.0.0.0/8".parse()?);
    new.mac = Some(sqlx::types::mac_address::MacAddress::new([8, 0, 43, 1, 2, 3]));
    new.took = Some(PgInterval { months: 14, days: -3, microseconds: 5 });
    new.opens = chrono::NaiveTime::from_hms_micro_opt(8, 30, 0, 1);
    new.closes = Some(PgTimeTz {
        time: chrono::NaiveTime::from_hms_opt(18, 0, 0).ok_or("a time")?,
        offset: chrono::FixedOffset::east_opt(3600).ok_or("an offset")?,
    });
    new.flags = Some(sqlx::types::BitVec::from_bytes(&[0b1010_0001]));
    new.mask = Some([true, false, true].into_iter().collect());
    new.matrix = Some(vec![1, -2, 3]);
    new.place = Some(PgPoint { x: 0.25, y: 4.0 });
    new.parcel = Some(Parcel {
        weight: Some("1.125".parse()?),
        destination: Some(address("Łódź")),
        labels: Some(vec!["fragile".into()]),
    });
    new.doc = Some(serde_json::json!([1, {"a": null}]));
    let order = new.insert(&mut *database).await?;
    assert_eq!(order.status, Status::InProgress);
    assert!(Status::New < Status::Done);
    assert_eq!(Some(&order.history), new.history.as_ref());
    assert_eq!(order.total, new.total);
    assert_eq!((order.ip, order.net, order.mac), (new.ip, new.net, new.mac));
    assert_eq!((order.took, order.opens, order.closes), (new.took, new.opens, new.closes));
    assert_eq!((&order.flags, &order.mask), (&new.flags, &new.mask));
    assert_eq!((&order.matrix, &order.place), (&new.matrix, &new.place));
    assert_eq!(order.parcel, new.parcel);
    assert_eq!(order.doc, new.doc);
    assert_eq!(order.note, None);
    through_json(&order);
    Ok(order)
}

async fn entries(database: &mut PgConnection, order: &tables::Orders) -> Result<(), Failure> {
    let at = chrono::DateTime::from_timestamp(1_780_000_000, 0).ok_or("a time")?;
    let mut new = tables::NewEntry::new(at);
    new.user = Some("somebody".into());
    new.status = Some(AuditStatus::Checked);
    new.what = Some(order.clone());
    let entry = new.insert(&mut *database).await?;
    assert_eq!(entry.what.as_ref(), Some(order));
    assert_eq!((entry.at, entry.status), (at, Some(AuditStatus::Checked)));
    through_json(&entry);
    let bare = tables::NewEntry::new(at).insert(&mut *database).await?;
    assert_eq!((bare.status, bare.what), (None, None));
    Ok(())
}

async fn calls(
    database: &mut PgConnection,
    customer: &tables::Customer,
    product: &tables::Product,
) -> Result<(), Failure> {
    let ten = functions::discount_int8_numeric(&mut *database, Some(1), None).await?;
    assert_eq!(ten, Some("10".parse()?));
    let seven = functions::discount_int8_numeric(&mut *database, Some(1), Some(Some("7".parse()?))).await?;
    assert_eq!(seven, Some("7".parse()?));
    assert_eq!(functions::discount_int8_numeric(&mut *database, None, Some(None)).await?, None);
    assert_eq!(functions::discount_text(&mut *database, "x".into()).await?, Some("1".parse()?));
    let found = functions::search(&mut *database, vec!["Chair".into(), "Lamp".into()]).await?;
    assert_eq!(found, [product.clone()]);
    let top = functions::top(&mut *database, Some(5)).await?;
    assert_eq!((top[0].sku.as_deref(), top[0].sold), (Some("s-1"), Some(3)));
    let name = functions::split_name(&mut *database, Some("Ada Lovelace".into())).await?;
    assert_eq!((name.first.as_deref(), name.last.as_deref()), (Some("Ada"), Some("Lovelace")));
    assert_eq!(functions::next_number(&mut *database).await?, Some(1));
    assert_eq!(functions::home_of(&mut *database, Some(customer.id)).await?, customer.home);
    assert_eq!(functions::home_of(&mut *database, Some(-1)).await?, None);
    assert_eq!(functions::statuses(&mut *database).await?, [Some(Status::InProgress)]);
    assert_eq!(functions::close_order(&mut *database, Some(1), None).await?, Some(true));
    assert_eq!(functions::close_order(&mut *database, Some(1), Some(Some(false))).await?, Some(true));
    functions::tidy(&mut *database).await?;
    functions::forget(&mut *database, Some(-1)).await?;
    Ok(())
}

async fn hostile_rows(database: &mut PgConnection) -> Result<(), Failure> {
    for class in [
        PublicClass::Empty,
        PublicClass::AB,
        PublicClass::AB2,
        PublicClass::Empty2,
        PublicClass::Empty3,
        PublicClass::X,
        PublicClass::Empty4,
        PublicClass::LineBreak,
        PublicClass::BackSlash,
        PublicClass::None,
        PublicClass::U8868,
    ] {
        let (label, read): (String, PublicClass) = sqlx::query_as("SELECT $1::text, $1")
            .bind(class)
            .fetch_one(&mut *database)
            .await?;
        assert_eq!(read, class);
        assert_eq!(serde_json::to_value(class)?, serde_json::Value::from(label));
    }
    let mut new = hostile::tables::NewPublicType::new(1);
    new.class = Some(PublicClass::Empty2);
    new.string = Some(hostile::domains::PublicString("*/".into()));
    new.int = Some(hostile::composites::Int {
        class: Some("\"".into()),
        class_2: None,
        self_: Some(PublicClass::Empty),
        field: Some(7),
        a_b: Some("a b".into()),
        a_b_2: Some("a_b".into()),
    });
    let row = new.insert(&mut *database).await?;
    assert_eq!(row.r#type, "*/ \"\"\" ${x} ` \\ ' ");
    assert_eq!((row.class, &row.string, &row.int), (new.class, &new.string, &new.int));
    assert_eq!(row.number, hostile::domains::Number(3));
    through_json(&row);
    let view = sqlx::query_as::<_, hostile::views::Interface>(&select(
        hostile::views::Interface::COLUMNS,
        hostile::views::Interface::NAME,
    ))
    .fetch_one(&mut *database)
    .await?;
    assert_eq!(view.range, Some(vec![PublicClass::Empty]));
    let returned = hostile::functions::r#return(&mut *database, None, None, Some(Some(PublicClass::AB))).await?;
    assert_eq!(returned.from, Some(1));
    let dropped = hostile::functions::drop(&mut *database, Some(1)).await?;
    assert_eq!((dropped[0].a_b, dropped[0].a_b_2), (Some(1), Some(2)));
    Ok(())
}
