package dev.pgflux.ports.application.migrations;

import dev.pgflux.ports.application.migrations.PendingFiles.Pending;
import dev.pgflux.ports.in.ApplyMigrations;
import dev.pgflux.ports.in.MigrationAccess;
import dev.pgflux.ports.migration.Coverage;
import dev.pgflux.ports.migration.MigrationDirectory;
import dev.pgflux.ports.migration.MigrationHeader;
import dev.pgflux.ports.migration.MigrationState;
import dev.pgflux.ports.migration.SchemaFingerprint;
import dev.pgflux.ports.out.Databases;
import dev.pgflux.ports.out.Progress;
import dev.pgflux.ports.plugin.PlanModel;
import dev.pgflux.ports.spi.DatabaseException;
import dev.pgflux.ports.spi.DatabaseSession;
import dev.pgflux.ports.spi.MigrationLedger;
import dev.pgflux.ports.spi.MigrationLedger.Direction;
import dev.pgflux.ports.spi.MigrationLedger.FileRun;
import dev.pgflux.ports.spi.MigrationLedger.KeptSchema;
import dev.pgflux.ports.spi.MigrationReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Applies migration files. */
final class ApplyMigrationsService implements ApplyMigrations {
  private final Supplier<MigrationReader> reader;
  private final MigrationPlanning planning;
  private final Databases databases;
  private final Progress progress;
  private final String toolVersion;

  ApplyMigrationsService(
      Supplier<MigrationReader> reader,
      MigrationPlanning planning,
      Databases databases,
      Progress progress,
      String toolVersion) {
    this.reader = reader;
    this.planning = planning;
    this.databases = databases;
    this.progress = progress;
    this.toolVersion = toolVersion;
  }

  @Override
  public Outcome apply(Request request) {
    MigrationDirectory directory = MigrationDirectory.read(request.access().folder());
    try (DatabaseSession session = databases.open(request.access().database())) {
      MigrationLedger ledger = session.ledger(request.access().trackingSchema());
      if (request.dryRun()) {
        return foreseen(pending(directory, ledger, request));
      }
      Limits limits = request.limits();
      try (MigrationLedger.Lock _ =
          ledger.lock(limits.lockWait(), limits.cancellation(), progress)) {
        ledger.prepare();
        return apply(pending(directory, ledger, request), request, session, ledger);
      }
    }
  }

  private List<Pending> pending(
      MigrationDirectory directory, MigrationLedger ledger, Request request) {
    return new PendingFiles(reader.get())
        .of(MigrationState.of(directory, ledger.entries()), request.upTo());
  }

  private static Outcome foreseen(List<Pending> files) {
    return new Outcome.Pending(
        files.stream()
            .map(file ->
                new Applied(
                    file.file(), file.steps().statements().size(), file.done(), Duration.ZERO))
            .toList());
  }

  private Outcome apply(
      List<Pending> files, Request request, DatabaseSession session, MigrationLedger ledger) {
    if (files.isEmpty()) {
      return new Outcome.Done(List.of());
    }
    List<PlanModel.Hazard> blocking =
        files.stream().flatMap(file -> file.steps().blocking(request.hazards()).stream()).toList();
    if (!blocking.isEmpty()) {
      return new Outcome.Blocked(blocking);
    }
    List<String> differences = tried(files, request, session);
    if (!differences.isEmpty()) {
      return new Outcome.Differs(differences);
    }
    Hooks hooks = Hooks.of(request.access().folder(), reader.get());
    Work work = new Work(request, session, ledger);
    Optional<Outcome> drifted = work.drift(files.getFirst(), Optional.empty());
    if (drifted.isPresent()) {
      return drifted.get();
    }
    hooks.before().ifPresent(work::carryOut);
    Outcome outcome = work.applyAll(files);
    if (outcome instanceof Outcome.Done) {
      hooks.after().ifPresent(work::carryOut);
    }
    return outcome;
  }

