package app.pathfinder.desktop.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import app.pathfinder.core.account.AccessEntry;
import app.pathfinder.core.account.AccountService;
import app.pathfinder.core.account.DeletionReceipt;
import app.pathfinder.core.account.LoginOutcome;
import app.pathfinder.core.account.OwnSessions;
import app.pathfinder.core.account.SessionInfo;
import app.pathfinder.core.assistant.model.ModelSettings;
import app.pathfinder.core.assistant.model.ModelStore;
import app.pathfinder.core.experience.ExperienceDraft;
import app.pathfinder.core.experience.ExperienceFilter;
import app.pathfinder.core.experience.ExperienceService;
import app.pathfinder.core.experience.ExperienceType;
import app.pathfinder.core.isolation.UserContext;
import app.pathfinder.core.isolation.UserDatabase;
import app.pathfinder.core.portability.RecordExportService;
import app.pathfinder.core.portability.RecordImportService;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.secret.SecretStore;
import app.pathfinder.core.setting.Preferences;
import app.pathfinder.core.skill.CatalogExtractor;
import app.pathfinder.core.skill.SkillCatalog;
import app.pathfinder.core.skill.SkillService;
import app.pathfinder.core.skill.SkillStatus;
import app.pathfinder.core.skill.SkillSuggestions;
import app.pathfinder.core.testing.TestDatabase;
import app.pathfinder.core.text.Messages;
import app.pathfinder.desktop.common.RecordingDialogs;
import app.pathfinder.desktop.common.RecordingNotifications;
import app.pathfinder.desktop.common.SameThreadBackgroundWork;
import app.pathfinder.desktop.mydata.ImportModel.Stage;
import app.pathfinder.desktop.record.ListState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class MyDataModelsTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String TABLE = """
            title,company,start,description
            Analyst,Harbour Data,2019-03,Kept the ships on time.
            Pilot,Fjord Ltd,2022,Brought them in.
            """;

    @TempDir
    Path folder;

    private final Messages messages = Messages.english();
    private final SameThreadBackgroundWork work = new SameThreadBackgroundWork();
    private final RecordingDialogs dialogs = new RecordingDialogs();
    private final RecordingNotifications notifications = new RecordingNotifications();
    private final List<Problem> problems = new ArrayList<>();
    private UserContext context;
    private UserDatabase own;
    private ExperienceService experiences;

    @BeforeEach
    void register() {
        context = DATABASE.register("user" + UUID.randomUUID());
        own = DATABASE.databaseOf(context);
        experiences = new ExperienceService(own, messages);
    }

    private ImportModel imports() {
        var catalog = new SkillCatalog(own);
        var suggestions = new SkillSuggestions(own, catalog, DATABASE.get(CatalogExtractor.class), messages);
        return new ImportModel(
                new RecordImportService(own, catalog, messages, InstantSource.system()),
                new ImportedSkills(suggestions, work, messages),
                work,
                dialogs,
                notifications,
                messages);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content);
    }

    private long count() {
        return experiences.count(ExperienceFilter.ALL);
    }

    @Test
    void whatIsTickedIsStoredAndTakenBack() throws IOException {
        experiences.create(new ExperienceDraft(
                "Pilot",
                ExperienceType.EMPLOYMENT,
                "Fjord Ltd",
                null,
                LocalDate.of(2022, 5, 1),
                null,
                true,
                null,
                null,
                "My own words."));
        var model = imports();
        dialogs.answerFile(file(TABLE));
        model.chooseFile();
        assertThat(dialogs.questions()).containsExactly("zip,json,csv");
        assertThat(model.stageProperty().get()).isEqualTo(Stage.PLANNED);
        assertThat(model.tickedProperty().get())
                .as("a conflict is for the person to decide")
                .isEqualTo(1);

        model.tickAll(true);
        assertThat(model.tickedProperty().get()).isEqualTo(2);
        model.tickAll(false);
        model.accept();
        assertThat(count()).as("nothing accepted, nothing stored").isEqualTo(1);
        model.tick(model.planProperty().get().items().getFirst(), true);
        model.accept();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.DONE);
        assertThat(count()).isEqualTo(2);

        model.undo();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CHOOSING);
        assertThat(count()).isEqualTo(1);
        assertThat(notifications.texts()).containsExactly("The import was taken back: 1 removed, 0 restored.");
    }

    @Test
    void theTextsOfNewExperiencesSuggestSkills() throws IOException {
        var skills = new SkillService(own, messages);
        var model = imports();
        model.read(file("title,start,description\nDeveloper,2019,Wrote Java for PostgreSQL.\n"));
        model.accept();
        assertThat(skills.countsByStatus()).containsEntry(SkillStatus.SUGGESTED, 2L);
        model.undo();
        assertThat(count()).isZero();
        assertThat(skills.countsByStatus()).containsEntry(SkillStatus.SUGGESTED, 0L);
    }

    @Test
    void anImportThatIsTakenBackIsLookedThroughNoFurther() throws IOException {
        var model = imports();
        model.read(file(TABLE));
        work.hold();
        model.accept();
        work.releaseOne();
        model.undo();
        work.release();
        assertThat(count()).isZero();
        assertThat(work.unaskedProblems()).extracting(Problem::kind).containsExactly(ProblemKind.CANCELLED);
    }

    @Test
    void aFileOfNoUseIsRefusedInPlaceAndAnotherCanBeChosen() throws IOException {
        var model = imports();
        model.read(file("Hello"));
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CHOOSING);
        assertThat(model.problemProperty().get()).contains("is none that is known");
        model.read(file(TABLE));
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.planProperty().get().items()).hasSize(2);
        model.startAnew();
        assertThat(model.planProperty().get()).isNull();
    }

    @Test
    void readingCanBeCancelled() throws IOException {
        var model = imports();
        work.hold();
        model.read(file(TABLE));
        assertThat(model.stageProperty().get()).isEqualTo(Stage.WORKING);
        model.cancel();
        work.release();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.CHOOSING);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void everythingIsExportedToTheFileThatIsChosen() {
        var exports = new ExportModel(
                new RecordExportService(own, context, messages, InstantSource.system()),
                work,
                dialogs,
                notifications,
                problems::add,
                () -> LocalDate.of(2026, 8, 15),
                messages);
        dialogs.answerFile(folder.resolve("all.zip"));
        exports.export();
        assertThat(dialogs.questions()).containsExactly("pathfinder-2026-08-15.zip");
        assertThat(folder.resolve("all.zip")).isNotEmptyFile();
        dialogs.answerFile(folder.resolve("no-such-folder").resolve("all.zip"));
        exports.export();
        assertThat(problems).hasSize(1);
        assertThat(exports.runningProperty().get()).isNull();
    }

    @Test
    void looksAreToldInWordsAndByOthersOnly() {
        count();
        experiences.list(ExperienceFilter.ALL, null, 1);
        var looks = new LooksModel(new OwnSessions(own), work, problems::add, messages);
        var words = new LookWords(messages);
        looks.refresh();
        assertThat(looks.stateProperty().get()).isEqualTo(ListState.FILLED);
        assertThat(looks.entries().getFirst()).satisfies(entry -> {
            assertThat(words.who(entry)).isEqualTo("You");
            assertThat(words.what(entry)).isEqualTo("Looked through: experiences");
        });
        looks.othersOnlyProperty().set(true);
        assertThat(looks.entries()).noneMatch(AccessEntry::byMe);
        assertThat(looks.entries()).extracting(words::who).containsOnly("The program");
    }

    @Test
    void looksGoFurtherBackOnRequest() {
        for (var number = 0; number < LooksModel.PAGE + 5; number++) {
            experiences.list(ExperienceFilter.ALL, null, 1);
        }
        var looks = new LooksModel(new OwnSessions(own), work, problems::add, messages);
        looks.refresh();
        assertThat(looks.entries()).hasSize(LooksModel.PAGE);
        looks.more();
        assertThat(looks.entries()).hasSizeGreaterThan(LooksModel.PAGE + 5).doesNotHaveDuplicates();
        assertThat(looks.hasMoreProperty().get()).isFalse();
    }

    @Test
    void anotherSessionIsEndedAndThisOneIsNot() {
        DATABASE.logIn(context.username().value());
        DATABASE.logIn(context.username().value());
        var model = new SessionsModel(new OwnSessions(own), work, notifications, problems::add, messages);
        model.refresh();
        assertThat(model.sessions()).hasSize(3);
        model.end(model.sessions().stream()
                .filter(SessionsModel::canEnd)
                .findFirst()
                .orElseThrow());
        assertThat(model.sessions().stream().filter(SessionInfo::isOpen)).hasSize(2);
        model.endOthers();
        assertThat(model.sessions().stream().filter(SessionInfo::isOpen)).allMatch(SessionInfo::isThisOne);
        assertThat(model.hasOthersProperty().get()).isFalse();
    }

    @Test
    void anAccountGoesOnlyByItsNameAndItsPassword() {
        var accounts = DATABASE.get(AccountService.class);
        var model = new DeletionModel(
                accounts,
                new RecordExportService(own, context, messages, InstantSource.system()),
                models(),
                context,
                work,
                problems::add,
                messages);
        var receipts = new ArrayList<DeletionReceipt>();
        model.refresh();
        assertThat(model.impactProperty().get()).isEqualTo("Your record is empty, so only the account goes.");
        model.passwordProperty().set(TestDatabase.PASSWORD);
        model.typedNameProperty().set("somebody else");
        model.delete(receipts::add);
        assertThat(receipts).as("another name").isEmpty();

        model.typedNameProperty().set(context.username().value());
        model.passwordProperty().set("not my password at all");
        model.delete(receipts::add);
        assertThat(receipts).isEmpty();
        assertThat(model.problemProperty().get()).contains("this is not your password");
        assertThat(model.passwordProperty().get()).isEmpty();
    }

    private ModelStore models() {
        return new ModelStore(DATABASE.get(Preferences.class), DATABASE.get(SecretStore.class), context);
    }

    @Test
    void deletionGivesTheProofAndForgetsTheKeyOfTheLanguageModel() {
        models().save(new ModelSettings(true, "http://localhost:1/v1", "m"), "secret key");
        var model = new DeletionModel(
                DATABASE.get(AccountService.class),
                new RecordExportService(own, context, messages, InstantSource.system()),
                models(),
                context,
                work,
                problems::add,
                messages);
        var receipts = new ArrayList<DeletionReceipt>();
        model.typedNameProperty().set(context.username().value());
        model.passwordProperty().set(TestDatabase.PASSWORD);
        model.delete(receipts::add);
        assertThat(receipts)
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.tables()).isEqualTo(7));
        assertThat(models().key(models().settings())).isEmpty();
        assertThat(DATABASE.get(AccountService.class).logIn(context.username(), TestDatabase.PASSWORD.toCharArray()))
                .isNotInstanceOf(LoginOutcome.LoggedIn.class);
    }
}
