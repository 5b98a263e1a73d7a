package dev.pgflux.domain.rules;

import dev.pgflux.domain.change.MetaAlteration;
import dev.pgflux.domain.change.MetaAlteration.SetComment;
import dev.pgflux.domain.change.MetaAlteration.SetOwner;
import dev.pgflux.domain.change.MetaAlteration.SetPrivileges;
import dev.pgflux.domain.change.MetaAlteration.SetSecurityLabel;
import dev.pgflux.domain.ddl.LockLevel;
import dev.pgflux.domain.ddl.Operation;
import dev.pgflux.domain.ddl.Sql;
import dev.pgflux.domain.id.ObjectClass;
import dev.pgflux.domain.name.Identifier;
import dev.pgflux.domain.object.ObjectMeta;
import dev.pgflux.domain.object.SchemaObject;
import dev.pgflux.domain.object.privilege.AccessControl;
import dev.pgflux.domain.object.privilege.PrivilegeTarget;
import dev.pgflux.domain.object.schema.Extension;
import dev.pgflux.domain.object.schema.Schema;
import dev.pgflux.domain.object.sequence.Sequence;
import dev.pgflux.domain.object.type.CompositeType;
import dev.pgflux.domain.plan.Draft;
import dev.pgflux.domain.sql.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Owner, comment, privileges and security labels of every kind of object. Those of columns belong
 * to the rules of their relation ({@link ColumnMeta}).
 */
public final class MetaRules {
  private static final String INITIAL_COMMENT_OF_PUBLIC = "standard public schema";

  private MetaRules() {}

  /**
   * Compares what both sides say; an owner or privileges that one of them leaves out are not
   * compared.
   *
   * @param live the live object
   * @param desired the wanted object
   * @param context both snapshots
   * @return the differences
   */
  public static List<MetaAlteration> compare(
      SchemaObject live, SchemaObject desired, RuleContext context) {
    List<MetaAlteration> differences = new ArrayList<>();
    if (hasOwnOwner(live, desired)) {
      live.meta()
          .owner()
          .flatMap(before -> desired.meta().owner().map(after -> new SetOwner(before, after)))
          .filter(change -> !change.before().equals(change.after()))
          .ifPresent(differences::add);
    }
    comparePrivileges(live, desired).ifPresent(differences::add);
    Optional<String> before = comment(live);
    Optional<String> after = comment(desired);
    if (!before.equals(after)) {
      differences.add(new SetComment(before, after));
    }
    differences.addAll(compareLabels(live.meta(), desired.meta()));
    return differences;
  }

  /**
   * The statements for one difference.
   *
   * @param live the live object
   * @param desired the wanted object
   * @param alteration the difference
   * @param context both snapshots
   * @return the drafts in order, which need the object
   */
  public static List<Draft> alter(
      SchemaObject live, SchemaObject desired, MetaAlteration alteration, RuleContext context) {
    return switch (alteration) {
      case SetOwner set -> List.of(setOwner(desired, set.after()));
      case SetComment set -> List.of(setComment(desired, set.after(), context));
      case SetPrivileges set -> {
        SchemaObject whole = completed(live, desired);
        yield set.column().isPresent()
            ? ColumnMeta.privileges(whole, set.column().get(), set.before(), set.after(), context)
            : setPrivileges(whole, set.before(), set.after(), context);
      }
      case SetSecurityLabel set -> List.of(setLabel(desired, set.provider(), set.after()));
    };
  }