  private List<String> tried(List<Pending> files, Request request, DatabaseSession session) {
    if (request.check().isEmpty()) {
      return List.of();
    }
    List<String> statements =
        files.stream()
            .flatMap(file ->
                PendingFiles.withinTransaction(
                    file.steps()
                        .statements()
                        .subList(file.done(), file.steps().statements().size()))
                    .stream())
            .toList();
    try {
      return planning.tried(request.check().get(), statements, session).differences();
    } catch (DatabaseException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  /** One run over several files. */
  private final class Work {
    private final Request request;
    private final MigrationAccess access;
    private final DatabaseSession session;
    private final MigrationLedger ledger;
    private final MigrationLedger.Limits limits;
    private final List<Applied> applied = new ArrayList<>();

    Work(Request request, DatabaseSession session, MigrationLedger ledger) {
      this.request = request;
      this.access = request.access();
      this.session = session;
      this.ledger = ledger;
      this.limits =
          new MigrationLedger.Limits(
              request.limits().statementTimeout(), request.limits().cancellation());
    }

    void carryOut(Hooks.Hook hook) {
      progress.report(new Progress.Event.Stage(hook.name()));
      ledger.carryOut(hook.steps().script(), limits, progress);
    }

    Outcome applyAll(List<Pending> files) {
      Optional<MigrationHeader> before = Optional.empty();
      for (Pending file : files) {
        Optional<Outcome> drifted = before.isEmpty() ? Optional.empty() : drift(file, before);
        if (drifted.isPresent()) {
          keepSchema(before);
          return drifted.get();
        }
        apply(file);
        before = Optional.of(file.migration().header());
      }
      keepSchema(before);
      return new Outcome.Done(applied);
    }

    private void apply(Pending file) {
      progress.report(new Progress.Event.Stage("applying " + file.file()));
      long start = System.nanoTime();
      ledger.carryOut(
          new FileRun(
              file.file(),
              file.migration().checksum(),
              Direction.UP,
              file.steps().script(),
              file.steps().statements(),
              file.entry(),
              toolVersion,
              limits),
          progress);
      applied.add(
          new Applied(
              file.file(),
              file.steps().statements().size(),
              file.done(),
              Duration.ofNanos(System.nanoTime() - start)));
    }

    /** Whether the schema is another one than the file was made for. */
    Optional<Outcome> drift(Pending file, Optional<MigrationHeader> before) {
      MigrationHeader header = file.migration().header();
      boolean isKnown =
          request.forceAfterDrift()
              || file.entry().isPresent()
              || header.baselineHash().isEmpty()
              || header.coverage().isEmpty()
              || before.filter(header::follows).isPresent();
      if (isKnown) {
        return Optional.empty();
      }
      Coverage coverage = header.coverage().get();
      SchemaFingerprint now = planning.fingerprint(coverage, access.trackingSchema(), session);
      return now.hash().equals(header.baselineHash().get())
          ? Optional.empty()
          : Optional.of(new Outcome.Drifted(List.copyOf(applied), file.file(), changes(now)));
    }

    private List<String> changes(SchemaFingerprint now) {
      return ledger
          .keptSchema()
          .filter(kept -> applied.isEmpty() && kept.coverage().equals(now.coverage().text()))
          .map(kept -> now.changesSince(kept.hashes()))
          .orElse(List.of());
    }

    /**
     * A file of another tool says nothing of what it covers, and nothing is kept after it. That
     * nothing can be kept does not undo what was applied.
     */
    private void keepSchema(Optional<MigrationHeader> last) {
      try {
        last.flatMap(MigrationHeader::coverage)
            .map(coverage -> planning.fingerprint(coverage, access.trackingSchema(), session))
            .ifPresent(
                now -> ledger.keepSchema(new KeptSchema(now.coverage().text(), now.hashes())));
      } catch (DatabaseException e) {
        progress.report(
            new Progress.Event.Warning(
                "All files were applied. How the schema is now could not be written down, so that a"
                    + " later drift can be noticed, but not told object by object: "
                    + e.getMessage()));
      }
    }
  }
}
