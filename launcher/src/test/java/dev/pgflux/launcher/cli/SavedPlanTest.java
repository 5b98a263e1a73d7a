package dev.pgflux.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgflux.jdbc.testing.OnEachServer;
import dev.pgflux.launcher.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What was reviewed is what is done, or nothing is. */
class SavedPlanTest {

  private static final String COLUMNS =
      "SELECT string_agg(attname, ',' ORDER BY attname) FROM pg_attribute"
          + " WHERE attrelid = to_regclass('public.item') AND attnum > 0 AND NOT attisdropped";

  @TempDir private Path folder;

  @OnEachServer
  void isCarriedOutAsItWasReviewedWhateverTheFilesSaySince(int majorVersion) throws Exception {
    try (Project project = Project.on(majorVersion, folder)) {
      project.schema("CREATE TABLE item (id bigint, reviewed text);");
      assertThat(project.type("plan --out plan.json").exitCode()).isEqualTo(ExitCode.OK);
      project.schema("CREATE TABLE item (id bigint, slipped_in text);");

      assertThat(project.type("apply plan.json").exitCode()).isEqualTo(ExitCode.OK);

      assertThat(project.value(COLUMNS)).isEqualTo("id,reviewed");
    }
  }

  @OnEachServer
  void isRefusedByAnotherDatabase(int majorVersion) throws Exception {
    try (Project project = Project.on(majorVersion, folder);
        Project other = Project.on(majorVersion, folder)) {
      project.schema("CREATE TABLE item (id bigint);");
      project.type("plan --out plan.json");

      Typed refused = other.type("apply plan.json");

      assertThat(refused.exitCode()).isEqualTo(ExitCode.ERROR);
      assertThat(refused.err())
          .contains("error: The plan was made for the database ")
          .contains("Plan again for this database.");
      assertThat(other.value("SELECT to_regclass('public.item')")).isEqualTo("null");
    }
  }

  @OnEachServer
  void isRefusedWhenTheDatabaseHasMovedOn(int majorVersion) throws Exception {
    try (Project project = Project.on(majorVersion, folder)) {
      project.schema("CREATE TABLE item (id bigint);");
      project.type("plan --out plan.json");
      project.execute("CREATE TABLE public.meanwhile (id bigint)");

      Typed refused = project.type("apply plan.json");

      assertThat(refused.exitCode()).isEqualTo(ExitCode.ERROR);
      assertThat(refused.err())
          .contains("has changed since the plan was made. Nothing was done; plan again");
      assertThat(project.value("SELECT to_regclass('public.item')")).isEqualTo("null");
    }
  }

  @OnEachServer
  void isNotMovedByRowsAndStatistics(int majorVersion) throws Exception {
    try (Project project = Project.on(majorVersion, folder)) {
      project.execute("CREATE TABLE public.item (id bigint)");
      project.schema("CREATE TABLE item (id bigint, note text);");
      project.type("plan --out plan.json");
      project.execute("INSERT INTO public.item SELECT generate_series(1, 1000)");
      project.execute("ANALYZE public.item");

      Typed applied = project.type("apply plan.json");

      assertThat(applied.err()).doesNotContain("error:");
      assertThat(project.value(COLUMNS)).isEqualTo("id,note");
    }
  }

  @OnEachServer
  void isRefusedWhenTheFileWasEdited(int majorVersion) throws Exception {
    try (Project project = Project.on(majorVersion, folder)) {
      project.schema("CREATE TABLE item (id bigint);");
      project.type("plan --out plan.json");
      Path plan = folder.resolve("plan.json");
      String reviewed = Files.readString(plan);

      Files.writeString(plan, reviewed.replace("bigint", "integer"));
      assertRefused(project, "error: The plan was changed after it was written");
      Files.writeString(plan, reviewed.substring(0, reviewed.length() / 2));
      assertRefused(project, "error: This is not a plan that pg-flux wrote");
      Files.writeString(plan, "");
      assertRefused(project, "error: This is not a plan that pg-flux wrote");
      Files.write(plan, new byte[] {(byte) 0xff, (byte) 0xfe});
      assertRefused(project, "error: ");

      assertThat(project.value("SELECT to_regclass('public.item')")).isEqualTo("null");
    }
  }

  private static void assertRefused(Project project, String message) {
    Typed refused = project.type("apply plan.json");
    assertThat(refused.exitCode()).isEqualTo(ExitCode.ERROR);
    assertThat(refused.err()).contains(message).doesNotContain("Unexpected:");
  }

  @OnEachServer
  void thatLosesDataIsRefusedBeforeAnythingRuns(int majorVersion) throws Exception {
    try (Project project = Project.on(majorVersion, folder)) {
      project.execute("CREATE TABLE public.item (id bigint, note text)");
      project.execute("INSERT INTO public.item VALUES (1, 'kept')");
      project.schema("CREATE TABLE item (id bigint, added text); CREATE TABLE made (id bigint);");
      Typed planned = project.type("plan --out plan.json");
      assertThat(planned.exitCode()).isEqualTo(ExitCode.OK);
      assertThat(planned.err()).contains("DATA_LOSS");

      assertBlocked(project, "apply plan.json");
      assertBlocked(project, "apply plan.json --yes");
      assertBlocked(project, "apply --yes");
      assertBlocked(project, "apply --dry-run");

      assertThat(project.type("apply plan.json --allow-hazards DATA_LOSS").exitCode())
          .isEqualTo(ExitCode.OK);
      assertThat(project.value(COLUMNS)).isEqualTo("added,id");
      assertThat(project.type("drift").exitCode()).isEqualTo(ExitCode.OK);
    }
  }

  private static void assertBlocked(Project project, String line) throws Exception {
    Typed blocked = project.type(line);
    assertThat(blocked.exitCode()).isEqualTo(ExitCode.BLOCKED);
    assertThat(blocked.err())
        .contains("DATA_LOSS")
        .contains("nothing was changed")
        .contains("--allow-hazards DATA_LOSS");
    assertThat(project.value(COLUMNS)).isEqualTo("id,note");
    assertThat(project.value("SELECT to_regclass('public.made')")).isEqualTo("null");
  }

  @OnEachServer
  void isCarriedOutDryOrWithoutAQuestion(int majorVersion) throws Exception {
    try (Project project = Project.on(majorVersion, folder)) {
      project.schema("CREATE TABLE item (id bigint);");
      project.type("plan --out plan.json");

      Typed dry = project.type("apply plan.json --dry-run --format sql");
      assertThat(dry.exitCode()).isEqualTo(ExitCode.OK);
      assertThat(dry.out()).contains("CREATE TABLE public.item");
      assertThat(project.value("SELECT to_regclass('public.item')")).isEqualTo("null");

      Typed applied = project.type("apply plan.json --yes");
      assertThat(applied.exitCode()).isEqualTo(ExitCode.OK);
      assertThat(applied.err()).contains("Applied 1 step.").doesNotContain("[y/N]");
      assertThat(project.value("SELECT to_regclass('public.item')")).isEqualTo("item");
    }
  }
}
