/**
 * The model of a PostgreSQL schema, and what can be reckoned from it without touching the world.
 */
module dev.pgflux.domain {
  requires static org.jspecify;

  exports dev.pgflux.domain.change;
  exports dev.pgflux.domain.ddl;
  exports dev.pgflux.domain.diff;
  exports dev.pgflux.domain.hazard;
  exports dev.pgflux.domain.plan;
  exports dev.pgflux.domain.rules;
  exports dev.pgflux.domain.id;
  exports dev.pgflux.domain.name;
  exports dev.pgflux.domain.object;
  exports dev.pgflux.domain.object.constraint;
  exports dev.pgflux.domain.object.index;
  exports dev.pgflux.domain.object.opaque;
  exports dev.pgflux.domain.object.policy;
  exports dev.pgflux.domain.object.privilege;
  exports dev.pgflux.domain.object.routine;
  exports dev.pgflux.domain.object.rule;
  exports dev.pgflux.domain.object.schema;
  exports dev.pgflux.domain.object.sequence;
  exports dev.pgflux.domain.object.statistics;
  exports dev.pgflux.domain.object.table;
  exports dev.pgflux.domain.object.trigger;
  exports dev.pgflux.domain.object.type;
  exports dev.pgflux.domain.object.view;
  exports dev.pgflux.domain.scope;
  exports dev.pgflux.domain.snapshot;
  exports dev.pgflux.domain.sql;
}
