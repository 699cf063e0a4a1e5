package app.pathfinder.core.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.testing.ReferenceRows;
import app.pathfinder.core.testing.Sql;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
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

class SkillImportServiceTest {
    private static final String ESCO_HEADINGS = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,"
            + "hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description\n";
    private static final String ONET_HEADINGS =
            "O*NET-SOC Code\tWorkplace Example\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand\n";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    private Path folder;

    @BeforeEach
    void anEmptyCatalogue() throws SQLException {
        ReferenceRows.clear(database);
    }

    private static String esco(String id, String name, String aliases, String status) {
        return "KnowledgeSkillCompetence,http://data.example.org/skill/" + id + ",knowledge,cross-sector," + name
                + ",\""
                + aliases + "\",," + status + ",2024-01-01T00:00:00Z,,,\"scheme, another\",\"Knows \"\"" + name
                + "\"\", and how.\"\n";
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("any name.txt"), text);
    }

    private SkillImport run(String text) throws IOException {
        return database.get(SkillImportService.class).run(file(text), null);
    }

    private List<String> catalogue() throws SQLException {
        return Sql.texts(
                database.owner(),
                "select concat_ws('|', skill_name, category, coalesce(aliases, '-'), right(external_uri, 7), retired)"
                        + " from pf_ref_skills_catalog order by skill_name");
    }

    @Test
    void escoBringsNamesOtherNamesDescriptionsAndAddresses() throws SQLException, IOException {
        var outcome = run("\uFEFF" + ESCO_HEADINGS + esco("1", "haematology", "study of blood\nhematology", "released")
                + esco("2", "weld metal", "join metal, hot\nwelding", "released")
                + esco("3", "telex", "", "obsolete"));

        assertThat(outcome).isEqualTo(new SkillImport(SkillFileFormat.ESCO, 2, 0, 0, 1, List.of()));
        assertThat(catalogue())
                .containsExactly(
                        "haematology|knowledge|study of blood; hematology|skill/1|f",
                        "weld metal|knowledge|welding|skill/2|f");
        assertThat(Sql.texts(
                        database.owner(),
                        "select description from pf_ref_skills_catalog where skill_name = 'weld metal'"))
                .containsExactly("Knows \"weld metal\", and how.");
    }

    @ParameterizedTest
    @CsvSource({"Workplace Example", "Example"})
    void onetBringsEachTechnologyOnce(String heading) throws SQLException, IOException {
        var outcome = run(ONET_HEADINGS.replace("Workplace Example", heading)
                + "11-1011.00\tAdobe Acrobat\t43232202\tDocument management software\tY\tN\n"
                + "11-1011.00\t\"Quoted\" tool\t43232306\tData base user interface\tN\tN\n"
                + "11-2011.00\tAdobe Acrobat\t43232202\tDocument management software\tY\tN\n");

        assertThat(outcome).isEqualTo(new SkillImport(SkillFileFormat.ONET, 2, 0, 0, 0, List.of()));
        assertThat(catalogue())
                .containsExactly(
                        "\"Quoted\" tool|Data base user interface|-|f",
                        "Adobe Acrobat|Document management software|-|f");
    }

    @Test
    void theSameFileAgainChangesNothing() throws SQLException, IOException {
        var text = ESCO_HEADINGS + esco("1", "welding", "joining of metal", "released");
        run(text);
        var before = catalogue();

        assertThat(run(text)).isEqualTo(new SkillImport(SkillFileFormat.ESCO, 0, 0, 1, 0, List.of()));
        assertThat(catalogue()).isEqualTo(before);
    }

    @Test
    void whatIsThereStaysAndGetsWhatItLacks() throws SQLException, IOException {
        Sql.run(database.owner(), """
                insert into pf_ref_skills_catalog (skill_id, skill_name, category, aliases)
                values ('00000000-0000-7000-8000-000000000001', 'Welding', 'Trades', 'Brazing; MIG'),
                       ('00000000-0000-7000-8000-000000000002', 'Soldering', 'Trades', 'soft soldering')
                """);
        var outcome = run(ESCO_HEADINGS
                + esco("1", "brazing", "hard soldering\nsoft soldering", "released")
                + esco("2", "SOLDERING", "", "released"));

        assertThat(outcome).isEqualTo(new SkillImport(SkillFileFormat.ESCO, 0, 2, 0, 0, List.of()));
        assertThat(catalogue())
                .containsExactly(
                        "Soldering|Trades|soft soldering|skill/2|f",
                        "Welding|Trades|Brazing; MIG; hard soldering|skill/1|f");
    }

    @Test
    void noTextComesToMeanTwoSkills() throws SQLException, IOException {
        var outcome = run(ESCO_HEADINGS
                + esco("1", "welding", "joining", "released")
                + esco("2", "carpentry", "Joining\nwoodwork", "released")
                + esco("3", "woodwork", "", "released"));

        assertThat(outcome).isEqualTo(new SkillImport(SkillFileFormat.ESCO, 2, 0, 0, 1, List.of()));
        assertThat(catalogue())
                .containsExactly("carpentry|knowledge|woodwork|skill/2|f", "welding|knowledge|joining|skill/1|f");
    }

    @Test
    void whatTheOtherCatalogueGaveUpIsKeptForThoseWhoHaveIt() throws SQLException, IOException {
        run(ESCO_HEADINGS + esco("1", "telex", "", "released"));
        run(ESCO_HEADINGS + esco("1", "telex", "", "obsolete"));

        assertThat(catalogue()).containsExactly("telex|knowledge|-|skill/1|t");
    }

    @Test
    void aDryRunSaysTheSameAndChangesNothing() throws SQLException, IOException {
        var text = ESCO_HEADINGS + esco("1", "welding", "", "released") + esco("2", "", "", "released");
        var check = database.get(SkillImportService.class).check(file(text));

        assertThat(catalogue()).isEmpty();
        assertThat(check).isEqualTo(new SkillImport(SkillFileFormat.ESCO, 1, 0, 0, 0, List.of(3L)));
        assertThat(run(text)).isEqualTo(check);
    }

    @Test
    void anImportStandsInTheTrail() throws SQLException, IOException {
        run(ESCO_HEADINGS + esco("1", "welding", "", "released"));

        assertThat(Sql.texts(
                        database.superuser(),
                        "select concat_ws(' ', action, resource_type, details ->> 'format', details ->> 'skills')"
                                + " from pf_audit_log where action = 'IMPORT'"))
                .containsExactly("IMPORT REFERENCE ESCO 1");
    }

    @Test
    void fourteenThousandSkillsComeInPiecesAndAllAtOnce() throws SQLException, IOException {
        var rows = IntStream.range(0, 14_000)
                .mapToObj(
                        i -> esco(Integer.toString(i), "skill number " + i, "alias " + i + "\nother " + i, "released"))
                .collect(Collectors.joining());

        assertThat(run(ESCO_HEADINGS + rows).added()).isEqualTo(14_000);
        assertThat(catalogue()).hasSize(14_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,category                        | is none that is known",
                "''                                   | is none that is known",
                "conceptUri,preferredLabel\\nx,\"open    | is damaged"
            })
    void whatIsNoSuchFileIsRefusedWithASentence(String text, String sentence) throws IOException {
        var path = file(text.replace("\\n", "\n"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> database.get(SkillImportService.class).check(path))
                .matches(problem -> problem.kind() == ProblemKind.INVALID_INPUT)
                .satisfies(problem ->
                        assertThat(Messages.english().sentence(problem)).contains(sentence));
    }

    @Test
    void aFileInAnotherEncodingOrNoneIsRefusedWithASentence() throws IOException {
        var latin = Files.write(
                folder.resolve("latin.csv"),
                (ESCO_HEADINGS + esco("1", "Käse", "", "released")).getBytes(StandardCharsets.ISO_8859_1));
        var service = database.get(SkillImportService.class);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> service.check(latin))
                .satisfies(problem ->
                        assertThat(Messages.english().sentence(problem)).contains("UTF-8"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> service.check(folder.resolve("none.csv")))
                .matches(problem -> problem.kind() == ProblemKind.FILE_NOT_ACCESSIBLE);
    }
}