  /**
   * The statements that bring an object which was just created to its owner, comment, privileges
   * and labels. What it is given without them are PostgreSQL's defaults and the connected role's
   * default privileges; what is left unsaid stays so.
   *
   * @param desired the wanted object
   * @param context both snapshots, and the connected role
   * @return the drafts in order, which need the object
   */
  public static List<Draft> create(SchemaObject desired, RuleContext context) {
    List<Draft> drafts = new ArrayList<>();
    ObjectMeta meta = desired.meta();
    Identifier creator = context.catalog().currentRole();
    meta.owner()
        .filter(owner -> !owner.equals(creator) && createdWithOwnOwner(desired, context))
        .ifPresent(owner -> drafts.add(setOwner(desired, owner)));
    Optional<PrivilegeTarget> target = ObjectNaming.privilegeTarget(desired);
    if (target.isPresent() && meta.privileges().isPresent()) {
      AccessControl given = InitialPrivileges.of(desired, target.get(), context);
      SchemaObject owned =
          desired.withMeta(meta.withOwner(meta.owner().or(() -> Optional.of(creator))));
      drafts.addAll(setPrivileges(owned, given, meta.privileges().get(), context));
    }
    if (comment(desired).isPresent()) {
      drafts.add(setComment(desired, comment(desired), context));
    }
    meta.securityLabels()
        .forEach((provider, label) -> drafts.add(setLabel(desired, provider, Optional.of(label))));
    return drafts;
  }

  /**
   * The wanted object with the live one's owner and privileges where the files say nothing.
   *
   * @param live the live object
   * @param desired the wanted object
   * @return the wanted object, completed
   */
  public static SchemaObject completed(SchemaObject live, SchemaObject desired) {
    ObjectMeta meta = desired.meta();
    return desired.withMeta(
        meta.withOwner(meta.owner().or(() -> live.meta().owner()))
            .withPrivileges(meta.privileges().or(() -> live.meta().privileges())));
  }

  /** A literal, or NULL. */
  static Sql text(Optional<String> value) {
    return value.map(it -> Sql.of("?", new Sql.Literal(it))).orElse(Sql.of("NULL"));
  }

  static AccessControl seenFrom(Optional<Identifier> owner, AccessControl access) {
    return owner.map(access::relativeTo).orElse(access);
  }

  private static Optional<MetaAlteration> comparePrivileges(
      SchemaObject live, SchemaObject desired) {
    if (live.meta().privileges().isEmpty() || desired.meta().privileges().isEmpty()) {
      return Optional.empty();
    }
    AccessControl before = present(live, desired, live.meta().privileges().get());
    AccessControl after = wanted(live, desired, desired.meta().privileges().get());
    return before.equals(after)
        ? Optional.empty()
        : Optional.of(new SetPrivileges(Optional.empty(), before, after));
  }

  /**
   * Whether privileges of an object or of one of its columns differ, seen from its owner.
   *
   * @param live the live object
   * @param desired the wanted object
   * @param before the live privileges
   * @param after the wanted privileges
   * @return true if they do
   */
  public static boolean differ(
      SchemaObject live, SchemaObject desired, AccessControl before, AccessControl after) {
    return !present(live, desired, before).equals(wanted(live, desired, after));
  }

  /** A change of owner makes the old owner's privileges the new one's, and joins those of both. */
  private static AccessControl present(
      SchemaObject live, SchemaObject desired, AccessControl access) {
    return wanted(live, desired, seenFrom(live.meta().owner(), access));
  }

  private static AccessControl wanted(
      SchemaObject live, SchemaObject desired, AccessControl access) {
    return seenFrom(desired.meta().owner().or(() -> live.meta().owner()), access);
  }

  private static List<MetaAlteration> compareLabels(ObjectMeta live, ObjectMeta desired) {
    TreeSet<String> providers = new TreeSet<>(live.securityLabels().keySet());
    providers.addAll(desired.securityLabels().keySet());
    List<MetaAlteration> differences = new ArrayList<>();
    for (String provider : providers) {
      Optional<String> before = Optional.ofNullable(live.securityLabels().get(provider));
      Optional<String> after = Optional.ofNullable(desired.securityLabels().get(provider));
      if (!before.equals(after)) {
        differences.add(new SetSecurityLabel(provider, before, after));
      }
    }
    return differences;
  }

  /** initdb's comment on the schema public is part of an empty database. */
  private static Optional<String> comment(SchemaObject object) {
    Optional<String> comment = object.meta().comment();
    return object instanceof Schema schema && isPublic(schema)
        ? comment.filter(text -> !text.equals(INITIAL_COMMENT_OF_PUBLIC))
        : comment;
  }

