package dev.pgflux.example.rust;

import java.util.Map;
import java.util.TreeMap;

/** Code that is the same for every schema. */
final class SharedCode {

  private static final String WIRE =
      """
      /// A value that is sent as another type than the one that sqlx would name, as PostgreSQL wants it
      /// for a part of a composite value and for ranges that are not its own.
      pub struct As<'a, T>(pub &'a T, pub &'static str);

      impl<T: sqlx::Type<sqlx::Postgres>> sqlx::Type<sqlx::Postgres> for As<'_, T> {
          fn type_info() -> sqlx::postgres::PgTypeInfo {
              T::type_info()
          }

          fn compatible(found: &sqlx::postgres::PgTypeInfo) -> bool {
              T::compatible(found)
          }
      }

      impl<'q, T: sqlx::Encode<'q, sqlx::Postgres>> sqlx::Encode<'q, sqlx::Postgres> for As<'_, T> {
          fn encode_by_ref(
              &self,
              buffer: &mut sqlx::postgres::PgArgumentBuffer,
          ) -> Result<sqlx::encode::IsNull, sqlx::error::BoxDynError> {
              self.0.encode_by_ref(buffer)
          }

          fn produces(&self) -> Option<sqlx::postgres::PgTypeInfo> {
              Some(sqlx::postgres::PgTypeInfo::with_name(self.1))
          }
      }
      """;

  private static final String JSON =
      """
      //! How serde writes and reads values of types that sqlx has and serde does not know.

      /// A value that has another form for serde.
      pub trait Json: Sized {
          /// What serde writes and reads.
          type Form: serde::Serialize + serde::de::DeserializeOwned;

          /// The form of the value.
          fn form(&self) -> Self::Form;

          /// The value of a form.
          fn of(form: Self::Form) -> Result<Self, String>;
      }

      /// Writes a value.
      pub fn serialize<T: Json, S: serde::Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
          serde::Serialize::serialize(&value.form(), serializer)
      }

      /// Reads a value.
      pub fn deserialize<'de, T: Json, D: serde::Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
          let form = <T::Form as serde::Deserialize>::deserialize(deserializer)?;
          T::of(form).map_err(serde::de::Error::custom)
      }

      impl<T: Json> Json for Option<T> {
          type Form = Option<T::Form>;

          fn form(&self) -> Self::Form {
              self.as_ref().map(T::form)
          }

          fn of(form: Self::Form) -> Result<Self, String> {
              form.map(T::of).transpose()
          }
      }

      impl<T: Json> Json for Vec<T> {
          type Form = Vec<T::Form>;

          fn form(&self) -> Self::Form {
              self.iter().map(T::form).collect()
          }

          fn of(form: Self::Form) -> Result<Self, String> {
              form.into_iter().map(T::of).collect()
          }
      }
      """;

  private static final String RANGE =
      """

      impl<T: Clone + serde::Serialize + serde::de::DeserializeOwned> Json for sqlx::postgres::types::PgRange<T> {
          type Form = (std::ops::Bound<T>, std::ops::Bound<T>);

          fn form(&self) -> Self::Form {
              (self.start.clone(), self.end.clone())
          }

          fn of(form: Self::Form) -> Result<Self, String> {
              Ok(Self::from(form))
          }
      }
      """;

  private static final String TIMETZ =
      """

      impl Json for sqlx::postgres::types::PgTimeTz<chrono::NaiveTime, chrono::FixedOffset> {
          type Form = (chrono::NaiveTime, i32);

          fn form(&self) -> Self::Form {
              (self.time, self.offset.local_minus_utc())
          }

          fn of(form: Self::Form) -> Result<Self, String> {
              let offset = chrono::FixedOffset::east_opt(form.1).ok_or("an offset out of range")?;
              Ok(Self { time: form.0, offset })
          }
      }
      """;

  private static final String BITS =
      """

      impl Json for sqlx::types::BitVec {
          type Form = String;

          fn form(&self) -> Self::Form {
              self.iter().map(|bit| if bit { '1' } else { '0' }).collect()
          }

          fn of(form: Self::Form) -> Result<Self, String> {
              if form.chars().all(|bit| bit == '0' || bit == '1') {
                  Ok(form.chars().map(|bit| bit == '1').collect())
              } else {
                  Err("a bit is 0 or 1".into())
              }
          }
      }
      """;

  private static final String TEXT =
      """

      impl Json for %s {
          type Form = String;

          fn form(&self) -> Self::Form {
              self.to_string()
          }

          fn of(form: Self::Form) -> Result<Self, String> {
              form.parse().map_err(|error| format!("{error}"))
          }
      }
      """;

  private static final Map<String, String> WHOLE =
      new TreeMap<>(
          Map.of(
              "PgRange", RANGE,
              "PgTimeTz", TIMETZ,
              "BitVec", BITS,
              "IpNetwork", TEXT.formatted("sqlx::types::ipnetwork::IpNetwork"),
              "MacAddress", TEXT.formatted("sqlx::types::mac_address::MacAddress")));

  /** Types whose fields are their form, in the order in which they stand there. */
  private static final Map<String, String> BY_FIELDS =
      new TreeMap<>(
          Map.of(
              "PgInterval", "months: i32, days: i32, microseconds: i64",
              "PgMoney", "0: i64",
              "PgPoint", "x: f64, y: f64",
              "PgLine", "a: f64, b: f64, c: f64",
              "PgLSeg", "start_x: f64, start_y: f64, end_x: f64, end_y: f64",
              "PgBox",
                  "upper_right_x: f64, upper_right_y: f64, lower_left_x: f64, lower_left_y: f64",
              "PgCircle", "x: f64, y: f64, radius: f64",
              "PgPath", "closed: bool, points: Vec<PgPoint>",
              "PgPolygon", "points: Vec<PgPoint>"));

  private SharedCode() {}

  /** The module that names types. */
  static String wire() {
    return WIRE;
  }

  /** The module that makes values known to serde, for the types that code uses. */
  static String json(String code) {
    StringBuilder text = new StringBuilder(JSON);
    WHOLE.forEach((type, implementation) -> {
      if (code.contains("::" + type)) {
        text.append(implementation);
      }
    });
    boolean points = code.contains("::PgPath") || code.contains("::PgPolygon");
    BY_FIELDS.forEach((type, fields) -> {
      if (code.contains("::" + type) || (points && type.equals("PgPoint"))) {
        text.append(byFields(type, fields.split(", ", -1)));
      }
    });
    return text.toString();
  }

  private static String byFields(String type, String[] fields) {
    StringBuilder types = new StringBuilder();
    StringBuilder read = new StringBuilder();
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < fields.length; i++) {
      String[] field = fields[i].split(": ", -1);
      boolean points = field[1].equals("Vec<PgPoint>");
      types.append(points ? "Vec<(f64, f64)>" : field[1]).append(", ");
      read.append("self.").append(field[0]).append(points ? ".form(), " : ", ");
      made.append(field[0])
          .append(": ")
          .append(points ? "Json::of(form." + i + ")?" : "form." + i)
          .append(", ");
    }
    return """

    impl Json for sqlx::postgres::types::%s {
        type Form = (%s);

        fn form(&self) -> Self::Form {
            (%s)
        }

        fn of(form: Self::Form) -> Result<Self, String> {
            Ok(Self { %s })
        }
    }
    """
        .formatted(
            type, types.toString().strip(), read.toString().strip(), made.toString().strip());
  }
}
