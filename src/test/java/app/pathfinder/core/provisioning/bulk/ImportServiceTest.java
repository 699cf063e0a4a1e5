package app.pathfinder.core.provisioning.bulk;

import static app.pathfinder.core.testing.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.isolation.Role;
import app.pathfinder.core.isolation.Username;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.provisioning.batch.Batch;
import app.pathfinder.core.provisioning.batch.BatchItem;
import app.pathfinder.core.provisioning.batch.BatchService;
import app.pathfinder.core.provisioning.batch.ItemState;
import app.pathfinder.core.provisioning.drift.DriftService;
import app.pathfinder.core.setting.PrivateFiles;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportServiceTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path folder;

    @BeforeEach
    void somebodyIsThere() {
        database.administrator();
    }

    private ImportService imports() {
        return database.get(ImportService.class);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("users.csv"), content);
    }

    private UserFile check(String content) throws IOException {
        return imports().check(file(content));
    }

    private Path passwordFile() {
        return folder.resolve("passwords.csv");
    }

    private Batch run(String content) throws IOException {
        return imports().run(check(content).rows(), passwordFile(), null, Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "username,email\nben,ben@example.org\n",
                "\uFEFFUser Name;E-Mail;Department\r\nben;ben@example.org;Sales\r\n",
                "EMAIL\tDisplay_Name\tLogin\nben@example.org\t\tben\n\n",
                "username,email,name,role\n\"ben\",\"ben@example.org\",\"ben\",USER\n",
                "username,email,role\nben,ben@example.org\n"
            })
    void findsTheColumnsByTheirHeadings(String content) throws IOException {
        var checked = check(content);

        assertThat(checked.flaws()).isEmpty();
        assertThat(checked.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.registration().username()).isEqualTo("ben");
            assertThat(row.registration().email()).isEqualTo("ben@example.org");
            assertThat(row.role()).isEqualTo(Role.USER);
        });
    }

    @Test
    void saysWhichColumnsMeanNothing() throws IOException {
        assertThat(check("username,email,Department,role\nben,b@example.org,x,admin")
                        .ignoredColumns())
                .containsExactly("Department");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                | is empty: begin with a row of headings.",
                "ben,ben@example.org               | has no headings \"username\" and \"email\" in its first row.",
                "username,name                     | has no headings \"username\" and \"email\" in its first row."
            })
    void refusesAFileThatAsAWholeMeansNothing(String content, String sentence) throws IOException {
        var file = file(content);
        assertThatThrownBy(() -> imports().check(file)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.INVALID_INPUT);
            assertThat(Messages.english().sentence(problem)).isEqualTo("File: " + sentence);
        });
    }

    @Test
    void refusesAFileThatIsNotText() throws IOException {
        var latin = Files.write(
                folder.resolve("latin.csv"),
                "username,email\nrené,r@example.org".getBytes(StandardCharsets.ISO_8859_1));
        assertProblem(ProblemKind.INVALID_INPUT, () -> imports().check(latin));
        assertProblem(ProblemKind.FILE_NOT_ACCESSIBLE, () -> imports().check(folder.resolve("nowhere.csv")));
    }

    @Test
    void namesEveryBadRowWithItsLine() throws IOException {
        database.register("taken");
        var checked = check("""
                username,email,name,role
                ben,ben@example.org,Ben,user
                ,nobody@example.org,,
                cleo,not an address,"a name
                of two lines",
                taken,new@example.org,,
                dora,ADMIN@example.org,,
                BEN,other@example.org,,
                emma,Ben@Example.org,,
                finn,finn@example.org,,chief
                """);

        assertThat(checked.rows())
                .extracting(row -> row.registration().username())
                .containsExactly("ben");
        assertThat(checked.flaws())
                .extracting(flaw -> flaw.line() + " " + flaw.field() + " " + flaw.sentence())
                .containsExactly(
                        "3 Username enter at least one character.",
                        "4 Display name leave out control characters.",
                        "4 E-mail enter an address such as name@example.org.",
                        "6 Username is taken.",
                        "7 E-mail belongs to another account.",
                        "8 Username is the same as on line 2.",
                        "9 E-mail is the same as on line 2.",
                        "10 Role write user or admin, or leave it empty.");
    }

    @Test
    void makesTheAccountsWhoLogInWithTheirStartPasswordsAndMustChangeThem() throws IOException {
        var batch = run("username,email,name,role\nben,ben@example.org,Ben B.,\ncleo,cleo@example.org,,admin\n");

        assertThat(batch.counts()).isEqualTo(new Batch.Counts(2, 2, 0));
        assertThat(database.get(DriftService.class).find().deviations()).isZero();
        assertThat(PrivateFiles.isPrivate(passwordFile())).isTrue();
        var lines = Files.readString(passwordFile()).strip().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("ben,Ben B.,ben@example.org,");
        var password = lines.get(2).substring(lines.get(2).lastIndexOf(',') + 1);
        assertThat(password).matches("([a-z2-9]{5}-){3}[a-z2-9]{5}");
        var outcome = database.get(AccountService.class).logIn(Username.of("cleo"), password.toCharArray());
        assertThat(outcome).isInstanceOf(LoginOutcome.LoggedIn.class);
        var context = ((LoginOutcome.LoggedIn) outcome).context();
        assertThat(context.role()).isEqualTo(Role.ADMIN);
        assertThat(context.mustChangePassword()).isTrue();
    }

    @Test
    void noPasswordIsInTheDatabase() throws IOException, SQLException {
        run("username,email\nben,ben@example.org\n");
        var line = Files.readString(passwordFile()).strip().lines().toList().getLast();
        var password = line.substring(line.lastIndexOf(',') + 1);

        assertThat(
                        Sql.texts(
                                database.owner(),
                                "select t::text from pf_batch_items t union all select t::text from pf_batches t"
                                        + " union all select t::text from pf_users t union all select t::text from pf_audit_log t"))
                .noneMatch(row -> row.contains(password));
    }

    @Test
    void neverWritesOverPasswordsOfAnEarlierImport() throws IOException {
        Files.writeString(passwordFile(), "kept");
        var rows = check("username,email\nben,ben@example.org\n").rows();

        assertProblem(ProblemKind.INVALID_INPUT, () -> imports().run(rows, passwordFile(), null, Progress.NONE));

        assertThat(Files.readString(passwordFile())).isEqualTo("kept");
        assertThat(database.get(BatchService.class).list(null, 10)).isEmpty();
    }

    @Test
    void nothingBeginsWhereThePasswordsCannotBeWritten() throws IOException {
        var rows = check("username,email\nben,ben@example.org\n").rows();

        assertProblem(
                ProblemKind.FILE_NOT_ACCESSIBLE,
                () -> imports().run(rows, folder.resolve("no such folder/p.csv"), null, Progress.NONE));

        assertThat(database.get(BatchService.class).list(null, 10)).isEmpty();
    }

    @Test
    void whoWasTakenSinceTheCheckFailsAloneAndIsNamed() throws IOException {
        var rows = check("username,email\nben,ben@example.org\ncleo,cleo@example.org\n")
                .rows();
        database.register("ben");

        var batch = imports().run(rows, passwordFile(), null, Progress.NONE);

        assertThat(batch.counts()).isEqualTo(new Batch.Counts(2, 1, 1));
        assertThat(database.get(BatchService.class).items(batch.id(), ItemState.FAILED, 0, 10))
                .extracting(BatchItem::username, BatchItem::errorCode)
                .containsExactly(tuple("ben", "USERNAME_TAKEN"));
    }

    @Test
    void namesThatFoldAlikeGetTablesOfTheirOwn() throws IOException, SQLException {
        run("username,email\njohn.doe,a@example.org\njohn-doe,b@example.org\njohn_doe,c@example.org\n");

        assertThat(Sql.texts(
                        database.owner(), "select distinct schema_prefix from pf_users where username like 'john%'"))
                .hasSize(3);
        assertThat(database.get(DriftService.class).find().deviations()).isZero();
    }

    @Test
    void checksThousandsOfRows() throws IOException {
        var content = IntStream.range(0, 5_000)
                .mapToObj(i -> "user" + i + ",user" + i + "@example.org")
                .collect(Collectors.joining("\n", "username,email\nadmin,x@example.org\n", "\n"));

        var checked = check(content);

        assertThat(checked.rows()).hasSize(5_000);
        assertThat(checked.flaws()).isEqualTo(List.of(new RowFlaw(2, "Username", "is taken.")));
    }
}