  /** An extension's owner is fixed, and a sequence that a column owns follows its table. */
  private static boolean hasOwnOwner(SchemaObject live, SchemaObject desired) {
    return switch (desired) {
      case Extension extension -> false;
      case Sequence sequence ->
          sequence.ownedBy().isEmpty()
              || !(live instanceof Sequence before && before.ownedBy().equals(sequence.ownedBy()));
      case SchemaObject other -> true;
    };
  }

  private static boolean createdWithOwnOwner(SchemaObject desired, RuleContext context) {
    return switch (desired) {
      case Extension extension -> false;
      case Sequence sequence ->
          sequence.ownedBy().map(Reference::object).filter(context::isCreated).isEmpty();
      case SchemaObject other -> true;
    };
  }

  private static Draft setOwner(SchemaObject object, Identifier owner) {
    Sql sql = Sql.of("ALTER ? OWNER TO ?", ObjectNaming.target(object), owner);
    return Draft.on(object, Operation.SET_OWNER, sql)
        .withLock(
            object instanceof CompositeType
                ? LockLevel.ACCESS_EXCLUSIVE
                : lock(object, Operation.SET_OWNER));
  }

  private static Draft setComment(
      SchemaObject object, Optional<String> comment, RuleContext context) {
    Optional<String> written = comment.or(() -> initialComment(object, context));
    Sql sql = Sql.of("COMMENT ON ? IS ?", ObjectNaming.target(object), text(written));
    return Draft.on(object, Operation.COMMENT, sql).withLock(lock(object, Operation.COMMENT));
  }

  /** Only relations are locked: their members are found without a lock that others notice. */
  private static LockLevel lock(SchemaObject object, Operation operation) {
    return object.id().objectClass() == ObjectClass.RELATION ? operation.lock() : LockLevel.NONE;
  }

  /** What an object has before anybody comments on it. */
  private static Optional<String> initialComment(SchemaObject object, RuleContext context) {
    return switch (object) {
      case Extension extension -> controlFileComment(extension, context);
      case Schema schema when isPublic(schema) -> Optional.of(INITIAL_COMMENT_OF_PUBLIC);
      case SchemaObject other -> Optional.empty();
    };
  }

  private static boolean isPublic(Schema schema) {
    return schema.id().name().value().equals("public");
  }

  private static Optional<String> controlFileComment(Extension extension, RuleContext context) {
    return Optional.ofNullable(context.catalog().availableExtensions().get(extension.id().name()))
        .flatMap(available -> available.comment());
  }

  private static Draft setLabel(SchemaObject object, String provider, Optional<String> label) {
    Sql sql =
        Sql.of(
            "SECURITY LABEL FOR ? ON ? IS ?",
            Identifier.of(provider),
            ObjectNaming.target(object),
            text(label));
    return Draft.on(object, Operation.SECURITY_LABEL, sql)
        .withLock(lock(object, Operation.SECURITY_LABEL));
  }

  private static List<Draft> setPrivileges(
      SchemaObject object, AccessControl before, AccessControl after, RuleContext context) {
    Optional<PrivilegeTarget> target = ObjectNaming.privilegeTarget(object);
    if (target.isEmpty()) {
      return List.of();
    }
    Optional<Identifier> owner = object.meta().owner();
    PrivilegeStatements statements =
        new PrivilegeStatements(
            target.get(),
            ObjectNaming.grantTarget(object),
            Optional.empty(),
            owner,
            context.version().major());
    AccessControl old = seenFrom(owner, before);
    AccessControl wanted = seenFrom(owner, after);
    List<Draft> drafts = new ArrayList<>();
    statements.between(old, wanted).stream()
        .map(statement -> Draft.on(object, statement.operation(), statement.sql()))
        .forEach(drafts::add);
    drafts.addAll(ColumnGrants.takenAlong(object, old, wanted, context));
    return drafts;
  }
}
