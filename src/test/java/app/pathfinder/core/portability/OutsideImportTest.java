package app.pathfinder.core.portability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.pathfinder.core.experience.Experience;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.portability.ImportItem.Conflict;
import app.pathfinder.core.portability.ImportItem.Effect;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.profile.ProfileFilter;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.core.work.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class OutsideImportTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String RESUME = """
            {
              "basics": {"name": "Mara", "label": "Port engineer", "summary": "Keeps ships on time."},
              "work": [
                {"name": "Harbour Data", "position": "Analyst", "location": "Bergen", "url": "harbour.example",
                 "startDate": "2019-03", "endDate": "2021-05-20", "summary": "Timetables.",
                 "highlights": ["Cut waiting by 12 %", ""], "team": "Quay"},
                {"name": "No title"},
                {"position": "Clerk", "startDate": "last spring"}
              ],
              "education": [{"institution": "NTNU", "studyType": "MSc", "area": "Statistics",
                             "startDate": "2014", "endDate": "2016", "score": "A", "courses": ["Bayes", "Queues"]}],
              "awards": [{"title": "Best paper", "awarder": "ICS", "date": "2018-11-02"}],
              "skills": [{"name": "Programming", "level": "Wizard", "keywords": ["Java", "python"]},
                         {"name": "SQL", "level": "Advanced"}],
              "languages": [{"language": "English"}, {"language": "Norwegian"}],
              "meta": {"version": "v1.0.0"}
            }
            """;

    private static final String POSITIONS = """
            Notes:
            "When exporting your data, you may notice that some is missing."

            Title,Company Name,Started On,Finished On,Location,Description,Seniority
            Analyst,Harbour Data,Mar 2019,May 2021,Bergen,"Timetables,
            and tides.",Senior
            Pilot,Fjord Ltd,2022,,,,
            ,Nameless,Jan 2020,,,,
            """;

    @TempDir
    Path folder;

    private RecordUser user;

    @BeforeEach
    void register() {
        user = RecordUser.register(DATABASE, "user" + UUID.randomUUID());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path zip(Map<String, String> parts) throws IOException {
        var file = folder.resolve("data.bin");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private Experience stored(String title) {
        return user.experiences().list(ExperienceFilter.ALL, null, 100).items().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void have(String title, LocalDate start, @Nullable LocalDate end, String description) {
        user.experiences()
                .create(new ExperienceDraft(
                        title,
                        ExperienceType.EMPLOYMENT,
                        "Harbour Data",
                        null,
                        start,
                        end,
                        end == null,
                        null,
                        null,
                        description));
    }

    @Test
    void takesAJsonResumeAndTheSameAgainChangesNothing() throws IOException {
        var file = file("cv.txt", "\uFEFF\n" + RESUME);
        var plan = user.plan(file);
        assertThat(plan.format()).isEqualTo(ImportFormat.JSON_RESUME);
        assertThat(plan.items())
                .extracting(ImportItem::kind, ImportItem::title)
                .containsExactly(
                        tuple(ImportedKind.PROFILE, "Port engineer"),
                        tuple(ImportedKind.EXPERIENCE, "Analyst"),
                        tuple(ImportedKind.EXPERIENCE, "MSc, Statistics"),
                        tuple(ImportedKind.EXPERIENCE, "Best paper"),
                        tuple(ImportedKind.SKILL, "Java"),
                        tuple(ImportedKind.SKILL, "Python"),
                        tuple(ImportedKind.SKILL, "SQL"));
        assertThat(plan.notes())
                .extracting(ImportNote::where)
                .containsExactly("work, entry 2", "work, entry 3", "skills, entry 1", "basics", "languages");

        user.imports().apply(plan, RecordUser.all(plan), Progress.NONE);
        var analyst = stored("Analyst");
        assertThat(analyst.startDate()).isEqualTo("2019-03-01");
        assertThat(analyst.endDate()).isEqualTo("2021-05-20");
        assertThat(analyst.url()).isEqualTo("https://harbour.example");
        assertThat(analyst.description()).isEqualTo("Timetables.\n\n• Cut waiting by 12 %\n\nTeam: Quay");
        assertThat(stored("MSc, Statistics").endDate()).isEqualTo("2016-12-31");
        assertThat(stored("MSc, Statistics").description()).isEqualTo("Score: A\nCourses: Bayes, Queues");
        assertThat(stored("Best paper").endDate()).isEqualTo("2018-11-02");
        assertThat(user.profiles().list(ProfileFilter.ALL, null, 9).items())
                .singleElement()
                .satisfies(profile -> assertThat(profile.content().isDefault())
                        .as("the first profile is the default")
                        .isTrue());

        var again = user.plan(file);
        assertThat(again.items()).isEmpty();
        assertThat(again.identical()).isEqualTo(7);
    }

    @Test
    void losesNothingOfAJsonResumeWithoutSayingSo() throws IOException {
        var plan = user.plan(file("cv.json", """
                {
                  "basics": {"email": "mara@example.org", "location": {"city": "Bergen"}, "phone": ""},
                  "work": [{"company": "Fjord", "title": "Pilot", "startDate": "2020", "issuer": "Board",
                            "location": {"city": "Bergen", "countryCode": "NO"}, "summary": {"en": "Brought them in."},
                            "highlights": "None lost"}],
                  "education": "NTNU",
                  "skills": [{"name": "Java", "since": 2010}],
                  "hobby": "Sailing",
                  "interests": []
                }
                """));
        assertThat(plan.notes())
                .extracting(ImportNote::where, ImportNote::sentence)
                .containsExactly(
                        tuple("basics", "also has email, location, for which a record here has no place."),
                        tuple("education", "has 1 entry for which a record here has no place."),
                        tuple("skills, entry 1", "also has since, for which a record here has no place."),
                        tuple("hobby", "has 1 entry for which a record here has no place."));
        user.imports().apply(plan, RecordUser.all(plan), Progress.NONE);
        var pilot = stored("Pilot");
        assertThat(pilot.location()).isEqualTo("Bergen, NO");
        assertThat(pilot.organization()).isEqualTo("Fjord");
        assertThat(pilot.description()).isEqualTo("• None lost\n\nIssuer: Board\nSummary: Brought them in.");
    }

    @Test
    void takesTheArchiveOfLinkedInByItsHeadings() throws IOException {
        var plan = user.plan(zip(Map.of(
                "Export/Positions.csv", POSITIONS,
                "Export/Skills.csv", "Name\nJava\nUnheard of\n",
                "Export/Languages.csv", "Name,Proficiency\nEnglish,Native\n",
                "Export/Connections.csv", "First Name\nX\n")));
        assertThat(plan.format()).isEqualTo(ImportFormat.LINKEDIN);
        assertThat(plan.items())
                .extracting(ImportItem::title, ImportItem::since)
                .containsExactly(
                        tuple("Analyst", LocalDate.of(2019, 3, 1)),
                        tuple("Pilot", LocalDate.of(2022, 1, 1)),
                        tuple("Java", null));
        assertThat(plan.notes())
                .extracting(ImportNote::where)
                .containsExactly("Positions.csv, line 8", "Skills.csv, line 3", "Languages.csv, line 2");
        user.imports().apply(plan, Set.of(0, 1), Progress.NONE);
        assertThat(stored("Analyst").description()).isEqualTo("Timetables,\nand tides.\n\nSeniority: Senior");
        assertThat(stored("Analyst").endDate()).isEqualTo("2021-05-31");
        assertThat(stored("Pilot").current()).isTrue();
        assertThat(stored("Pilot").description()).as("required").isEqualTo("Pilot");
        assertThat(user.skills().countsByStatus().values())
                .as("only what was accepted")
                .containsOnly(0L);
    }

    @Test
    void takesATableAndKeepsTheColumnsThatItDoesNotKnow() throws IOException {
        var plan = user.plan(file("table.json", """
                Role;Employer;From;To;Type;Boss
                Analyst;Harbour Data;03/2019;present;Job;'=Ann
                Juror;City;2020-02-30;;Duty;
                Referee;League;2018-01-05;2018-01-04;Volunteering;
                """));
        assertThat(plan.format()).isEqualTo(ImportFormat.CSV);
        assertThat(plan.items()).extracting(ImportItem::title).containsExactly("Analyst");
        assertThat(plan.notes()).extracting(ImportNote::where).containsExactly("Line 3", "Line 4");
        assertThat(plan.notes().getFirst().sentence()).contains("2020-02-30");
        user.imports().apply(plan, Set.of(0), Progress.NONE);
        assertThat(stored("Analyst").description()).isEqualTo("Boss: =Ann");
    }

    /** As a spreadsheet of a country whose decimal sign is the comma writes them. */
    @Test
    void takesATableWithSemicolonsAndQuotedCells() throws IOException {
        assertThat(user.plan(file("quoted.csv", """
                                "title";"organization";"start"
                                "Analyst; Quay";"Harbour ""Data\""";15.03.2019
                                """)).items())
                .extracting(ImportItem::title)
                .containsExactly("Analyst; Quay");
        assertThat(user.plan(file("plain.csv", """
                                title;start
                                "Analyst; Quay";2019
                                """)).items()).hasSize(1);
        var ongoing = user.plan(file("ongoing.csv", "title;start;end\nAnalystin;M\u00e4rz 2020;heute\n"));
        assertThat(ongoing.notes()).isEmpty();
        user.imports().apply(ongoing, Set.of(0), Progress.NONE);
        assertThat(stored("Analystin").endDate()).isNull();
    }

    @Test
    void offersATemplateThatItUnderstands() {
        var template = folder.resolve("template.csv");
        user.imports().writeTemplate(template);
        assertThat(user.plan(template).items()).isEmpty();
    }

    @Test
    void findsTheRecordThatIsMeantAndShowsWhatDiffers() throws IOException {
        have("ANALYST", LocalDate.of(2019, 3, 14), null, "My own words.");
        var plan = user.plan(file("cv.json", RESUME));
        var item = plan.items().get(1);
        assertThat(item.effect()).isEqualTo(Effect.CHANGE);
        assertThat(item.conflict()).isEqualTo(Conflict.REPLACES_VALUE);
        assertThat(item.changes())
                .extracting(FieldChange::column, FieldChange::before)
                .containsExactly(
                        tuple("location", null),
                        tuple("description", "My own words."),
                        tuple("end_date", null),
                        tuple("url", null));

        var receipt = user.imports().apply(plan, Set.of(1), Progress.NONE);
        var changed = stored("ANALYST");
        assertThat(changed.startDate()).as("within the month").isEqualTo("2019-03-14");
        assertThat(changed.endDate()).isEqualTo("2021-05-20");
        user.imports().undo(receipt, Progress.NONE);
        assertThat(stored("ANALYST").description()).isEqualTo("My own words.");
        assertThat(stored("ANALYST").current()).isTrue();
    }

    @Test
    void pointsOutThatSeveralRecordsCouldBeMeant() throws IOException {
        have("Analyst", LocalDate.of(2019, 3, 1), null, "One");
        have("Analyst", LocalDate.of(2019, 3, 20), null, "Two");
        assertThat(user.plan(file("cv.json", RESUME)).items().get(1).conflict()).isEqualTo(Conflict.SEVERAL_MATCH);
    }

    @Test
    void refusesWhatIsNoneOfThese() throws IOException {
        for (var content : List.of("", "Hello", "{\"a\": 1}", "[1]", "{\n\"work\": [\n}", "title,start\n\"x,1\n")) {
            assertThatExceptionOfType(Problem.class)
                    .as(content)
                    .isThrownBy(() -> user.plan(file("x.csv", content)))
                    .satisfies(problem ->
                            assertThat(Messages.english().sentence(problem)).startsWith("File: "));
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> user.plan(file("x.json", "{\n\"work\": [\n}")))
                .satisfies(problem ->
                        assertThat(Messages.english().sentence(problem)).contains("line 3"));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> user.plan(zip(Map.of("holiday.jpg", "x"))));
        Files.write(folder.resolve("latin.csv"), new byte[] {'t', (byte) 0xE9});
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> user.plan(folder.resolve("latin.csv")));
    }
}
